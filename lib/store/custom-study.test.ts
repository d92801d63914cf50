import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { actOnCards } from "#lib/commands/act-on-cards";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "#lib/commands/test-text";
import { undoActs } from "#lib/commands/undo-acts";
import type { Rating } from "#lib/memory/schedule/card-state";
import { customQueue } from "#lib/memory/schedule/custom-study";
import { type StudyChoice, usualChoice } from "#lib/memory/schedule/custom-study-choice";
import { dayOf } from "#lib/memory/time/learner-day";
import { listFirstAnswers } from "./custom-answers.ts";
import {
  countChosen,
  listTaggedCards,
  loadSittingContext,
  loadStudyContext,
} from "./custom-study.ts";
import { countAnswers, listEventsToFit } from "./fit-log.ts";
import { loadDeck } from "./load-deck.ts";
import { updateTags } from "./note-tags.ts";
import { listAllReviews } from "./review.ts";
import { countToday } from "./statistics.ts";
import { listStudied } from "./studied.ts";
import { testDatabase } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";

const noon = new Date("2026-03-02T04:00:00Z");
const minutesOn = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const dayMinutes = 1440;

/** A text and a learner who studies it: 专门学几张. */
async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const { id: learnerId, calendar } = learner;
  const answer = async (cardId: string, rating: Rating, minutes: number) => {
    const answeredAt = minutesOn(minutes);
    const said = { kind: "answer", id: newId(), cardId, answeredAt, calendar, rating } as const;
    const row = { ...said, durationMs: 1000, typedText: null };
    await pushReviews(db, learnerId, [row], { at: answeredAt });
    return said.id;
  };
  const cram = async (cardId: string, rating: Rating, minutes: number) => {
    const at = minutesOn(minutes);
    const act = { type: "cram", rating, durationMs: 3000 } as const;
    const done = await actOnCards(db, learner, { cardIds: [cardId], act, at });
    if (!done.ok) throw new Error(done.error.type);
    return done.value.groupId;
  };
  const deckAt = (minutes: number) => loadDeck(db, learner, minutesOn(minutes));
  const count = async (choice: StudyChoice, minutes = 30) => {
    const deck = await deckAt(minutes);
    const context = await loadStudyContext(db, learner, { deck, days: choice.days });
    return countChosen(await listTaggedCards(db, learner, deck), choice, context);
  };
  const sitting = async (choice: StudyChoice, since: number, minutes: number) => {
    const deck = await deckAt(minutes);
    const began = { deck, choice, since: minutesOn(since) };
    const context = await loadSittingContext(db, learner, began);
    return customQueue(await listTaggedCards(db, learner, deck), choice, context);
  };
  const { cards } = await deckAt(0);
  const idOf = (index: number) => cards[index]?.id ?? "";
  return { db, learner, textId, cards, idOf, answer, cram, count, sitting };
}

const wish = (kind: StudyChoice["kind"], change: Partial<StudyChoice> = {}) => {
  return { ...usualChoice(kind), ...change };
};

test("what was answered Again today is forgotten today, and the days before can be reached", async () => {
  const { db, learner, idOf, answer, count } = await house();
  await answer(idOf(0), "again", -2 * dayMinutes);
  await answer(idOf(1), "again", 0);
  await answer(idOf(1), "good", 1);
  const slip = await answer(idOf(2), "again", 2);
  expect(await count(wish("forgotten"))).toBe(2);
  expect(await count(wish("forgotten", { days: 2 }))).toBe(2);
  expect(await count(wish("forgotten", { days: 3 }))).toBe(3);
  const { calendar } = learner;
  const said = { kind: "retraction", id: newId(), cardId: idOf(2), targetId: slip } as const;
  const at = minutesOn(3);
  await pushReviews(db, learner.id, [{ ...said, answeredAt: at, calendar }], { at });
  expect(await count(wish("forgotten"))).toBe(1);
});

