import { isZone, zoneOffsetMs } from "./zone.ts";

/** A stretch of time, its end excluded, in which the clocks of a zone were so many milliseconds ahead of UTC. */
export interface OffsetSpan {
  readonly zone: string;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}

/** No zone is known to have changed its clocks and changed them back within less than some weeks. */
const stepMs = 7 * 86_400_000;
/** Spans are found and remembered by stretches of so many steps, about a year. */
const stretchMs = 52 * stepMs;

const remembered = new Map<string, readonly OffsetSpan[]>();

/**
 * The spans of a zone's offset from one instant to another, both included, oldest first and without gaps: by these a database, which knows no zones, can
 * tell what the clock showed. A zone that this machine does not know is taken for UTC.
 */
export function offsetSpans(zone: string, fromMs: number, untilMs: number): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  for (let at = Math.floor(fromMs / stretchMs); at * stretchMs <= untilMs; at += 1) {
    for (const span of spansOfStretch(zone, at)) {
      const last = spans.at(-1);
      if (last?.offsetMs === span.offsetMs) spans[spans.length - 1] = joined(last, span);
      else spans.push(span);
    }
  }
  return spans;
}

function joined(one: OffsetSpan, other: OffsetSpan): OffsetSpan {
  return { ...one, untilMs: other.untilMs };
}

function spansOfStretch(zone: string, at: number): readonly OffsetSpan[] {
  const key = `${zone} ${at}`;
  const known = remembered.get(key) ?? findSpans(zone, at * stretchMs, (at + 1) * stretchMs);
  remembered.set(key, known);
  return known;
}

function findSpans(zone: string, startMs: number, endMs: number): OffsetSpan[] {
  if (!isZone(zone)) return [{ zone, fromMs: startMs, untilMs: endMs, offsetMs: 0 }];
  const spans: OffsetSpan[] = [];
  let fromMs = startMs;
  let offsetMs = zoneOffsetMs(startMs, zone);
  for (let lateMs = startMs + stepMs; lateMs <= endMs; lateMs += stepMs) {
    const after = zoneOffsetMs(lateMs, zone);
    if (after === offsetMs) continue;
    const changeMs = firstOther(lateMs - stepMs, lateMs, zone);
    spans.push({ zone, fromMs, untilMs: changeMs, offsetMs });
    fromMs = changeMs;
    offsetMs = after;
  }
  return [...spans, { zone, fromMs, untilMs: endMs, offsetMs }];
}

/** The first instant of another offset than that of `earlyMs`, which `lateMs` has. */
function firstOther(earlyMs: number, lateMs: number, zone: string): number {
  const before = zoneOffsetMs(earlyMs, zone);
  let [low, high] = [earlyMs, lateMs];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffsetMs(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}
