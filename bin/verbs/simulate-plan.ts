import { existsSync } from "node:fs";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { createDeck, layOutDeck } from "#lib/memory/simulate/deck-columns";
import { averageHabits, estimateHabits } from "#lib/memory/simulate/study-habits";
import type { StudyPlan } from "#lib/memory/simulate/study-plan";
import { timeAnswers } from "#lib/memory/simulate/timed-answers";
import { standingAnswers } from "#lib/memory/sync/fold-reviews";
import { asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { dataFile } from "#lib/store/data-file";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { findLocalLearner } from "#lib/store/learner";
import { loadDeck } from "#lib/store/load-deck";
import { listAllReviews } from "#lib/store/review";

/** Nobody's cards: only new ones, the average learner and Anki's preset. */
export function averagePlan(days: number, newCards: number): StudyPlan {
  return {
    deck: createDeck(0),
    newCards,
    preset: defaultPreset,
    habits: averageHabits,
    days,
    today: asDay(0),
  };
}

/** The learner's own cards, preset and habits at an instant, and so many new cards more; null when there is no data yet. */
export async function ownPlan(days: number, newCards: number, at: Date): Promise<StudyPlan | null> {
  if (!existsSync(dataFile())) return null;
  const db = openDatabase();
  try {
    const learner = await findLocalLearner(db);
    if (learner === null) return null;
    const { cards, options } = await loadDeck(db, learner, at);
    const reviews = await listAllReviews(db, learner.id);
    const today = dayOf(at, learner.calendar);
    const states = cards.filter(({ suspended }) => !suspended).map(({ state }) => state);
    const laidOut = layOutDeck(states, today);
    return {
      deck: laidOut.deck,
      newCards: laidOut.newCards + newCards,
      preset: options.preset,
      habits: estimateHabits(timeAnswers(standingAnswers(reviews))),
      days,
      today,
      doneToday: { newCards: options.introducedToday, reviews: options.reviewedToday },
    };
  } finally {
    await closeDatabase();
  }
}
