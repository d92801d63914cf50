import { addDays, type Day, elapsedDays } from "#lib/memory/time/day";
import type { RescheduleAct } from "./act.ts";
import type { WeighedInterval } from "./answer.ts";
import type { CardState, Preset } from "./card-state.ts";
import { dayOfCard } from "./deck-load.ts";
import { intervalForRetention } from "./fsrs.ts";
import { drawOf, fuzzedDays, fuzzRange } from "./fuzz.ts";
import { balancedDaysIn, type DayLoad, longestBalancedDays } from "./load-balance.ts";
import { presetFor } from "./preset-for.ts";

/** A card whose memory is already that of the new weights. */
export interface ReschedulableCard {
  readonly id: string;
  readonly noteId: string;
  readonly state: CardState;
  readonly suspended: boolean;
  readonly buriedUntilDay: Day | null;
  /** What its texts wish in place of the preset's. */
  readonly desiredRetention?: number;
}

export interface RescheduleOptions {
  readonly preset: Preset;
  readonly today: Day;
  /** What stands on the days besides these cards, such as the reviews already given today. */
  readonly load?: Pick<DayLoad, "countOn">;
}

/** The acts of one group, and the cards due by day with and without them: today, with all that is late, first. */
export interface Rescheduling {
  readonly acts: readonly { readonly cardId: string; readonly act: RescheduleAct }[];
  readonly dueBefore: readonly number[];
  readonly dueAfter: readonly number[];
}

const previewDays = 30;

export type ReviewState = Extract<CardState, { state: "review" }>;

/**
 * New due days for the cards in review after weights or desired retention changed, by Anki's rule
 * (rslib/src/scheduler/fsrs/rescheduler.rs): the interval counts from the last review, which stays what it was, and is
 * chosen over the range of fuzz, balanced where the preset wishes, but not before today. A card for which the whole range is past
 * is late by the new interval too, which is then chosen by fuzz alone. Suspended cards and cards in steps stay. Only cards
 * that move have an act. The order of `cards` does not matter.
 */
export function rescheduleAll(
  cards: readonly ReschedulableCard[],
  options: RescheduleOptions,
): Rescheduling {
  const table = dayTable(cards, options);
  const acts = inReview(cards).flatMap(({ card, state }) => {
    table.remove(card);
    const load = { countOn: table.countOn, siblingDays: table.siblingDaysOf(card.noteId) };
    const preset = presetFor(card, options.preset);
    const intervalDays = newInterval(card.id, state, { ...options, preset, load });
    const dueDay = addDays(state.lastReviewDay, intervalDays);
    table.add(card, dueDay);
    if (dueDay === state.dueDay && intervalDays === state.intervalDays) return [];
    const act = { type: "reschedule", dueDay, intervalDays, reps: state.reps } as const;
    return [{ cardId: card.id, act }];
  });
  const moved = new Map(acts.map(({ cardId, act }) => [cardId, act.dueDay]));
  const { today } = options;
  return {
    acts,
    dueBefore: dueByDay(cards, today, dayOfCard),
    dueAfter: dueByDay(cards, today, (card) => {
      const dueDay = moved.get(card.id);
      if (dueDay === undefined || card.state.state !== "review") return dayOfCard(card);
      return dayOfCard({ ...card, state: { ...card.state, dueDay } });
    }),
  };
}

function inReview(cards: readonly ReschedulableCard[]) {
  return cards
    .flatMap((card) => {
      const { state, suspended } = card;
      return state.state === "review" && !suspended ? [{ card, state }] : [];
    })
    .sort(
      (one, other) =>
        one.state.dueDay - other.state.dueDay || (one.card.id < other.card.id ? -1 : 1),
    );
}

/** From what the new interval of a card in review is chosen. */
export interface WeighedRescheduling extends WeighedInterval {
  readonly lower: number;
  readonly upper: number;
  /** Else by fuzz alone. */
  readonly isBalanced: boolean;
  /** Of the answer that gave the last interval: without a change of memory fuzz gives the same again. */
  readonly draw: number;
}

/** The new interval of a card as rescheduling weighs it, before it looks at what stands on the days. */
export function weighRescheduling(
  { id, state }: { readonly id: string; readonly state: ReviewState },
  { preset, today }: Pick<RescheduleOptions, "preset" | "today">,
): WeighedRescheduling {
  const { desiredRetention, weights, maximumIntervalDays } = preset;
  const idealDays = intervalForRetention(state.memory.stability, desiredRetention, weights);
  const bounds = { minimumDays: 1, maximumDays: maximumIntervalDays };
  const { lower, upper } = fuzzRange(idealDays, bounds);
  const elapsed = elapsedDays(state.lastReviewDay, today);
  const isBalanced = preset.loadBalance && upper <= longestBalancedDays && upper >= elapsed;
  const draw = drawOf(id, Math.max(0, state.reps - 1));
  return {
    ...{ idealDays, bounds, upper, isBalanced, draw },
    lower: isBalanced ? Math.max(lower, elapsed) : lower,
  };
}

function newInterval(
  id: string,
  state: ReviewState,
  { preset, today, load }: { preset: Preset; today: Day; load: DayLoad },
): number {
  const weighed = weighRescheduling({ id, state }, { preset, today });
  const { idealDays, bounds, draw } = weighed;
  if (!weighed.isBalanced) return fuzzedDays(idealDays, bounds, draw);
  return balancedDaysIn(weighed, draw, { today: state.lastReviewDay, load, wishes: preset });
}

/** Who stands on which day, kept up while cards move. */
function dayTable(cards: readonly ReschedulableCard[], { load }: RescheduleOptions) {
  const counts = new Map<Day, number>();
  const ofNote = new Map<string, Map<string, Day>>();
  const days = new Map<string, Day>();
  const count = (day: Day, by: number) => counts.set(day, (counts.get(day) ?? 0) + by);
  const add = ({ id, noteId }: ReschedulableCard, day: Day) => {
    count(day, 1);
    days.set(id, day);
    ofNote.set(noteId, (ofNote.get(noteId) ?? new Map<string, Day>()).set(id, day));
  };
  const remove = ({ id, noteId }: ReschedulableCard) => {
    const day = days.get(id);
    if (day !== undefined) count(day, -1);
    ofNote.get(noteId)?.delete(id);
  };
  for (const card of cards) {
    const day = dayOfCard(card);
    if (day !== null) add(card, day);
  }
  const countOn = (day: Day) => (counts.get(day) ?? 0) + (load?.countOn(day) ?? 0);
  const siblingDaysOf = (noteId: string) => [...(ofNote.get(noteId)?.values() ?? [])];
  return { add, remove, countOn, siblingDaysOf };
}

function dueByDay(
  cards: readonly ReschedulableCard[],
  today: Day,
  dayOf: (card: ReschedulableCard) => Day | null,
): readonly number[] {
  const due = Array.from({ length: previewDays }, () => 0);
  for (const card of cards) {
    const day = dayOf(card);
    const ahead = day === null ? previewDays : Math.max(0, day - today);
    if (ahead < previewDays) due[ahead] = (due[ahead] ?? 0) + 1;
  }
  return due;
}
