import { v7 } from "uuid";
import { expect, test } from "vitest";
import { actOnCards } from "#lib/commands/act-on-cards";
import { plantLog } from "#lib/commands/test-log";
import { answersToFit } from "#lib/memory/fit/answers-to-fit";
import { layOutLog } from "#lib/memory/fit/recall-log";
import { asDay } from "#lib/memory/time/day";
import { countToFit, listEventsToFit } from "./fit-log.ts";
import { insertReviews } from "./review.ts";
import { testDatabase } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";

const answer = (cardId: string, day: number, grade: 1 | 3) => {
  return { cardId, day: asDay(20_000 + day), grade };
};
const later = new Date("2025-02-01T02:00:00Z");

test("answers come in order of time, those taken back do not, resets and set days do", async () => {
  const { db } = await testDatabase();
  const answers = [answer("a", 0, 3), answer("b", 1, 1), answer("a", 40, 3), answer("b", 70, 3)];
  const { learner, cardIds } = await plantLog(db, answers);
  const [a = "", b = ""] = cardIds;
  const events = await listEventsToFit(db, learner.id);
  expect(events.map(({ cardId, day }) => [cardId, day])).toEqual([
    [a, 20_000],
    [b, 20_001],
    [a, 20_040],
    [b, 20_070],
  ]);
  expect(events.map((event) => event.type === "answer" && event.grade)).toEqual([3, 1, 3, 3]);

  await actOnCards(db, learner, { cardIds: [a], act: { type: "flag", flag: 2 }, at: later });
  await actOnCards(db, learner, { cardIds: [b], act: { type: "reset" }, at: later });
  expect((await listEventsToFit(db, learner.id)).map(({ type }) => type)).toEqual([
    ...["answer", "answer", "answer", "answer", "reset"],
  ]);
});

test("what is counted for the screen is what will be learned from, 数目一致", async () => {
  const { db } = await testDatabase();
  const answers = [
    ...[answer("a", 0, 3), answer("a", 0, 3), answer("b", 0, 3), answer("a", 3, 1)],
    ...[answer("a", 3, 3), answer("b", 5, 3), answer("a", 9, 3)],
  ];
  const { learner, cardIds } = await plantLog(db, answers);
  const count = (most = 100) => countToFit(db, learner.id, { since: null, most });
  const log = layOutLog(answersToFit(await listEventsToFit(db, learner.id)));
  expect(log.items).toHaveLength(3);
  expect(await count()).toBe(3);
  expect(await count(2)).toBe(2);
  expect(await countToFit(db, learner.id, { since: asDay(20_005), most: 100 })).toBe(2);

  const events = await db.client.review.findMany({ where: { day: 20_009 } });
  const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
  const shared = { id: v7(), cardId: cardIds[0] ?? "", answeredAt: later, calendar };
  const noted = { claimedAt: null, receivedAt: later };
  const targetId = events[0]?.id ?? "";
  await inTransaction(db, (tx) =>
    insertReviews(tx, learner.id, [{ kind: "retraction", ...shared, targetId, ...noted }]),
  );
  expect(await count()).toBe(2);
  expect(await listEventsToFit(db, learner.id)).toHaveLength(6);
});
