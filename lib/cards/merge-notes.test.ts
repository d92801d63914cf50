import { expect, test } from "vitest";
import type { CardKind } from "./card-face.ts";
import { mergeNotes, type TermNote } from "./merge-notes.ts";

function note(termId: string, noteId: string | null, kinds: readonly CardKind[]): TermNote {
  const own = noteId ?? "";
  return {
    ...{ termId, noteId },
    cards: kinds.map((kind) => ({ id: `${own} ${kind}`, kind, noteId: own, mergedIntoId: null })),
  };
}

const kept = note("智体", "甲", ["termRecognition", "termProduction"]);

test("of a kind that both have, the other's card goes into the kept one, 一张变一张", () => {
  const done = mergeNotes(kept, [note("agent", "乙", ["termRecognition"])]);
  expect(done.kept).toEqual(kept);
  expect(done.merged).toMatchObject([
    { id: "乙 termRecognition", noteId: "乙", mergedIntoId: "甲 termRecognition" },
  ]);
});

test("a kind that only the other has moves to the kept note, and takes what comes after", () => {
  const others = [note("agent", "乙", ["cloze"]), note("bot", "丙", ["cloze"])];
  const done = mergeNotes(kept, others);
  expect(done.kept.cards.at(-1)).toMatchObject({
    id: "乙 cloze",
    noteId: "甲",
    mergedIntoId: null,
  });
  expect(done.merged).toMatchObject([{ id: "丙 cloze", noteId: "丙", mergedIntoId: "乙 cloze" }]);
});

test("a term without a note takes the first that another has", () => {
  const bare = note("智体", null, []);
  const done = mergeNotes(bare, [note("bot", null, []), note("agent", "乙", ["cloze"])]);
  expect(done).toEqual({ kept: note("智体", "乙", ["cloze"]), merged: [] });
});
