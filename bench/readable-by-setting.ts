import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { forgettingCurve } from "#lib/memory/schedule/fsrs";
import { averageHabits } from "#lib/memory/simulate/study-habits";
import { addDays, asDay } from "#lib/memory/time/day";
import { usualBelief } from "#lib/progress/forecast-belief";
import type { PlannedCard, PlannedText, PlanSetting } from "#lib/progress/readable-by-text";
import { randomFrom } from "./random-from.ts";

// 2026-11-23, a Monday.
const today = asDay(20_780);

/** A learner and a text by chance: terms stand as words do, a few often and most once or twice (Zipf); some are begun; other texts have cards due. The same seed gives the same. */
export function randomSetting(options: {
  readonly seed: number;
  readonly terms: number;
  readonly segments: number;
  /** Cards of other texts that are begun. */
  readonly rest: number;
  /** Of the text's cards, the share that is begun. */
  readonly begun?: number;
}): PlanSetting {
  const random = randomFrom(options.seed);
  const { begun = 0.1 } = options;
  const card = (isBegun: boolean): Omit<PlannedCard, "id"> => ({
    state: isBegun ? begunState(random) : { state: "new" },
    suspended: false,
    buriedUntilDay: null,
  });
  return {
    text: randomText(options, random, (at) => ({ id: `card${at}`, ...card(random() < begun) })),
    rest: Array.from({ length: options.rest }, () => card(true)),
    preset: { ...defaultPreset, reviewsPerDay: 9999 },
    desiredRetention: null,
    habits: averageHabits,
    belief: usualBelief(forgettingCurve(defaultPreset.weights)),
    today,
    otherPlans: { cards: 0, perDay: 0 },
    doneToday: { newCards: 0, reviews: 0 },
  };
}

function randomText(
  { terms, segments }: { readonly terms: number; readonly segments: number },
  random: () => number,
  cardAt: (at: number) => PlannedCard,
): PlannedText {
  const gatesOf = () => {
    const count = Math.floor(random() * 5);
    const places = Array.from({ length: count }, () => Math.floor(terms ** random()) - 1);
    return [...new Set(places)];
  };
  return {
    segments: Array.from({ length: segments }, (_, at) => ({
      weight: 5 + Math.floor(random() * 25),
      // Every term stands somewhere.
      gates: [...new Set([...gatesOf(), ...(at < terms ? [at] : [])])],
      ownCard: null,
      own: null,
    })),
    terms: Array.from({ length: terms }, (_, at) => ({
      id: `term${at}`,
      isKnown: false,
      cards: [at],
      memories: [],
    })),
    cards: Array.from({ length: terms }, (_, at) => cardAt(at)),
  };
}

function begunState(random: () => number): CardState {
  const stability = Math.exp(random() * 5);
  const since = Math.floor(random() * stability);
  const intervalDays = Math.max(1, Math.round(stability));
  const lastReviewDay = addDays(today, -1 - since);
  return {
    state: "review",
    memory: { stability, difficulty: 2 + random() * 7 },
    reps: 3,
    lapses: 0,
    lastReviewAt: new Date(lastReviewDay * 86_400_000),
    lastReviewDay,
    dueDay: addDays(lastReviewDay, intervalDays),
    intervalDays,
  };
}
