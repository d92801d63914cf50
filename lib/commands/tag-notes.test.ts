import { expect, test } from "vitest";
import { tagBounds } from "#lib/cards/parse-tags";
import { listDeck } from "#lib/store/card";
import { listTagsOfCards } from "#lib/store/note-tags";
import { testDatabase } from "#lib/store/test-database";
import { tagNotes, untagNotes } from "./tag-notes.ts";
import { importTestText, testLearner } from "./test-text.ts";

async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const deck = await listDeck(db, learner.id, null);
  const cardIds = deck.map(({ id }) => id);
  const tag = (type: "add" | "remove" | "set", tags: readonly string[], ids = cardIds) =>
    tagNotes(db, learner.id, { cardIds: ids, type, tags });
  const tags = async () =>
    (await listTagsOfCards(db, learner.id, cardIds)).map((note) => note.tags.join(" "));
  return { db, learner, deck, cardIds, tag, tags };
}

test("each note is tagged once, however many of its cards were chosen; cards and memory stay", async () => {
  const { db, learner, deck, tag, tags } = await house();
  const done = await tag("add", ["难", "Talk"]);
  const notes = new Set(deck.map(({ noteId }) => noteId)).size;
  expect(done.ok && done.value).toHaveLength(notes);
  expect(await tags()).toEqual(Array.from({ length: notes }, () => "难 Talk"));
  expect(await listDeck(db, learner.id, null)).toEqual(deck);
  expect(await tag("add", ["talk"])).toEqual({ ok: true, value: [] });
});

test("taken back, notes are as they were, but for what was done to their tags since", async () => {
  const { db, learner, deck, tag, tags } = await house();
  const [first] = deck;
  const ofFirst = deck.filter(({ noteId }) => noteId === first?.noteId).map(({ id }) => id);
  await tag("set", ["旧", "b"], ofFirst);
  const before = await tags();
  const done = await tag("set", ["新"]);
  await tag("add", ["后来"], ofFirst);
  for (let twice = 0; twice < 2; twice += 1) {
    await untagNotes(db, learner.id, done.ok ? done.value : []);
    expect((await tags()).toSorted()).toEqual(
      before.map((line) => (line === "旧 b" ? "后来 旧 b" : line)).toSorted(),
    );
  }
});

test("more tags than a note can have are put on none", async () => {
  const { deck, tag, tags } = await house();
  const many = Array.from({ length: tagBounds.most }, (_, at) => `标签${at}`);
  await tag(
    "set",
    many,
    deck.slice(0, 1).map(({ id }) => id),
  );
  const before = await tags();
  expect(await tag("add", ["又一个"])).toEqual({ ok: false, error: { type: "tooMany" } });
  expect(await tags()).toEqual(before);
});
