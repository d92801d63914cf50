/** Where a finger was, in CSS pixels, and when, in milliseconds. */
export interface TouchPoint {
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
}

/** To the left or to the right; none: it means nothing. */
export type Swipe = "none" | "left" | "right";

/** A thumb's width: less is trembling. */
const trembling = 10;
/** A slow finger has to go so far, about a quarter of a phone. */
const farEnough = 96;
/** A quick one so far, at so many pixels a millisecond as it leaves. */
const flickFar = 40;
const flickSpeed = 0.5;
const flickMs = 100;
/** Longer than this is a press that selects text (Android takes 400 to 500 ms). */
const tapMs = 400;

/** What it means to lift the finger now. `points` from its touch on, in order; coming back takes a swipe back. */
export function swipeOf(points: readonly TouchPoint[]): Swipe {
  const lean = leanOf(points);
  if (lean === "none") return "none";
  const distance = Math.abs(wayOf(points).x);
  if (distance >= farEnough) return lean;
  return distance >= flickFar && leavingSpeed(points, lean) >= flickSpeed ? lean : "none";
}

/** Which way the finger leans, also while it has not gone far: none while it trembles, or rather scrolls. */
export function leanOf(points: readonly TouchPoint[]): Swipe {
  const { x, y } = wayOf(points);
  if (Math.abs(x) < trembling || Math.abs(x) < 1.5 * Math.abs(y)) return "none";
  return x < 0 ? "left" : "right";
}

/** Whether it was a short touch in one place. */
export function isTap(points: readonly TouchPoint[]): boolean {
  const [first] = points;
  if (first === undefined) return false;
  const stayed = points.every(({ x, y }) => Math.hypot(x - first.x, y - first.y) < trembling);
  return stayed && (points.at(-1)?.atMs ?? 0) - first.atMs < tapMs;
}

function wayOf(points: readonly TouchPoint[]): { readonly x: number; readonly y: number } {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? { x: last.x - first.x, y: last.y - first.y } : { x: 0, y: 0 };
}

/** Pixels a millisecond of the last moments, in the direction of the swipe; 0 for a finger on its way back. */
function leavingSpeed(points: readonly TouchPoint[], swipe: Swipe): number {
  const last = points.at(-1);
  if (last === undefined) return 0;
  const sign = swipe === "left" ? -1 : 1;
  const farthest = Math.max(...points.map(({ x }) => x * sign));
  if (farthest - last.x * sign >= trembling) return 0;
  const lately = points.filter(({ atMs }) => atMs >= last.atMs - flickMs);
  const lastedMs = last.atMs - (lately[0]?.atMs ?? last.atMs);
  return lastedMs === 0 ? 0 : (wayOf(lately).x * sign) / lastedMs;
}
