import { existsSync } from "node:fs";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { createDeck } from "#lib/memory/simulate/deck-columns";
import { layOutCards } from "#lib/memory/simulate/lay-out-cards";
import { averageHabits, habitsSoFar } from "#lib/memory/simulate/study-habits";
import type { StudyPlan } from "#lib/memory/simulate/study-plan";
import { asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { dataFile } from "#lib/store/data-file";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { findLocalLearner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { countToday } from "#lib/store/statistics";
import { listStudyCards } from "#lib/store/study-cards";
import { sortLatestAnswers } from "#lib/store/study-habits";

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
    const { id, calendar } = learner;
    const today = dayOf(at, calendar);
    const laidOut = layOutCards(await listStudyCards(db, id, null), today);
    const done = await countToday(db, id, today);
    return {
      deck: laidOut.deck,
      newCards: laidOut.newCards + newCards,
      preset: await getPreset(db, id),
      habits: habitsSoFar(await sortLatestAnswers(db, id)).habits,
      days,
      today,
      doneToday: { newCards: done.introduced, reviews: done.reviewed },
    };
  } finally {
    await closeDatabase();
  }
}
