import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { cardKinds } from "#lib/cards/card-face";
import { answersToFit } from "#lib/memory/fit/answers-to-fit";
import { layOutLog } from "#lib/memory/fit/recall-log";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { listAnsweredToday } from "#lib/store/answered-today";
import { listCards } from "#lib/store/card";
import { listFirstAnswers, listForgotten } from "#lib/store/custom-answers";
import type { Db } from "#lib/store/database";
import { listReviewedOn } from "#lib/store/day-log";
import { countAnswers, countToFit, listEventsToFit } from "#lib/store/fit-log";
import { findLastRescheduling } from "#lib/store/last-rescheduling";
import { type Learner, updateLearner } from "#lib/store/learner";
import { countToday } from "#lib/store/statistics";
import { listStudied } from "#lib/store/studied";
import { sortLatestAnswers } from "#lib/store/study-habits";
import { inTransaction } from "#lib/store/transaction";
import { giveCredit } from "./give-credit.ts";
import { noon, testedText } from "./test-attempt.ts";
import { evidenceOf, meetTerm } from "./test-credit.ts";

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

/** All that counts answers, on the day of the evidence and over the whole log. */
async function figures(db: Db, { id, calendar }: Learner) {
  const today = dayOf(days(9), calendar);
  return {
    studied: await listStudied(db, id),
    today: await countToday(db, id, today),
    answeredToday: await listAnsweredToday(db, id, today),
    reviewedToday: await listReviewedOn(db, id, { day: today, atMost: 100 }),
    firstToday: await listFirstAnswers(db, id, today),
    forgotten: await listForgotten(db, id, addDays(today, -30)),
    habits: await sortLatestAnswers(db, id),
    answers: await countAnswers(db, id),
    rescheduled: await findLastRescheduling(db, id),
    toFit: await countToFit(db, id, { since: null, most: 100 }),
    fitted: layOutLog(answersToFit(await listEventsToFit(db, id))),
  };
}

test("evidence is no answer: not for today, the limits, the statistics, the pace, a leech or the optimiser", async () => {
  const { db, learner, unit } = await testedText({ input: { cardKinds } });
  await inTransaction(db, (tx) => updateLearner(tx, learner.id, { creditsTerms: true }));
  const starter = await meetTerm(db, { learner, source: "starter", at: days(0) });
  await starter.answer(days(5));
  const before = await figures(db, learner);
  const card = await starter.recognition();
  expect(before.studied).toHaveLength(2);
  expect(before.fitted.items).toHaveLength(1);

  for (const [day, verdict] of [
    [9, "wrong"],
    [12, "hit"],
  ] as const) {
    const judged = { answerId: newId(), answeredAt: days(day), calendar: learner.calendar };
    const said = { unitId: unit.id, direction: "toTarget", typedText: "酵种。" } as const;
    const verdicts = [{ termId: starter.termId, verdict }];
    await inTransaction(db, (tx) =>
      giveCredit(tx, learner.id, { ...judged, ...said, verdicts }, { at: days(day) }),
    );
  }
  expect(await evidenceOf(db, learner)).toHaveLength(2);
  const [moved] = await listCards(db, learner.id, [card?.id ?? ""]);
  expect(moved?.state).not.toEqual(card?.state);
  expect(moved).toEqual({ ...card, state: { ...card?.state, memory: expect.anything() } });
  expect(await figures(db, learner)).toEqual(before);
});
