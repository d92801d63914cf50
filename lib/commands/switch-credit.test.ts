import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { LoggedAnswer } from "#lib/memory/fit/recall-log";
import { asDay } from "#lib/memory/time/day";
import type { Db } from "#lib/store/database";
import { getLearner, type Learner } from "#lib/store/learner";
import { insertReviews, type StoredReview } from "#lib/store/review";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { judgeOwnCredit } from "./judge-credit.ts";
import { switchCredit } from "./switch-credit.ts";
import { plantLog } from "./test-log.ts";

const firstDay = 20_000;
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const onDay = (day: number) => new Date((firstDay + day) * 86_400_000 + 4 * 3_600_000);

/**
 * A learner with so many term cards, each answered on the first day and again a month later, with a verdict between. `isTelling`: whether hits come
 * before cards that are known and wrongs before those that are not, or the contrary.
 */
async function learnerWith(
  cards: number,
  isTelling: boolean,
): Promise<{ db: Db; learner: Learner }> {
  const { db } = await testDatabase();
  const isKnown = (at: number) => at % 4 !== 0;
  const names = Array.from({ length: cards }, (_, at) => `卡 ${at}`);
  const first = names.map((cardId): LoggedAnswer => {
    return { cardId, day: asDay(firstDay), grade: 3 };
  });
  const then = names.map((cardId, at): LoggedAnswer => {
    return { cardId, day: asDay(firstDay + 30), grade: isKnown(at) ? 3 : 1 };
  });
  const { learner, cardIds } = await plantLog(db, [...first, ...then]);
  const evidence = cardIds.map((cardId, at): StoredReview => {
    const answerId = newId();
    const verdict = isKnown(at) === isTelling ? "hit" : "wrong";
    const act = { type: "evidence", verdict, answerId, counts: false } as const;
    const noted = { claimedAt: null, receivedAt: onDay(20) };
    const done = { kind: "act", id: newId(), cardId, answeredAt: onDay(20), calendar } as const;
    return { ...done, groupId: answerId, act, ...noted };
  });
  await inTransaction(db, (tx) => insertReviews(tx, learner.id, evidence));
  return { db, learner };
}

const isOn = async ({ db, learner }: { db: Db; learner: Learner }) =>
  (await getLearner(db, learner.id)).creditsTerms;

test("it is off at first, and cannot be turned on without data, 没有数据不能开启", async () => {
  const house = await learnerWith(30, true);
  const { db, learner } = house;
  expect(await isOn(house)).toBe(false);
  expect(await judgeOwnCredit(db, learner.id)).toEqual({ pairs: 30, cards: 30, verdict: "tooFew" });
  const refused = { ok: false, error: { type: "doesNotPredict" } };
  expect(await switchCredit(db, learner.id, "on")).toEqual(refused);
  expect(await isOn(house)).toBe(false);
});

test("it can be turned on when the learner's own answers show that it predicts, and off at any time", async () => {
  const house = await learnerWith(120, true);
  const { db, learner } = house;
  const judged = await judgeOwnCredit(db, learner.id);
  expect(judged).toMatchObject({ pairs: 120, cards: 120, verdict: "predicts" });
  expect(await judgeOwnCredit(db, learner.id)).toEqual(judged);
  expect(await switchCredit(db, learner.id, "on")).toEqual({ ok: true, value: null });
  expect(await isOn(house)).toBe(true);
  expect(await switchCredit(db, learner.id, "off")).toEqual({ ok: true, value: null });
  expect(await isOn(house)).toBe(false);
});

test("it stays off when verdicts foretell the contrary", async () => {
  const house = await learnerWith(120, false);
  const { db, learner } = house;
  expect(await judgeOwnCredit(db, learner.id)).toMatchObject({ verdict: "worsens" });
  expect((await switchCredit(db, learner.id, "on")).ok).toBe(false);
  expect(await isOn(house)).toBe(false);
});
