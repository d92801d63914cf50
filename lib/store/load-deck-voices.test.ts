import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { CardKind } from "#lib/cards/card-face";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, testLearner } from "#lib/commands/test-text";
import type { Lang } from "#lib/language/text/unit";
import type { Rating } from "#lib/memory/schedule/card-state";
import { tomorrowLoad } from "#lib/progress/tomorrow-load";
import { loadDeck } from "./load-deck.ts";
import { getPreset, updatePreset } from "./preset.ts";
import { testDatabase } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";

const evening = new Date("2026-03-02T12:00:00Z");
const nextDay = new Date("2026-03-03T12:00:00Z");

const talk = "The tide comes in.\n潮水涨了。\nThe tide goes out.\n潮水退了。";
const story = "天亮了。\nDay breaks.\n他走了。\nHe left.";

/** A talk in English and a story in Chinese, both dictated, and what a device would be asked of them. */
async function shelf(cardKinds: readonly CardKind[] = ["listening"]) {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const imported = (content: string) =>
    importTestText(db, learner, { content, terms: [], input: { cardKinds } });
  const { textId: talkId } = await imported(talk);
  const { textId: storyId } = await imported(story);
  const deck = (voices: readonly Lang[] | null, at = evening) =>
    loadDeck(db, learner, at, voices && { voices });
  const asked = async (voices: readonly Lang[] | null, at = evening) => {
    const now = await deck(voices, at);
    const { learning, main, counts } = now.queueOf(null);
    const { new: fresh, learning: steps, review } = now.countsOf(null);
    expect(fresh + steps + review).toBe(learning.length + main.length);
    expect(counts).toEqual(now.countsOf(null));
    return [...learning, ...main];
  };
  const answer = async (cardId: string, rating: Rating, at = evening) => {
    const said = { kind: "answer", id: newId(), cardId, calendar: learner.calendar } as const;
    const rated = { answeredAt: at, rating, durationMs: 1, typedText: null } as const;
    await pushReviews(db, learner.id, [{ ...said, ...rated }], { at });
  };
  return { db, learner, talkId, storyId, deck, asked, answer };
}

test("a device is asked what it can speak, and the rest waits for another", async () => {
  const { asked, deck, talkId, storyId } = await shelf();
  expect(await asked(null)).toHaveLength(4);
  expect(await asked(["en", "zh"])).toHaveLength(4);
  expect(await asked([])).toHaveLength(0);
  const english = await asked(["en"]);
  expect(english.map(({ spokenLang }) => spokenLang)).toEqual(["en", "en"]);
  expect((await asked(["zh"])).map(({ spokenLang }) => spokenLang)).toEqual(["zh", "zh"]);
  const some = await deck(["en"]);
  expect(some.waitingForVoice(null)).toEqual([{ lang: "zh", cards: 2 }]);
  expect(some.waitingForVoice(talkId)).toEqual([]);
  expect(some.countsOf(storyId)).toEqual({ new: 0, learning: 0, review: 0 });
  expect((await deck([])).waitingForVoice(storyId)).toEqual([{ lang: "zh", cards: 2 }]);
  expect((await deck(null)).waitingForVoice(null)).toEqual([]);
});

test("what waits for a voice uses up no limit and is not told as held back, 不占名额", async () => {
  const { db, learner, asked, deck } = await shelf(["listening", "translation"]);
  const { id, ...preset } = await getPreset(db, learner.id);
  const few = { ...preset, id, newPerDay: 3, burySiblings: false };
  await inTransaction(db, (tx) => updatePreset(tx, learner.id, few));
  const silent = await asked([]);
  expect(silent.map(({ kind }) => kind)).toEqual(["translation", "translation", "translation"]);
  expect((await deck([])).heldBackOf(null).byWhole).toEqual({ new: 1, review: 0 });
  const { cards, options } = await deck([]);
  expect(tomorrowLoad(cards, options).new).toBe(1);
});

test("heard today, a sentence is not asked again today in writing, voice or no voice", async () => {
  const { asked, answer, deck } = await shelf(["listening", "translation"]);
  const heard = (await deck(null)).cards.find(({ kind }) => kind === "listening");
  const notes = async () => (await asked([])).map(({ noteId }) => noteId);
  expect(await notes()).toContain(heard?.noteId);
  await answer(heard?.id ?? "", "easy");
  expect(await notes()).not.toContain(heard?.noteId);
});

test("a card in its steps that waits for a voice keeps its siblings away on that day alone", async () => {
  const { asked, answer, deck } = await shelf(["listening", "translation"]);
  const heard = (await deck(null)).cards.find(({ kind }) => kind === "listening");
  await answer(heard?.id ?? "", "again");
  const kinds = async (voices: readonly Lang[], at: Date) => {
    const cards = await asked(voices, at);
    return cards.filter(({ noteId }) => noteId === heard?.noteId).map(({ kind }) => kind);
  };
  expect(await kinds([], evening)).toEqual([]);
  expect(await kinds([], nextDay)).toEqual(["translation"]);
  expect(await kinds(["en"], nextDay)).toEqual(["listening"]);
});
