import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { untouched } from "#lib/memory/sync/fold-card";
import { foldReviews } from "#lib/memory/sync/fold-reviews";
import { dayOf } from "#lib/memory/time/learner-day";
import { listCards, listDeck } from "#lib/store/card";
import { getPreset } from "#lib/store/preset";
import { listAllReviews } from "#lib/store/review";
import { countToday } from "#lib/store/statistics";
import { listStudied } from "#lib/store/studied";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { type PushedReview, pushReviews } from "./push-reviews.ts";
import { importTestText, testLearner } from "./test-text.ts";

const noon = new Date("2026-01-05T04:00:00Z");
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const later = { at: new Date("2026-02-01T00:00:00Z") };

async function deck() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const [card, other] = await listDeck(db, learner.id, null);
  if (card === undefined || other === undefined) throw new Error("The deck is empty.");
  const stateOf = async (id: string) => (await listCards(db, learner.id, [id]))[0]?.state;
  return { db, learner, card, other, stateOf };
}

function answer(
  cardId: string,
  more: Partial<Extract<PushedReview, { kind: "answer" }>> = {},
): PushedReview {
  const base = { kind: "answer", id: newId(), cardId, answeredAt: noon, calendar } as const;
  return { ...base, rating: "good", durationMs: 3000, typedText: "酵种", ...more };
}

test("a rating sent twice is counted once", async () => {
  const { db, learner, card, stateOf } = await deck();
  const review = answer(card.id);
  expect((await pushReviews(db, learner.id, [review, review], later)).results).toEqual([
    { id: review.id, result: "saved" },
    { id: review.id, result: "duplicate" },
  ]);
  const once = await stateOf(card.id);
  const again = await pushReviews(db, learner.id, [review], later);
  expect(again.results).toEqual([{ id: review.id, result: "duplicate" }]);
  expect(again.cards).toEqual([{ cardId: card.id, ...untouched, state: once }]);
  expect(await listAllReviews(db, learner.id)).toHaveLength(1);
  expect(once).toMatchObject({ state: "learning", reps: 1, lastReviewAt: noon });
});

test("the same id with another rating is a conflict and changes nothing", async () => {
  const { db, learner, card, stateOf } = await deck();
  const review = answer(card.id);
  await pushReviews(db, learner.id, [review], later);
  const before = await stateOf(card.id);
  const forged = { ...review, rating: "easy" } as PushedReview;
  const { results } = await pushReviews(db, learner.id, [forged], later);
  expect(results).toEqual([{ id: review.id, result: "conflict" }]);
  expect(await stateOf(card.id)).toEqual(before);
});

test("an unknown card is told, and the other reviews are kept", async () => {
  const { db, learner, card } = await deck();
  const { results } = await pushReviews(db, learner.id, [answer("没有"), answer(card.id)], later);
  expect(results.map(({ result }) => result)).toEqual(["unknownCard", "saved"]);
});

test("a retraction restores the card to what it was, and the answer stays in the log", async () => {
  const { db, learner, card, stateOf } = await deck();
  const first = answer(card.id);
  const second = answer(card.id, {
    answeredAt: new Date(noon.getTime() + 60_000),
    rating: "again",
  });
  await pushReviews(db, learner.id, [first], later);
  const before = await stateOf(card.id);
  await pushReviews(db, learner.id, [second], later);
  expect(await stateOf(card.id)).not.toEqual(before);
  const undo = {
    kind: "retraction",
    id: newId(),
    cardId: card.id,
    answeredAt: noon,
    calendar,
    targetId: second.id,
  } as const;
  await pushReviews(db, learner.id, [undo], later);
  expect(await stateOf(card.id)).toEqual(before);
  await pushReviews(db, learner.id, [{ ...undo, id: newId(), targetId: first.id }], later);
  expect(await stateOf(card.id)).toEqual({ state: "new" });
  expect(await listAllReviews(db, learner.id)).toHaveLength(4);
});

test("a retraction may come before its answer", async () => {
  const { db, learner, card, stateOf } = await deck();
  const late = answer(card.id);
  const undo = {
    kind: "retraction",
    id: newId(),
    cardId: card.id,
    answeredAt: noon,
    calendar,
    targetId: late.id,
  } as const;
  await pushReviews(db, learner.id, [undo], later);
  await pushReviews(db, learner.id, [late], later);
  expect(await stateOf(card.id)).toEqual({ state: "new" });
});

test("a retraction of another card's answer is refused", async () => {
  const { db, learner, card, other, stateOf } = await deck();
  const review = answer(card.id);
  await pushReviews(db, learner.id, [review], later);
  const undo = {
    kind: "retraction",
    id: newId(),
    cardId: other.id,
    answeredAt: noon,
    calendar,
    targetId: review.id,
  } as const;
  const { results } = await pushReviews(db, learner.id, [undo], later);
  expect(results).toEqual([{ id: undo.id, result: "conflict" }]);
  expect(await stateOf(card.id)).toMatchObject({ reps: 1 });
});

