import fc from "fast-check";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { CardKind } from "#lib/cards/card-face";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { type CardFold, untouched } from "#lib/memory/sync/fold-card";
import { addDays, asDay } from "#lib/memory/time/day";
import { insertCards, listAllCards, listCards, updateCardFold, updateCardFolds } from "./card.ts";
import { testDatabase } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";

const today = asDay(20_458);

const anyPast = fc.record({
  memory: fc.record({
    stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  }),
  reps: fc.nat(1000),
  lapses: fc.nat(100),
  lastReviewAt: fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01") }),
  lastReviewDay: fc.nat(40_000).map(asDay),
});

const anyDue = fc.oneof(
  fc.nat(40_000).map((day) => ({ dueDay: asDay(day) })),
  fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01") }).map((dueAt) => ({ dueAt })),
);

const anyFold: fc.Arbitrary<CardFold> = fc.record({
  state: fc.oneof(
    fc.constant({ state: "new" } as const),
    fc
      .tuple(anyPast, fc.constantFrom("learning", "relearning"), fc.nat(9), anyDue)
      .map(([past, state, step, due]) => ({ ...past, state, step, due }) as const),
    fc
      .tuple(anyPast, fc.nat(40_000), fc.integer({ min: 1, max: 36_500 }))
      .map(([past, day, intervalDays]) => {
        return { ...past, state: "review", dueDay: asDay(day), intervalDays } as const;
      }),
  ),
  suspended: fc.boolean(),
  flag: fc.nat(7),
  buriedUntilDay: fc.option(fc.nat(40_000).map(asDay), { nil: null }),
  isLeech: fc.boolean(),
});

async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const cards = await listAllCards(db, learner.id);
  const foldsOf = async (ids: readonly string[]) => {
    const byId = new Map((await listCards(db, learner.id, ids)).map((card) => [card.id, card]));
    return ids.map((id): CardFold => {
      const { state, suspended, flag, buriedUntilDay, isLeech } = byId.get(id) ?? untouched;
      return { state, suspended, flag, buriedUntilDay, isLeech };
    });
  };
  return { db, learner, cards, foldsOf };
}

test("whatever a card's log says comes out of its row as it went in, to the last digit", async () => {
  const { db, learner, cards, foldsOf } = await house();
  const ids = cards.map(({ id }) => id);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFold, { minLength: ids.length, maxLength: ids.length }),
      async (folds) => {
        const folded = ids.map((cardId, at) => ({ cardId, fold: folds[at] ?? untouched }));
        await inTransaction(db, (tx) => updateCardFolds(tx, learner.id, folded));
        expect(await foldsOf(ids)).toEqual(folds);
      },
    ),
    { seed: 20261123, numRuns: 60 },
  );
});

test("thousands of cards are written at once, each its own, and no other changes, 各写各的", async () => {
  const { db, learner, cards, foldsOf } = await house();
  const [model] = cards;
  if (model === undefined) throw new Error("没有卡片。");
  const many = Array.from({ length: 2500 }, () => {
    const id = newId();
    return { ...model, id, kind: `试-${id}` as CardKind };
  });
  await inTransaction(db, (tx) => insertCards(tx, learner.id, many));
  const foldFor = (at: number): CardFold => {
    return { ...untouched, flag: at % 8, buriedUntilDay: addDays(today, at) };
  };
  const folded = many.map(({ id }, at) => ({ cardId: id, fold: foldFor(at) }));
  await inTransaction(db, async (tx) => {
    await updateCardFolds(tx, learner.id, folded);
    await updateCardFolds(tx, learner.id, []);
    await updateCardFold(tx, learner.id, "没有", foldFor(1));
  });
  expect(await foldsOf(many.map(({ id }) => id))).toEqual(many.map((_, at) => foldFor(at)));
  const untouchedOnes = await foldsOf(cards.map(({ id }) => id));
  expect(untouchedOnes).toEqual(cards.map(() => untouched));
});
