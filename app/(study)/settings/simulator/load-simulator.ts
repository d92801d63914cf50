import { layOutCards } from "#lib/memory/simulate/lay-out-cards";
import { habitsSoFar } from "#lib/memory/simulate/study-habits";
import { dayOf } from "#lib/memory/time/learner-day";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { countToday } from "#lib/store/statistics";
import { listStudyCards } from "#lib/store/study-cards";
import { sortLatestAnswers } from "#lib/store/study-habits";
import { listTextWishes } from "#lib/store/text-wishes";
import type { SimulatorMaterial } from "./material.ts";

/** What the first preset of a learner is called in the database; on the screen it has the screen's word for it. */
const firstName = "default";

/** What there is to simulate, of one text or (null) of all; null when there is no such text. */
export async function loadSimulator(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  {
    textId,
    at,
    defaultName,
  }: { readonly textId: string | null; readonly at: Date; readonly defaultName: string },
): Promise<SimulatorMaterial | null> {
  const texts = await listTextWishes(db, id);
  const wishes = texts.find((text) => text.textId === textId);
  if (textId !== null && wishes === undefined) return null;
  const today = dayOf(at, calendar);
  const [cards, { id: _, name, ...rules }, sorts, done] = await Promise.all([
    listStudyCards(db, id, textId),
    getPreset(db, id),
    sortLatestAnswers(db, id),
    countToday(db, id, today),
  ]);
  const { deck, newCards, suspended } = layOutCards(cards, today);
  const { habits, answers, areOwn: areOwnHabits } = habitsSoFar(sorts);
  return {
    textId,
    texts: texts.map(({ textId: id, title }) => ({ id, title })),
    ...{ today, deck, newCards, suspended, rules },
    presetName: name === firstName ? defaultName : name,
    usual: {
      newPerDay: Math.min(rules.newPerDay, wishes?.newPerDay ?? rules.newPerDay),
      reviewsPerDay: Math.min(rules.reviewsPerDay, wishes?.reviewsPerDay ?? rules.reviewsPerDay),
      desiredRetention: wishes?.desiredRetention ?? rules.desiredRetention,
    },
    doneToday: { newCards: done.introduced, reviews: done.reviewed },
    ...{ habits, answers, areOwnHabits },
  };
}
