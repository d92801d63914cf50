import type { CardState, Memory } from "#lib/memory/schedule/card-state";
import { retrievability } from "#lib/memory/schedule/fsrs";
import { type Day, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { applyEvent, byTime, type CardEvent, standingEvents, untouched } from "./fold-card.ts";
import type { Retraction } from "./review.ts";

/** One answer or act of a card's log. What was taken back changes nothing, and says what would have been known then. */
export interface HistoryEntry<Event extends CardEvent> {
  readonly event: Exclude<Event, Retraction>;
  /** In the learner's calendar of then. */
  readonly day: Day;
  readonly takenBackAt: Date | null;
  /** Since the last answer before that stands; null when there is none. */
  readonly elapsedDays: number | null;
  /** Recall as the weights in use would have predicted it on that day; null for a card without a memory. */
  readonly recallThen: number | null;
  readonly before: CardState;
  /** The same object as `before` where the schedule did not change. */
  readonly after: CardState;
}

/** The whole log of a card, in the order in which it is folded. `events` in any order, some perhaps twice. */
export function cardHistory<Event extends CardEvent>(
  events: Iterable<Event>,
  weights: readonly number[],
): HistoryEntry<Event>[] {
  const log = [...events];
  const standing = new Set(standingEvents(log));
  const undone = takenBack(log);
  let fold = untouched;
  return [...standing, ...undone.keys()].sort(byTime).map((event) => {
    const before = fold.state;
    const takenBackAt = undone.get(event) ?? null;
    if (takenBackAt === null) fold = applyEvent(fold, event, weights);
    const day = dayOf(event.answeredAt, event.calendar);
    const elapsed = before.state === "new" ? null : elapsedDays(before.lastReviewDay, day);
    const recallThen = elapsed === null ? null : recallAfter(before, elapsed, weights);
    return { event, day, takenBackAt, elapsedDays: elapsed, recallThen, before, after: fold.state };
  });
}

/** The memory of a card, where it has one. */
export function memoryOf(state: CardState): Memory | null {
  return state.state === "new" ? null : state.memory;
}

/** What was taken back, and when it first was. */
function takenBack<Event extends CardEvent>(
  log: readonly Event[],
): ReadonlyMap<Exclude<Event, Retraction>, Date> {
  const since = new Map<string, Date>();
  const byId = new Map<string, Exclude<Event, Retraction>>();
  for (const event of log) {
    if (event.kind !== "retraction") byId.set(event.id, event as Exclude<Event, Retraction>);
    else if ((since.get(event.targetId) ?? event.answeredAt) >= event.answeredAt) {
      since.set(event.targetId, event.answeredAt);
    }
  }
  return new Map(
    Array.from(since).flatMap(([id, at]) => {
      const event = byId.get(id);
      return event === undefined ? [] : [[event, at] as const];
    }),
  );
}

function recallAfter(state: CardState, days: number, weights: readonly number[]): number | null {
  const memory = memoryOf(state);
  return memory && retrievability(memory, days, weights);
}
