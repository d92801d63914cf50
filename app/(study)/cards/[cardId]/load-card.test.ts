import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { pushReviews } from "#lib/commands/push-reviews";
import { removeText } from "#lib/commands/remove-text";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "#lib/commands/test-text";
import { undoActs } from "#lib/commands/undo-acts";
import { wishForText } from "#lib/commands/wish-for-text";
import type { Rating } from "#lib/memory/schedule/card-state";
import { addDays, asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { listDeck } from "#lib/store/card";
import { findCardInfo } from "#lib/store/card-info";
import { updateCardLinks } from "#lib/store/card-link";
import { listCardsLike } from "#lib/store/card-list";
import { loadDeck } from "#lib/store/load-deck";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { type ActRequest, actRequest } from "./act-request.ts";
import { loadCard } from "./load-card.ts";
import { performWish } from "./perform-wish.ts";

const at = new Date("2026-03-02T12:00:00Z");
const byPosition = { by: "position", descending: false } as const;
const dayAt = { today: asDay(20_514), dayEndsAt: new Date("2026-03-02T20:00:00Z") };
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);

async function desk() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const cards = await listDeck(db, learner.id, null);
  const [first] = cards;
  if (first === undefined) throw new Error("No cards.");
  const info = async (cardId = first.id, on = at) => {
    const page = await loadCard(db, learner, cardId, on);
    if (page === null) throw new Error("No such card.");
    return page;
  };
  const answer = async (cardId: string, rating: Rating, answeredAt: Date) => {
    const said = {
      kind: "answer",
      id: newId(),
      cardId,
      answeredAt,
      calendar: learner.calendar,
    } as const;
    const review = { ...said, rating, durationMs: 8000, typedText: "酵种" };
    await pushReviews(db, learner.id, [review], { at: later(400) });
    return said.id;
  };
  const wish = (request: ActRequest, on = at) =>
    performWish(db, learner, { cardId: first.id, wish: actRequest.parse(request), at: on });
  return {
    db,
    learner,
    textId,
    cards,
    first,
    info,
    answer,
    wish,
    today: dayOf(at, learner.calendar),
  };
}

test("a card that was never answered has a face, a place and siblings, but no day", async () => {
  const { info, textId } = await desk();
  const page = await info();
  expect(page.face?.answer.headword?.text).toBe("酵种");
  expect(page.place).toEqual({ textId, title: expect.any(String), unit: expect.any(Number) });
  expect(page.texts.map(({ id }) => id)).toEqual([textId]);
  expect(page.siblings.length).toBeGreaterThan(0);
  expect(page.siblings.every(({ noteId }) => noteId === page.card.noteId)).toBe(true);
  expect(page.explanation.cause).toEqual({ kind: "new", wasReset: false });
  expect(page.history).toEqual([]);
});

test("the day that the server chose is explained by the preset in use", async () => {
  const { info, answer, first } = await desk();
  await answer(first.id, "easy", at);
  await answer(first.id, "good", later(8));
  const { explanation, history, card } = await info(first.id, later(9));
  expect(explanation.cause).toMatchObject({ kind: "answer", isAsNow: true, elapsedDays: 8 });
  expect(history.map(({ event }) => event.kind)).toEqual(["answer", "answer"]);
  expect(explanation.wait?.memory).toEqual(card.state.state === "review" && card.state.memory);
});

test("a text that wishes more is what the card is explained by, 按文章的要求", async () => {
  const { db, learner, textId, info, first, answer } = await desk();
  await answer(first.id, "easy", at);
  const wished = await wishForText(db, learner.id, textId, {
    ...{ desiredRetention: 0.97, newPerDay: null, reviewsPerDay: null },
  });
  expect(wished.ok).toBe(true);
  const { preset, explanation } = await info();
  expect(preset.desiredRetention).toBe(0.97);
  expect(explanation.cause).toMatchObject({ isAsNow: false });
});

test("of a text that wishes less and one that goes by the preset, the card is explained by what it is answered by", async () => {
  const { db, learner, textId, info, first } = await desk();
  await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  await wishForText(db, learner.id, textId, {
    ...{ desiredRetention: 0.8, newPerDay: null, reviewsPerDay: null },
  });
  const page = await info();
  expect(page.texts).toHaveLength(2);
  const { cards } = await loadDeck(db, learner, at);
  expect(cards.find(({ id }) => id === first.id)?.desiredRetention).toBe(0.9);
  expect(page.preset.desiredRetention).toBe(0.9);
});

test("what is done to the note is done to all its cards, and taken back from all", async () => {
  const { db, learner, info, wish, today } = await desk();
  const done = await wish({ type: "buryNote" });
  const { card, siblings } = await info();
  expect(done.ok && done.value.cardIds).toHaveLength(1 + siblings.length);
  for (const one of [card, ...siblings]) expect(one.buriedUntilDay).toBe(addDays(today, 1));
  expect(await wish({ type: "bury" })).toEqual({ ok: false, error: "nothing" });
  if (done.ok) await undoActs(db, learner, done.value.groupId, { at: later(1) });
  const after = await info();
  expect(after.card.buriedUntilDay).toBeNull();
  expect(after.history).toMatchObject([{ takenBackAt: later(1) }]);
});

