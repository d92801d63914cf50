import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { chooseCardKinds } from "#lib/commands/choose-card-kinds";
import { limitToday } from "#lib/commands/limit-today";
import { pushReviews } from "#lib/commands/push-reviews";
import { removeText } from "#lib/commands/remove-text";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "#lib/commands/test-text";
import { wishForText } from "#lib/commands/wish-for-text";
import type { Rating } from "#lib/memory/schedule/card-state";
import { addDays } from "#lib/memory/time/day";
import { dayOf, startOfDay } from "#lib/memory/time/learner-day";
import { listDeck } from "#lib/store/card";
import { loadDeck } from "#lib/store/load-deck";
import { testDatabase } from "#lib/store/test-database";
import { loadToday } from "./load-today.ts";

const at = new Date("2026-03-02T12:00:00Z");

async function shelf() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const bread = await importTestText(db, learner);
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const answer = async (cardId: string, rating: Rating, answeredAt = at) => {
    const id = newId();
    const said = { kind: "answer", id, cardId, answeredAt, calendar: learner.calendar } as const;
    await pushReviews(db, learner.id, [{ ...said, rating, durationMs: 8000, typedText: null }], {
      at,
    });
    return id;
  };
  const takeBack = (cardId: string, targetId: string) =>
    pushReviews(
      db,
      learner.id,
      [
        {
          kind: "retraction",
          id: newId(),
          cardId,
          answeredAt: at,
          calendar: learner.calendar,
          targetId,
        },
      ],
      { at },
    );
  return { db, learner, bread, pizza, answer, takeBack };
}

test("each text says what its own review would ask, 每篇文章各算各的", async () => {
  const { db, learner, bread, pizza } = await shelf();
  const { counts, texts } = await loadToday(db, learner, at);
  const byId = new Map(texts.map((text) => [text.id, text.counts]));
  // Three terms, and the one sentence that has none; the others wait for theirs.
  expect(counts.new).toBe(4);
  expect(byId.get(bread.textId)).toEqual({ new: 2, learning: 0, review: 0 });
  // The starter stands in both.
  expect(byId.get(pizza.textId)).toEqual({ new: 3, learning: 0, review: 0 });
});

test("under limits of texts and of today, Today says what each review asks and what is kept back", async () => {
  const { db, learner, bread, pizza } = await shelf();
  const limits = { desiredRetention: null, reviewsPerDay: null };
  await wishForText(db, learner.id, pizza.textId, { ...limits, newPerDay: 1 });
  const only = { textId: null, newPerDay: 2, reviewsPerDay: null };
  await limitToday(db, learner, only, { at });
  const today = await loadToday(db, learner, at);
  expect(today.todayOnly).toEqual({ newPerDay: 2 });
  expect(today.counts.new).toBe(2);
  const deck = await loadDeck(db, learner, at);
  for (const { id, counts, held } of today.texts) {
    expect(counts).toEqual(deck.queueOf(id).counts);
    expect(counts.new).toBe(id === pizza.textId ? 1 : 2);
    if (id === pizza.textId) expect(held.byTexts.new).toBe(2);
    expect(held.waitingNotes).toBe(id === bread.textId ? 3 : 1);
  }
  // What holds for today only ends with it.
  expect(today.tomorrow.new).toBeGreaterThan(2);
  const after = startOfDay(addDays(dayOf(at, learner.calendar), 1), learner.calendar);
  expect((await loadToday(db, learner, after)).todayOnly).toBeNull();
});

test("when today's terms are learned, no sentence joins today's work", async () => {
  const { db, learner, answer } = await shelf();
  const [first, ...others] = (await loadDeck(db, learner, at)).queueOf(null).main;
  for (const { id } of others) await answer(id, "easy");
  expect((await loadToday(db, learner, at)).counts).toEqual({ new: 1, learning: 0, review: 0 });
  await answer(first?.id ?? "", "easy");
  const today = await loadToday(db, learner, at);
  expect(today.counts).toEqual({ new: 0, learning: 0, review: 0 });
  expect(today.held.waitingNotes).toBe(4);
  const after = startOfDay(addDays(dayOf(at, learner.calendar), 1), learner.calendar);
  const { counts } = await loadToday(db, learner, after);
  expect(counts.new).toBe(today.tomorrow.new);
});

test("a term is started with its first answer, and its pace and year follow", async () => {
  const { db, learner, bread, answer } = await shelf();
  const [first] = await listDeck(db, learner.id, bread.textId);
  await answer(first?.id ?? "", "good");
  const today = await loadToday(db, learner, at);
  const text = today.texts.find(({ id }) => id === bread.textId);
  expect(text?.known).toEqual({ terms: 2, started: 1 });
  expect(today.pace.own).toBe(false);
  expect(today.studied.cards).toBe(1);
  expect(today.year.at(-1)).toMatchObject({ answers: 1, seconds: 8 });
});

test("each text says how much of it can be read today, and Today which one new cards pay most in", async () => {
  const { db, learner, bread, pizza, answer } = await shelf();
  const before = await loadToday(db, learner, at);
  const shareOf = ({ texts }: typeof before, textId: string) =>
    texts.find(({ id }) => id === textId)?.forecast?.share ?? 0;
  // 披萨: one of its two segments has no term.
  expect(shareOf(before, pizza.textId)).toBeGreaterThan(shareOf(before, bread.textId));
  expect(before.next?.textId).toBe(bread.textId);
  expect(before.next?.segmentsPerMinute).toBeGreaterThan(0);
  for (const { id } of await listDeck(db, learner.id, bread.textId)) await answer(id, "good");
  const after = await loadToday(db, learner, at);
  // All are in steps still: not to be called known for certain yet.
  expect(shareOf(after, bread.textId)).toBeGreaterThan(0.9);
  expect(shareOf(after, bread.textId)).toBeLessThan(1);
  expect(after.next?.textId).toBe(pizza.textId);
});

test("cards that do not ask what a segment means make no text the one to go on with: 听写不等于读懂", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const input = { cardKinds: ["translationReversed"] as const };
  const { textId } = await importTestText(db, learner, { input });
  expect((await loadToday(db, learner, at)).next).toBeNull();
  await chooseCardKinds(db, learner.id, { textId, kinds: ["translationReversed", "translation"] });
  expect((await loadToday(db, learner, at)).next?.textId).toBe(textId);
});

test("an answer that was taken back counts nowhere", async () => {
  const { db, learner, answer, takeBack } = await shelf();
  const [first] = await listDeck(db, learner.id, null);
  const id = await answer(first?.id ?? "", "again");
  await takeBack(first?.id ?? "", id);
  const today = await loadToday(db, learner, at);
  expect(today.pace.own).toBe(false);
  expect(today.year.every(({ answers }) => answers === 0)).toBe(true);
});

test("a text taken back leaves the shelf and can be found for thirty days", async () => {
  const { db, learner, bread } = await shelf();
  await removeText(db, learner.id, bread.textId, { at });
  const today = await loadToday(db, learner, at);
  expect(today.texts).toHaveLength(1);
  expect(today.removed).toMatchObject([{ id: bread.textId, removedAt: at }]);
  const later = startOfDay(addDays(dayOf(at, learner.calendar), 31), learner.calendar);
  expect((await loadToday(db, learner, later)).removed).toEqual([]);
});
