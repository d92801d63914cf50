import { expect, test } from "vitest";
import type { CardKind } from "#lib/cards/card-face";
import { applyReview } from "#lib/memory/sync/fold-reviews";
import { listAllCards } from "#lib/store/card";
import { checkFile } from "#lib/store/health";
import { getPreset } from "#lib/store/preset";
import { listReviewsOfCards } from "#lib/store/review";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { saveVersion } from "./save-version.ts";
import { divergentCards } from "./test-desk.ts";
import {
  answerCards,
  glossaryHouse,
  glossaryOf,
  printGlossary,
  pushAnswer,
  talkTerms,
  talkText,
} from "./test-glossary.ts";
import { importTestText, readTestText, testLearner } from "./test-text.ts";

type House = Awaited<ReturnType<typeof glossaryHouse>>;

async function stateOf({ db, learner }: House, cardId: string) {
  return (await listAllCards(db, learner.id)).find(({ id }) => id === cardId)?.state;
}

/** What the answers to these cards fold to as answers to the first, in order of time. */
async function foldOf({ db, learner }: House, cardIds: readonly string[]) {
  const [cardId = ""] = cardIds;
  const { weights } = await getPreset(db, learner.id);
  const reviews = await listReviewsOfCards(db, learner.id, cardIds);
  return reviews
    .toSorted((one, other) => one.answeredAt.getTime() - other.answeredAt.getTime())
    .reduce(
      (state, review) =>
        review.kind === "answer" ? applyReview(state, { ...review, cardId }, weights) : state,
      { state: "new" } as Parameters<typeof applyReview>[0],
    );
}

/** With another text, that has one term and asks for these kinds of card. */
async function withCrumb(cardKinds: readonly CardKind[]) {
  const house = await glossaryHouse();
  await importTestText(house.db, house.learner, {
    content: "A crumb tells much.\n面包心说明很多。",
    terms: [{ source: "crumb", target: "面包心" }],
    input: { cardKinds },
    at: new Date("2026-01-02T00:00:00Z"),
  });
  return house;
}

async function merged() {
  const house = await glossaryHouse();
  const { act, idOf, answer } = house;
  const keptCard = await answer("agent", "termRecognition", { days: [3, 9] });
  const otherCard = await answer("bot", "termRecognition", { days: [5, 20], rating: "easy" });
  const [termId, otherId] = [await idOf("agent"), await idOf("bot")];
  const before = await printGlossary(house.db, house.learner);
  await act({ type: "merge", termId, otherIds: [otherId] });
  return { ...house, keptCard, otherCard, termId, otherId, before };
}