test("cards are found by text, by tag in any case with those below it, and by flag", async () => {
  const { db, learner, cards, textId, idOf, count } = await house();
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  expect(await count(wish("cram", { textId }))).toBe(cards.length);
  const ofPizza = await count(wish("cram", { textId: pizza.textId }));
  expect(ofPizza).toBeGreaterThan(0);
  expect(await count(wish("cram"))).toBeLessThan(cards.length + ofPizza);

  const noteId = cards[0]?.noteId ?? "";
  const ofNote = cards.filter((card) => card.noteId === noteId).length;
  await inTransaction(db, (tx) =>
    updateTags(tx, learner.id, [{ noteId, tags: ["面包::Basics", "动词"] }]),
  );
  expect(await count(wish("cram", { tags: ["面包"] }))).toBe(ofNote);
  expect(await count(wish("cram", { tags: ["面包::basics"] }))).toBe(ofNote);
  expect(await count(wish("cram", { tags: ["basics"] }))).toBe(0);

  const flagged = { cardIds: [idOf(1), idOf(2)], act: { type: "flag", flag: 4 } } as const;
  await actOnCards(db, learner, { ...flagged, at: noon });
  expect(await count(wish("cram", { flags: [4, 5] }))).toBe(2);
  await actOnCards(db, learner, { cardIds: [idOf(2)], act: { type: "suspend" }, at: noon });
  expect(await count(wish("cram", { flags: [4, 5] }))).toBe(1);
});

test("a cram opened again goes on where it was, and begins anew when it is begun anew", async () => {
  const { db, learner, cards, idOf, cram, sitting } = await house();
  const choice = wish("cram");
  const ids = async (since: number) =>
    (await sitting(choice, since, 20)).main.map(({ id }) => id).sort();
  const all = cards.map(({ id }) => id).sort();
  expect(await ids(0)).toEqual(all);
  await cram(idOf(0), "good", 1);
  await cram(idOf(1), "again", 2);
  const slip = await cram(idOf(2), "easy", 3);
  expect(await ids(0)).toEqual(all.filter((id) => id !== idOf(0) && id !== idOf(2)));
  await undoActs(db, learner, slip, { at: minutesOn(4) });
  expect(await ids(0)).toEqual(all.filter((id) => id !== idOf(0)));
  expect(await ids(5)).toEqual(all);
});

test("reviewing ahead asks a card once, and its due day moves on", async () => {
  const { idOf, answer, count, sitting } = await house();
  await answer(idOf(0), "easy", -3 * dayMinutes);
  const far = wish("ahead", { days: 30 });
  const [card] = (await sitting(far, 0, 0)).main;
  expect(card?.id).toBe(idOf(0));
  await answer(idOf(0), "good", 10);
  expect((await sitting(far, 0, 20)).main).toEqual([]);
  const before = card?.state.state === "review" ? card.state.dueDay : Number.NaN;
  const [after] = (await sitting(wish("ahead", { days: 365 }), 15, 20)).main;
  expect(after?.state.state === "review" && after.state.dueDay).toBeGreaterThanOrEqual(before);
  expect(await count(wish("ahead"))).toBe(0);
});

test("crammed answers stand in the log, but no figure of study counts them and no weight is fitted to them", async () => {
  const { db, learner, idOf, answer, cram, cards } = await house();
  await answer(idOf(0), "good", 0);
  const figures = async () => [
    await countToday(db, learner.id, dayOf(noon, learner.calendar)),
    await listStudied(db, learner.id),
    await countAnswers(db, learner.id),
    await listEventsToFit(db, learner.id),
    (await loadDeck(db, learner, minutesOn(30))).cards,
    (await loadDeck(db, learner, minutesOn(30))).countsOf(null),
  ];
  const before = await figures();
  await cram(idOf(0), "again", 5);
  await cram(cards.at(-1)?.id ?? "", "easy", 6);
  expect(await figures()).toEqual(before);
  const acts = (await listAllReviews(db, learner.id)).filter(({ kind }) => kind === "act");
  expect(acts.map((row) => row.kind === "act" && row.act)).toEqual([
    { type: "cram", rating: "again", durationMs: 3000 },
    { type: "cram", rating: "easy", durationMs: 3000 },
  ]);
});

test("the first answer of a day is told for each card, whatever came after", async () => {
  const { db, learner, idOf, answer } = await house();
  await answer(idOf(0), "good", -dayMinutes);
  await answer(idOf(0), "again", 0);
  await answer(idOf(0), "good", 1);
  await answer(idOf(1), "hard", 2);
  const first = await listFirstAnswers(db, learner.id, dayOf(noon, learner.calendar));
  expect(new Map(first.map(({ cardId, rating }) => [cardId, rating]))).toEqual(
    new Map([
      [idOf(0), "again"],
      [idOf(1), "hard"],
    ]),
  );
});