test("a late review from another device is folded into its place", async () => {
  const { db, learner, card, stateOf } = await deck();
  const days = [0, 3, 9].map((day) => new Date(noon.getTime() + day * 86_400_000));
  const reviews = days.map((answeredAt, index) =>
    answer(card.id, {
      answeredAt,
      rating: "good",
      outcome: { state: "review", intervalDays: 3 * (index + 1) },
    }),
  );
  const [first, second, third] = reviews;
  if (!first || !second || !third) throw new Error("Three reviews are needed.");
  await pushReviews(db, learner.id, [third], later);
  await pushReviews(db, learner.id, [first, second], later);
  const { weights } = await getPreset(db, learner.id);
  expect(await stateOf(card.id)).toEqual(
    foldReviews(await listAllReviews(db, learner.id), weights),
  );
  expect(await stateOf(card.id)).toMatchObject({ reps: 3, lastReviewAt: days[2], intervalDays: 9 });
});

test("a clock that runs ahead is corrected, what it said is kept, and sending again changes nothing", async () => {
  const { db, learner, card, stateOf } = await deck();
  const tomorrow = new Date(later.at.getTime() + 86_400_000);
  const review = answer(card.id, { answeredAt: tomorrow });
  await pushReviews(db, learner.id, [review], later);
  expect(await stateOf(card.id)).toMatchObject({ lastReviewAt: later.at });
  expect(await listAllReviews(db, learner.id)).toMatchObject([
    { answeredAt: later.at, claimedAt: tomorrow },
  ]);
  const { results } = await pushReviews(db, learner.id, [review], { at: tomorrow });
  expect(results).toEqual([{ id: review.id, result: "duplicate" }]);
});

test("a clock seven minutes ahead leaves the answers in the order they were given", async () => {
  const { db, learner, card, stateOf } = await deck();
  const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
  const ahead = (at: number, rating: "again" | "easy") =>
    answer(card.id, { answeredAt: minutes(at + 7), rating });
  // Given at noon and three minutes later, and both sent then; one more is given and sent two minutes after.
  const first = ahead(-3, "again");
  const second = ahead(0, "again");
  const third = ahead(2, "easy");
  await pushReviews(db, learner.id, [first, second], { at: noon });
  await pushReviews(db, learner.id, [third], { at: minutes(2) });
  expect((await listAllReviews(db, learner.id)).map(({ id }) => id)).toEqual([
    first.id,
    second.id,
    third.id,
  ]);
  expect(await stateOf(card.id)).toMatchObject({ state: "review", reps: 3 });
});

test("an answer dated before its card was made is moved to that moment", async () => {
  const { db, learner, card } = await deck();
  const long = new Date("2001-01-01T00:00:00Z");
  await pushReviews(db, learner.id, [answer(card.id, { answeredAt: long })], later);
  expect(await listAllReviews(db, learner.id)).toMatchObject([
    { answeredAt: card.createdAt, claimedAt: long },
  ]);
});

test("reviews are never changed and never deleted", async () => {
  const { db, learner, card } = await deck();
  await pushReviews(db, learner.id, [answer(card.id)], later);
  const changing = inTransaction(
    db,
    ({ client }) => client.$executeRaw`UPDATE "review" SET "rating" = 'easy'`,
  );
  await expect(changing).rejects.toThrow(/append-only/);
  const deleting = inTransaction(db, ({ client }) => client.$executeRaw`DELETE FROM "review"`);
  await expect(deleting).rejects.toThrow(/append-only/);
  expect(await listAllReviews(db, learner.id)).toMatchObject([
    { rating: "good", typedText: "酵种" },
  ]);
});

test("the day's limits count cards first met and reviews given, without what was taken back", async () => {
  const { db, learner, card, other } = await deck();
  const old = new Date(noon.getTime() - 2 * 86_400_000);
  const outcome = { state: "review", intervalDays: 2 } as const;
  await pushReviews(db, learner.id, [answer(card.id, { answeredAt: old, outcome })], later);
  const undone = answer(other.id);
  const today = dayOf(noon, calendar);
  await pushReviews(db, learner.id, [answer(card.id), undone], later);
  expect(await countToday(db, learner.id, today)).toEqual({ introduced: 1, reviewed: 1 });
  const undo = {
    kind: "retraction",
    id: newId(),
    cardId: other.id,
    answeredAt: noon,
    calendar,
    targetId: undone.id,
  } as const;
  await pushReviews(db, learner.id, [undo], later);
  expect(await countToday(db, learner.id, today)).toEqual({ introduced: 0, reviewed: 1 });
  expect(await listStudied(db, learner.id, { since: today })).toMatchObject([
    { cardId: card.id, stateBefore: "review", intervalDaysBefore: 2 },
  ]);
});

test("a step of days counts against the limit on reviews, one of minutes does not, 隔天的一步也算复习", async () => {
  const { db, learner, card, other } = await deck();
  const old = new Date(noon.getTime() - 86_400_000);
  const days = { state: "learning", step: 1, intervalDays: 1 } as const;
  const seconds = { state: "learning", step: 1, delaySeconds: 600 } as const;
  const before = [
    answer(card.id, { answeredAt: old, outcome: days }),
    answer(other.id, { answeredAt: old, outcome: seconds }),
  ];
  await pushReviews(db, learner.id, [...before, answer(card.id), answer(other.id)], later);
  const today = dayOf(noon, calendar);
  expect(await countToday(db, learner.id, today)).toEqual({ introduced: 0, reviewed: 1 });
  const facts = await listStudied(db, learner.id, { since: today });
  expect(new Set(facts.map(({ intervalDaysBefore }) => intervalDaysBefore))).toEqual(
    new Set([1, null]),
  );
});