test("a merged term is a spelling of the other, whose cards fold the answers to both in order of time", async () => {
  const house = await merged();
  const { keptCard, otherCard, termNamed, asked, db, learner } = house;
  expect(await stateOf(house, keptCard)).toEqual(await foldOf(house, [keptCard, otherCard]));
  expect(await stateOf(house, keptCard)).toMatchObject({ reps: 4 });
  expect(await termNamed("bot")).toBeUndefined();
  expect((await asked("agent")).length).toBe(3);
  expect(await termNamed("agent")).toMatchObject({
    merged: [{ source: "bot" }],
    variants: [{ text: "智体" }, { text: "机器人" }],
    units: 3,
  });
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("taken back, each has its own again, with every answer where it was given", async () => {
  const house = await merged();
  const { db, learner, undo, redo, before, keptCard, otherCard } = house;
  const done = await printGlossary(db, learner);
  await undo();
  expect(await printGlossary(db, learner)).toBe(before);
  expect(await stateOf(house, keptCard)).toEqual(await foldOf(house, [keptCard]));
  expect(await stateOf(house, otherCard)).toEqual(await foldOf(house, [otherCard]));
  await redo();
  expect(await printGlossary(db, learner)).toBe(done);
});

test("an answer that a phone sends late to a merged card counts for the kept one; it stays with its own when the merge is taken back", async () => {
  const house = await merged();
  const { db, learner, undo, keptCard, otherCard } = house;
  await pushAnswer(db, learner, otherCard, 24, "again");
  expect(await stateOf(house, keptCard)).toEqual(await foldOf(house, [keptCard, otherCard]));
  await pushAnswer(db, learner, keptCard, 28);
  await undo();
  expect(await stateOf(house, otherCard)).toEqual(await foldOf(house, [otherCard]));
  expect(await stateOf(house, otherCard)).toMatchObject({ reps: 3 });
  expect(await stateOf(house, keptCard)).toMatchObject({ reps: 3 });
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("let out again, a term has its name, its translations and its own history back", async () => {
  const house = await merged();
  const { db, learner, act, undo, termId, otherId, before, otherCard } = house;
  const inOne = await printGlossary(db, learner);
  await pushAnswer(db, learner, otherCard, 24);
  await act({ type: "unmerge", termId, otherId });
  expect(await stateOf(house, otherCard)).toEqual(await foldOf(house, [otherCard]));
  expect(await house.termNamed("bot")).toMatchObject({ units: 1, variants: [{ text: "机器人" }] });
  expect(before).toContain('"source":"bot"');
  await undo();
  expect(inOne).toContain('["bot"]');
  expect((await house.asked("agent")).length).toBe(3);
  expect(await divergentCards(db, learner)).toEqual([]);
  expect(await checkFile(db)).toEqual([]);
});

test("of three that became one, the one in the middle can leave with what is its own, 各归各的", async () => {
  const house = await merged();
  const { db, learner, act, asked, termId, otherId, idOf, answer, keptCard, otherCard } = house;
  const third = await answer("grader", "termRecognition", { days: [7] });
  await act({ type: "merge", termId, otherIds: [await idOf("grader")] });
  expect(await stateOf(house, keptCard)).toEqual(await foldOf(house, [keptCard, otherCard, third]));
  await act({ type: "unmerge", termId, otherId });
  expect(await stateOf(house, keptCard)).toEqual(await foldOf(house, [keptCard, third]));
  expect(await stateOf(house, otherCard)).toEqual(await foldOf(house, [otherCard]));
  expect([(await asked("agent")).length, (await asked("bot")).length]).toEqual([3, 3]);
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("when the term whose cards it had taken leaves, a term takes those of the next that is in it, and gives them back", async () => {
  const house = await withCrumb(["translation"]);
  const { db, learner, act, undo, asked, idOf, answer } = house;
  const first = await answer("bot", "cloze", { days: [4] });
  const second = await answer("grader", "cloze", { days: [6, 9] });
  const [termId, otherId] = [await idOf("crumb"), await idOf("bot")];
  const before = await printGlossary(db, learner);
  await act({ type: "merge", termId, otherIds: [otherId] });
  await act({ type: "merge", termId, otherIds: [await idOf("grader")] });
  expect(await stateOf(house, first)).toEqual(await foldOf(house, [first, second]));
  await act({ type: "unmerge", termId, otherId });
  expect(await stateOf(house, first)).toMatchObject({ reps: 1 });
  expect(await stateOf(house, second)).toMatchObject({ reps: 2 });
  expect([(await asked("crumb")).length, (await asked("bot")).length]).toEqual([3, 3]);
  expect(await divergentCards(db, learner)).toEqual([]);
  await undo();
  await undo();
  await undo();
  expect(await printGlossary(db, learner)).toBe(before);
});

test("a term without cards takes those of the other; let out, that one has them back and the first gets its own", async () => {
  const house = await withCrumb(["translation"]);
  const { db, learner, act, asked, idOf, answer } = house;
  expect(await asked("crumb")).toEqual([]);
  const card = await answer("bot", "cloze", { days: [4] });
  const [termId, otherId] = [await idOf("crumb"), await idOf("bot")];
  await act({ type: "merge", termId, otherIds: [otherId] });
  expect((await asked("crumb")).map(({ kind }) => kind).sort()).toEqual([
    ...["cloze", "termProduction", "termRecognition"],
  ]);
  expect(await stateOf(house, card)).toMatchObject({ reps: 1 });
  await act({ type: "unmerge", termId, otherId });
  expect([(await asked("crumb")).length, (await asked("bot")).length]).toEqual([0, 3]);
  expect(await stateOf(house, card)).toMatchObject({ reps: 1 });
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("a kind of card that only the other has moves over with its history, and back", async () => {
  const house = await withCrumb(["termRecognition"]);
  const { db, learner, act, undo, idOf } = house;
  const otherId = await idOf("bot");
  const card = await answerCards(db, learner, { termId: otherId, kind: "cloze" }, { days: [4, 8] });
  const before = await printGlossary(db, learner);
  await act({ type: "merge", termId: await idOf("crumb"), otherIds: [otherId] });
  expect((await house.termNamed("crumb"))?.cards.map(({ id }) => id)).toContain(card);
  expect(await stateOf(house, card)).toMatchObject({ reps: 2 });
  await undo();
  expect(await printGlossary(db, learner)).toBe(before);
});

test("a card that is asked stays in the queue when its term goes into one that was doubted, and that is doubted again when it is taken back", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const doubted = { ...talkTerms[0], source: "agent", target: "智体", tier: "doubtful" } as const;
  const terms = [doubted, ...talkTerms.slice(1)];
  await importTestText(db, learner, { content: talkText, terms });
  const { act, undo, idOf, answer, asked } = glossaryOf(db, learner);
  await answer("bot", "termRecognition", { days: [3, 7, 20] });
  const before = await printGlossary(db, learner);
  await act({ type: "merge", termId: await idOf("agent"), otherIds: [await idOf("bot")] });
  expect(await asked("agent")).toContainEqual({
    ...{ kind: "termRecognition", state: expect.objectContaining({ reps: 3 }) },
  });
  await undo();
  expect(await printGlossary(db, learner)).toBe(before);
});

test("a merge is taken back also in a text that has a new version since", async () => {
  const { db, learner, textId, act, undo, idOf, termNamed } = await withCrumb(["cloze"]);
  await importTestText(db, learner, {
    ...{ content: "The bot sleeps.\n机器人睡觉。", terms: talkTerms.slice(1, 2) },
    at: new Date("2026-01-02T00:00:00Z"),
  });
  expect(await termNamed("bot")).toMatchObject({ units: 2 });
  await act({ type: "merge", termId: await idOf("agent"), otherIds: [await idOf("bot")] });
  const read = readTestText(`${talkText}\nThe end of the agent.\n智体的终结。`, talkTerms);
  const at = new Date("2026-03-01T00:00:00Z");
  await inTransaction(db, (tx) => saveVersion(tx, learner.id, { textId, read, at }));
  await undo();
  expect(await termNamed("bot")).toMatchObject({
    units: 2,
    variants: [{ text: "机器人", count: 2 }],
  });
  expect(await checkFile(db)).toEqual([]);
});
