import type { Rating } from "#lib/memory/schedule/card-state";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import type { Calendar } from "#lib/memory/time/day";

/** An answer (or what was crammed) as the definitions of the statistics speak of it, counted the slow way. */
export interface CountedAnswer {
  readonly cardId: string;
  /** Days since 1970. */
  readonly day: number;
  readonly hour: number;
  readonly rating: Rating;
  readonly durationMs: number;
  readonly found: string;
  readonly days: number | null;
}

type Event = Exclude<CardEvent, { kind: "retraction" }>;

/** Every answer that stands, by what its card was: cards in `into` went into others. Written from the definitions, by replaying card after card. */
export function countAnswers(
  log: readonly CardEvent[],
  into: ReadonlyMap<string, string>,
): CountedAnswer[] {
  const takenBack = new Set(
    log.flatMap((one) => (one.kind === "retraction" ? [one.targetId] : [])),
  );
  const standing = log
    .filter((one): one is Event => one.kind !== "retraction" && !takenBack.has(one.id))
    .sort((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime() || (a.id < b.id ? -1 : 1));
  const isReset = (one: Event) => one.kind === "act" && one.act.type === "reset";
  // To whose past an event belongs: an answer to a merged card to that of the kept one, unless its own card was reset later.
  const pastOf = (one: Event, at: number) => {
    const kept = keptFor(one.cardId, into);
    if (kept === one.cardId || one.kind === "act") return one.cardId;
    const later = standing.slice(at + 1);
    return later.some((other) => other.cardId === one.cardId && isReset(other)) ? one.cardId : kept;
  };
  const pasts = new Map<string, { found: string; days: number | null; reps: number }>();
  return standing.flatMap((one, at) => {
    const key = pastOf(one, at);
    const past = pasts.get(key) ?? { found: "new", days: null, reps: 0 };
    pasts.set(key, after(one, past));
    if (one.kind === "act" && one.act.type !== "cram") return [];
    const { answeredAt, calendar } = one;
    const told = one.kind === "answer" ? { ...one, ...past } : crammed(one);
    const { rating, durationMs, found, days } = told;
    const cardId = keptFor(one.cardId, into);
    return [{ cardId, ...clockOf(answeredAt, calendar), rating, durationMs, found, days }];
  });
}

function crammed({ act }: Extract<Event, { kind: "act" }>) {
  if (act.type !== "cram") throw new Error("没有练习。");
  return { rating: act.rating, durationMs: act.durationMs, found: "cram", days: null };
}

function after(event: Event, past: { found: string; days: number | null; reps: number }) {
  if (event.kind === "answer") {
    const { outcome } = event;
    const days = "intervalDays" in outcome ? outcome.intervalDays : null;
    return { found: outcome.state, days, reps: past.reps + 1 };
  }
  const { act } = event;
  if (act.type === "reset") return { found: "new", days: null, reps: 0 };
  if (act.type === "setDue") return { ...past, found: "review", days: act.intervalDays };
  const holds = act.type === "reschedule" && past.found === "review" && past.reps === act.reps;
  return holds ? { ...past, days: act.intervalDays } : past;
}

function keptFor(cardId: string, into: ReadonlyMap<string, string>): string {
  const next = into.get(cardId);
  return next === undefined ? cardId : keptFor(next, into);
}

/** Day and hour by the clock on the wall, which shows four hours less to whoever counts days. */
function clockOf(at: Date, { zone, rolloverHour }: Calendar) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    hour: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const date = Date.UTC(part("year"), part("month") - 1, part("day")) / 86_400_000;
  const hour = part("hour");
  return { day: hour < rolloverHour ? date - 1 : date, hour };
}
