import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { asDay } from "#lib/memory/time/day";
import { createDeck, type DeckColumns, phases } from "./deck-columns.ts";
import { averageHabits } from "./study-habits.ts";
import type { StudyPlan, StudyRules } from "./study-plan.ts";

/** A plan for tests: Anki's preset and the average learner, from a Monday on; days by chance alone. */
export function planOf({
  preset,
  ...plan
}: Partial<Omit<StudyPlan, "preset">> & { readonly preset?: Partial<StudyRules> } = {}): StudyPlan {
  return {
    deck: createDeck(0),
    newCards: 0,
    habits: averageHabits,
    days: 30,
    // 2026-11-23, a Monday.
    today: asDay(20_780),
    ...plan,
    preset: { ...defaultPreset, loadBalance: false, ...preset },
  };
}

/** Cards in review, for tests. `lastReviewDay` and `dueDay` count from today. */
export function deckOf(
  cards: readonly {
    readonly stability: number;
    readonly lastReviewDay: number;
    readonly dueDay: number;
    readonly difficulty?: number;
  }[],
): DeckColumns {
  const deck = createDeck(cards.length);
  for (const [row, { stability, difficulty = 5, lastReviewDay, dueDay }] of cards.entries()) {
    deck.stability[row] = stability;
    deck.difficulty[row] = difficulty;
    deck.lastReviewDay[row] = lastReviewDay;
    deck.dueDay[row] = dueDay;
    deck.intervalDays[row] = dueDay - lastReviewDay;
    deck.phase[row] = phases.review;
    deck.reps[row] = 5;
  }
  return deck;
}

/** The sum of a day-by-day figure. */
export function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
