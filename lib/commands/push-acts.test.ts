import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { Act } from "#lib/memory/schedule/act";
import { untouched } from "#lib/memory/sync/fold-card";
import { addDays } from "#lib/memory/time/day";
import { listCards, listDeck } from "#lib/store/card";
import { listAllReviews } from "#lib/store/review";
import { countToday } from "#lib/store/statistics";
import { listStudied } from "#lib/store/studied";
import { testDatabase } from "#lib/store/test-database";
import { type PushedReview, pushReviews } from "./push-reviews.ts";
import { divergentCards } from "./test-desk.ts";
import { actOf, answerOf, dayMs, firstDay, minuteMs, noonMs, takeBack } from "./test-events.ts";
import { importTestText, testLearner } from "./test-text.ts";

const later = new Date("2026-03-01T00:00:00Z");
const setDue = {
  type: "setDue",
  dueDay: addDays(firstDay, 20),
  intervalDays: 16,
  desiredRetention: 0.9,
} as const;

async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const [card, other] = await listDeck(db, learner.id, null);
  if (card === undefined || other === undefined) throw new Error("没有卡片。");
  const push = async (reviews: readonly PushedReview[], at = later) => {
    const { results, cards } = await pushReviews(db, learner.id, reviews, { at });
    return { results: results.map(({ result }) => result), cards };
  };
  const rowOf = async (id = card.id) => (await listCards(db, learner.id, [id]))[0];
  return { db, learner, card, other, push, rowOf };
}

test("an act from a phone is saved once, told with its card, and a conflict when it says something else", async () => {
  const { db, learner, card, push, rowOf } = await house();
  const act = actOf(card.id, 0, { type: "flag", flag: 3 });
  expect(await push([act, act])).toEqual({
    results: ["saved", "duplicate"],
    cards: [{ cardId: card.id, ...untouched, flag: 3 }],
  });
  const reordered = { ...act, act: { flag: 3, type: "flag" } } as const;
  expect((await push([reordered])).results).toEqual(["duplicate"]);
  for (const changed of [
    { act: { type: "flag", flag: 4 } as Act },
    { groupId: newId() },
    { answeredAt: new Date(noonMs + 1) },
  ]) {
    expect((await push([{ ...act, ...changed }])).results).toEqual(["conflict"]);
  }
  expect((await push([{ ...answerOf(card.id, 0), id: act.id }])).results).toEqual(["conflict"]);
  expect(await rowOf()).toMatchObject({ flag: 3 });
  const {
    claimedAt: _,
    receivedAt: __,
    ...stored
  } = (await listAllReviews(db, learner.id))[0] ?? {};
  expect(stored).toEqual(act);
});