test.each<[ActRequest, object]>([
  [{ type: "suspend" }, { suspended: true }],
  [{ type: "flag", flag: 7 }, { flag: 7 }],
  [{ type: "setDue", wish: "0" }, { state: { state: "review", intervalDays: 1 } }],
  [{ type: "setDue", wish: "12!" }, { state: { state: "review", intervalDays: 12 } }],
])("%j is done to the card alone", async (request, expected) => {
  const { info, wish, first } = await desk();
  expect(await wish(request)).toMatchObject({ ok: true, value: { cardIds: [first.id] } });
  expect((await info()).card).toMatchObject(expected);
});

test("a wished range is one of its days, and the history says it", async () => {
  const { info, wish, today } = await desk();
  const done = await wish({ type: "setDue", wish: "5-7" });
  const days = done.ok && done.value.dueDay !== null ? done.value.dueDay - today : 0;
  expect([5, 6, 7]).toContain(days);
  const { explanation } = await info();
  expect(explanation.cause).toMatchObject({ kind: "setDue", intervalDays: days });
  expect(explanation.wait?.recallWhenDue).toBeCloseTo(0.9, 4);
});

test("a reset card is new, and cannot be reset again", async () => {
  const { info, wish, answer, first } = await desk();
  await answer(first.id, "easy", at);
  expect(await wish({ type: "reset" }, later(3))).toMatchObject({ ok: true });
  const { card, explanation } = await info(first.id, later(3));
  expect(card.state).toEqual({ state: "new" });
  expect(explanation.cause).toEqual({ kind: "new", wasReset: true });
  expect(await wish({ type: "reset" }, later(4))).toEqual({ ok: false, error: "nothing" });
});

test("a merged card names the one that is asked in its stead, which has its answers", async () => {
  const { db, learner, cards, info, answer } = await desk();
  const [kept, member] = cards;
  if (kept === undefined || member === undefined) throw new Error("Two cards are needed.");
  await answer(member.id, "easy", at);
  const mistake = await answer(kept.id, "again", later(1));
  const calendar = learner.calendar;
  const undo = {
    kind: "retraction",
    id: newId(),
    cardId: kept.id,
    answeredAt: later(2),
    calendar,
  } as const;
  await pushReviews(db, learner.id, [{ ...undo, targetId: mistake }], { at: later(400) });
  await inTransaction(db, (tx) =>
    updateCardLinks(tx, learner.id, [
      { id: member.id, noteId: member.noteId, mergedIntoId: kept.id },
    ]),
  );
  expect(await info(member.id)).toMatchObject({ askedInsteadId: kept.id, mergedCount: 0 });
  const page = await info(kept.id);
  expect(page).toMatchObject({ askedInsteadId: null, mergedCount: 1 });
  expect(page.explanation.cause).toMatchObject({ kind: "answer", rating: "easy", isAsNow: true });
  expect(page.history.map(({ takenBackAt }) => takenBackAt)).toEqual([null, later(2)]);
});

test("a card of a text that was taken back is there, but nothing asks for it", async () => {
  const { db, learner, textId, info, first } = await desk();
  await removeText(db, learner.id, textId);
  expect((await info(first.id)).texts).toEqual([]);
});

test("nobody sees another learner’s card", async () => {
  const { db, learner, first } = await desk();
  const other = { ...learner, id: newId() as typeof learner.id };
  expect(await loadCard(db, other, first.id, at)).toBeNull();
  expect(await findCardInfo(db, other.id, first.id)).toBeNull();
  const none = {
    textId: null,
    kind: null,
    state: null,
    mark: null,
    flag: null,
    tag: null,
    words: [],
  };
  const page = { ...dayAt, sort: byPosition, start: 0, count: 10 };
  expect(await listCardsLike(db, other.id, none, page)).toEqual({ cards: [], total: 0 });
});

test("the list is filtered by text, state, mark and flag, and paged", async () => {
  const { db, learner, cards, textId, wish, first } = await desk();
  const none = {
    textId: null,
    kind: null,
    state: null,
    mark: null,
    flag: null,
    tag: null,
    words: [],
  };
  const idsOf = async (filter: Partial<typeof none> | object, start = 0, count = 1000) => {
    const found = await listCardsLike(
      db,
      learner.id,
      { ...none, ...filter },
      { ...dayAt, sort: byPosition, start, count },
    );
    return { ids: found.cards.map(({ id }) => id), total: found.total };
  };
  const all = cards.map(({ id }) => id);
  expect(await idsOf({})).toEqual({ ids: all, total: all.length });
  expect(await idsOf({ textId }, 1, 2)).toEqual({ ids: all.slice(1, 3), total: all.length });
  await wish({ type: "flag", flag: 2 });
  await wish({ type: "bury" });
  const one = { ids: [first.id], total: 1 };
  expect(await idsOf({ flag: 2 })).toEqual(one);
  expect(await idsOf({ flag: "any", mark: "buried", state: "new" })).toEqual(one);
  expect(await idsOf({ flag: 3 })).toEqual({ ids: [], total: 0 });
  await wish({ type: "suspend" });
  expect(await idsOf({ mark: "suspended" })).toEqual(one);
  expect((await idsOf({ mark: "leech" })).total).toBe(0);
});
