import { expect, test } from "vitest";
import { actOnCards } from "#lib/commands/act-on-cards";
import { pushReviews } from "#lib/commands/push-reviews";
import { actOf, answerOf, dayMs, noonMs, takeBack } from "#lib/commands/test-events";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { undoActs } from "#lib/commands/undo-acts";
import type { Act } from "#lib/memory/schedule/act";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { listAllCards } from "./card.ts";
import type { Db } from "./database.ts";
import { asLearnerId } from "./ids.ts";
import { sumUpDeck } from "./progress-cards.ts";
import { countCardsStudied, tallyStudied } from "./progress-tallies.ts";
import { countTermsByMemory } from "./progress-terms.ts";
import { insertReviews } from "./review.ts";
import { listStudied } from "./studied.ts";
import { listFalselyStudied } from "./studied-cache.ts";
import { testDatabase } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";

const at = new Date(noonMs + 300 * dayMs);

/** Two cards of a learner, the first answered on two days. */
async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const [card, other] = await listAllCards(db, learner.id);
  if (card === undefined || other === undefined) throw new Error("没有卡片。");
  const log = [answerOf(card.id, 0), answerOf(card.id, 4 * dayMs)] as const;
  await pushReviews(db, learner.id, log, { at });
  return { db, learner, textId, card, other, log };
}

/** The cards that are to be counted anew as the transaction stands. */
async function staleIn(db: Db): Promise<string[]> {
  const rows = await db.client.$queryRaw<{ cardId: string }[]>`SELECT "cardId" FROM "staleCard"`;
  return rows.map(({ cardId }) => cardId);
}

test("an answer that was taken back, or comes late, is counted at once as the log has it, 撤销", async () => {
  const { db, learner, card, log } = await house();
  const before = async () =>
    (await listStudied(db, learner.id)).map(({ stateBefore }) => stateBefore);
  expect(await before()).toEqual(["new", "review"]);
  await pushReviews(db, learner.id, [answerOf(card.id, -dayMs / 2)], { at });
  expect(await before()).toEqual(["new", "review", "review"]);
  await pushReviews(db, learner.id, [takeBack(log[0])], { at });
  expect(await before()).toEqual(["new", "review"]);
  expect(await listFalselyStudied(db, learner.id)).toEqual([]);
});

test("an act after all answers, even on every card, has nothing counted anew; one before them has", async () => {
  const { db, learner, card } = await house();
  const acts: readonly Act[] = [
    { type: "reschedule", dueDay: asDay(20_700), intervalDays: 9, reps: 2 },
    { type: "reset" },
    { type: "bury", untilDay: asDay(20_700) },
  ];
  const staleAfter = (afterMs: number, act: Act) =>
    inTransaction(db, async (tx) => {
      const noted = { claimedAt: null, receivedAt: at };
      await insertReviews(tx, learner.id, [{ ...actOf(card.id, afterMs, act), ...noted }]);
      return staleIn(tx);
    });
  for (const act of acts) expect(await staleAfter(9 * dayMs, act)).toEqual([]);
  expect(await staleAfter(2 * dayMs, { type: "flag", flag: 1 })).toEqual([]);
  expect(await staleAfter(2 * dayMs, { type: "reset" })).toEqual([card.id]);
  expect((await listStudied(db, learner.id)).map((one) => one.stateBefore)).toEqual(["new", "new"]);
  expect(await staleIn(db)).toEqual([]);
});

test("a stroke on cards and its undoing leave the statistics true", async () => {
  const { db, learner, card, other } = await house();
  const act = { type: "setDue", dueDay: asDay(20_900), intervalDays: 30 } as const;
  const stroke = { cardIds: [card.id, other.id], act: { ...act, desiredRetention: 0.9 }, at };
  const done = await actOnCards(db, learner, stroke);
  if (!done.ok) throw new Error(done.error.type);
  await pushReviews(db, learner.id, [answerOf(other.id, 301 * dayMs)], {
    at: new Date(noonMs + 301 * dayMs),
  });
  const last = async () => (await listStudied(db, learner.id)).at(-1)?.stateBefore;
  expect(await last()).toBe("review");
  await undoActs(db, learner, done.value.groupId, { at: new Date(noonMs + 302 * dayMs) });
  expect(await last()).toBe("new");
  expect(await listFalselyStudied(db, learner.id)).toEqual([]);
});

test("a row that was changed behind the log's back is found, and gone with the next answer", async () => {
  const { db, learner, card } = await house();
  await inTransaction(db, (tx) => tx.client.$executeRaw`UPDATE "studied" SET "rating" = 'easy'`);
  expect(await listFalselyStudied(db, learner.id)).toEqual([card.id]);
  await pushReviews(db, learner.id, [answerOf(card.id, 9 * dayMs)], { at });
  expect(await listFalselyStudied(db, learner.id)).toEqual([]);
  await inTransaction(db, (tx) => tx.client.$executeRaw`DELETE FROM "studied"`);
  expect(await listFalselyStudied(db, learner.id)).toEqual([card.id]);
});

test("the triggers that keep logs as they are and name what is stale stand after the last migration: 重建的表会丢触发器", async () => {
  const { db } = await testDatabase();
  const rows = await db.client.$queryRaw<{ name: string }[]>`
    SELECT "name" FROM sqlite_schema WHERE "type" = 'trigger' ORDER BY "name"`;
  // A migration that makes a table anew drops its triggers without a word: it must make them anew too.
  expect(rows.map(({ name }) => name)).toEqual([
    ...["attempt_refuses_delete", "attempt_refuses_update", "card_makes_stale"],
    ...["review_makes_stale", "review_refuses_delete", "review_refuses_update"],
  ]);
});

test("another learner finds nothing of it, by whatever name they ask, 别人看不到", async () => {
  const { db, textId } = await house();
  const stranger = asLearnerId("01930000-0000-7000-8000-000000000009");
  const [today, weights] = [asDay(20_458), defaultWeights];
  for (const asked of [null, textId]) {
    const figures = { textId: asked, today, weights };
    expect(await tallyStudied(db, stranger, { textId: asked, since: null })).toEqual([]);
    expect(await countCardsStudied(db, stranger, { textId: asked, day: today })).toBe(0);
    expect(await countTermsByMemory(db, stranger, figures)).toEqual([]);
    expect(await sumUpDeck(db, stranger, figures)).toMatchObject({
      counts: [],
      notes: 0,
      made: [],
    });
  }
  expect(await listStudied(db, stranger)).toEqual([]);
  expect(await listFalselyStudied(db, stranger)).toEqual([]);
});