test("every act comes out of the log as it went in", async () => {
  const { db, learner, card, push } = await house();
  const acts: Act[] = [
    { type: "bury", untilDay: addDays(firstDay, 1) },
    { type: "unbury" },
    { type: "suspend" },
    { type: "unsuspend" },
    { type: "flag", flag: 7 },
    { type: "reset" },
    setDue,
    { type: "reschedule", dueDay: addDays(firstDay, 30), intervalDays: 26, reps: 0 },
  ];
  const pushed = acts.map((act, index) => actOf(card.id, index * minuteMs, act));
  const leech = { state: "relearning", step: 0, delaySeconds: 600, leech: "tag" } as const;
  const answers = [answerOf(card.id, dayMs, { outcome: leech, rating: "again" })];
  await push([...pushed, ...answers]);
  const stored = (await listAllReviews(db, learner.id)).map(
    ({ claimedAt: _, receivedAt: __, ...event }) => event,
  );
  expect(stored).toEqual([...pushed, ...answers]);
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("an act that comes late folds in its place: what was answered after it stands", async () => {
  const { db, learner, card, push, rowOf } = await house();
  const answers = [answerOf(card.id, 0), answerOf(card.id, 5 * dayMs)];
  await push(answers);
  await push([actOf(card.id, dayMs, { type: "suspend" }), actOf(card.id, 2 * dayMs, setDue)]);
  expect(await rowOf()).toMatchObject({ suspended: false, state: { reps: 2, intervalDays: 3 } });
  await push([actOf(card.id, 3 * dayMs, { type: "reset" })]);
  expect(await rowOf()).toMatchObject({ state: { reps: 1, intervalDays: 3 } });
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("an act is taken back as an answer is, also before it has come, and only for its own card", async () => {
  const { db, learner, card, other, push, rowOf } = await house();
  const act = actOf(card.id, 0, { type: "suspend" });
  const undo = takeBack(act);
  expect((await push([undo])).results).toEqual(["saved"]);
  await push([act]);
  expect(await rowOf()).toMatchObject({ suspended: false });
  expect((await push([{ ...undo, id: newId() }])).results).toEqual(["saved"]);
  const second = actOf(card.id, minuteMs, { type: "suspend" });
  await push([second]);
  const misnamed = { ...takeBack(second), cardId: other.id };
  expect((await push([misnamed])).results).toEqual(["conflict"]);
  const ofUndo = { ...undo, id: newId(), targetId: undo.id };
  expect((await push([ofUndo])).results).toEqual(["conflict"]);
  expect(await rowOf()).toMatchObject({ suspended: true });
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("a retraction that names another card, though it came first, takes nothing back, 张冠李戴", async () => {
  const { db, learner, card, other, push, rowOf } = await house();
  const given = answerOf(card.id, 0);
  expect((await push([{ ...takeBack(given), cardId: other.id }])).results).toEqual(["saved"]);
  expect((await push([given])).results).toEqual(["saved"]);
  expect(await rowOf()).toMatchObject({ state: { reps: 1 } });
  expect(await listStudied(db, learner.id)).toMatchObject([{ cardId: card.id }]);
  expect(await countToday(db, learner.id, firstDay)).toEqual({ introduced: 1, reviewed: 0 });
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("acts of a clock that runs ahead get the server's instant and keep the order of their ids", async () => {
  const { db, learner, card, push, rowOf } = await house();
  const now = new Date(noonMs);
  const suspended = actOf(card.id, 7 * minuteMs, { type: "suspend" });
  const back = actOf(card.id, 8 * minuteMs, { type: "unsuspend" });
  expect((await push([back, suspended], now)).results).toEqual(["saved", "saved"]);
  expect(await rowOf()).toMatchObject({ suspended: false });
  expect(await listAllReviews(db, learner.id)).toMatchObject([
    { id: suspended.id, answeredAt: now, claimedAt: suspended.answeredAt },
    { id: back.id, answeredAt: now, claimedAt: back.answeredAt },
  ]);
  expect((await push([suspended])).results).toEqual(["duplicate"]);
  const early = actOf(card.id, -dayMs * 4000, { type: "flag", flag: 2 });
  await push([early]);
  expect((await listAllReviews(db, learner.id))[0]).toMatchObject({
    answeredAt: card.createdAt,
    claimedAt: early.answeredAt,
  });
});

test("a card that is reset is new to the day's limits again; one that was given a day is a review of its interval", async () => {
  const { db, learner, card, other, push } = await house();
  const used = (days: number) => countToday(db, learner.id, addDays(firstDay, days));
  await push([answerOf(card.id, 0), answerOf(card.id, 3 * dayMs)]);
  await push([actOf(card.id, 3 * dayMs + 1, { type: "reset" }), actOf(other.id, 0, setDue)]);
  await push([answerOf(card.id, 3 * dayMs + minuteMs), answerOf(other.id, 4 * dayMs)]);
  expect(await used(0)).toEqual({ introduced: 1, reviewed: 0 });
  expect(await used(3)).toEqual({ introduced: 1, reviewed: 1 });
  expect(await used(4)).toEqual({ introduced: 0, reviewed: 1 });
  expect(await listStudied(db, learner.id)).toMatchObject([
    { cardId: card.id, stateBefore: "new", intervalDaysBefore: null },
    { cardId: card.id, stateBefore: "review", intervalDaysBefore: 3 },
    { cardId: card.id, stateBefore: "new", intervalDaysBefore: null },
    { cardId: other.id, stateBefore: "review", intervalDaysBefore: 16 },
  ]);
});

test("a rescheduling that was reckoned from other answers is no interval of the card's", async () => {
  const { db, learner, card, push } = await house();
  const reschedule = { type: "reschedule", dueDay: addDays(firstDay, 6), intervalDays: 6 } as const;
  await push([
    answerOf(card.id, 0),
    actOf(card.id, dayMs, { ...reschedule, reps: 1 }),
    answerOf(card.id, 6 * dayMs),
    actOf(card.id, 7 * dayMs, { ...reschedule, reps: 1 }),
    answerOf(card.id, 9 * dayMs),
  ]);
  const before = async () =>
    (await listStudied(db, learner.id)).map(({ intervalDaysBefore }) => intervalDaysBefore);
  expect(await before()).toEqual([null, 6, 3]);
  // Late, from another device: there were two answers before the first rescheduling.
  await push([answerOf(card.id, dayMs / 2)]);
  expect(await before()).toEqual([null, 3, 3, 3]);
  expect(await divergentCards(db, learner)).toEqual([]);
});
