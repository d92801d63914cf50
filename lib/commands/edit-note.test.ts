import { v7 as newId } from "uuid";
import { describe, expect, test } from "vitest";
import type { NoteEdit, TermNoteEdit, UnitNoteEdit } from "#lib/cards/note-edit";
import { renderCard } from "#lib/cards/render-card";
import { listCardsOfNotes, listDeck } from "#lib/store/card";
import { findTerm } from "#lib/store/concordance";
import { findEditableNote } from "#lib/store/editable-note";
import { listFacts } from "#lib/store/facts";
import { checkFile } from "#lib/store/health";
import { asLearnerId } from "#lib/store/ids";
import { loadPairDesk } from "#lib/store/pair-desk";
import { editNote } from "./edit-note.ts";
import type { NoteEditTrace } from "./note-edit-trace.ts";
import { tagNotes } from "./tag-notes.ts";
import { answer, cardOf, divergentCards, edited, printText } from "./test-desk.ts";
import { glossaryHouse, printGlossary } from "./test-glossary.ts";
import { undoNoteEdit } from "./undo-note-edit.ts";

const noTerm: TermNoteEdit = {
  ...{ kind: "term", source: null, add: [], refuse: [], prefer: null },
  contextUnitId: null,
};
const noUnit: UnitNoteEdit = { kind: "unit", source: null, target: null };

/** The talk, with its cards by term, and the second row's. */
async function house() {
  const glossary = await glossaryHouse();
  const { db, learner, textId, termNamed } = glossary;
  const cardOfTerm = async (name: string) => (await termNamed(name))?.cards[0]?.id ?? "";
  const row = async (index: number) => {
    const found = (await loadPairDesk(db, learner.id, textId))?.pairs[index - 1];
    if (found === undefined) throw new Error(`没有第 ${index} 行。`);
    return found;
  };
  const cardOfRow = async (index: number) =>
    (await cardOf(db, learner, await row(index)))?.id ?? "";
  const edit = (cardId: string, fields: NoteEdit["fields"], tags: NoteEdit["tags"] = null) =>
    editNote(db, learner.id, { cardId, fields, tags });
  const did = async (done: ReturnType<typeof edit>): Promise<NoteEditTrace> => {
    const result = await done;
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const note = (cardId: string) => findEditableNote(db, learner.id, cardId);
  const faceOf = async (cardId: string) => {
    const [fact] = await listFacts(db, learner.id, [cardId]);
    return fact && renderCard(fact.kind, fact.facts);
  };
  const print = async () => [
    await printGlossary(db, learner),
    await printText(db, learner, textId),
    (await listDeck(db, learner.id, null)).length,
  ];
  return { ...glossary, cardOfTerm, cardOfRow, row, edit, did, note, faceOf, print };
}

describe("a term’s note", () => {
  test("is renamed, gets translations, loses one and is shown elsewhere, in one edit that is taken back as one; its cards keep what was learned", async () => {
    const { db, learner, print, answer: answered, ...at } = await house();
    const answeredId = await answered("agent", "termRecognition", { days: [3, 6] });
    const cardId = await at.cardOfTerm("agent");
    const before = await print();
    const cards = await listCardsOfNotes(db, learner.id, [(await at.note(cardId))?.noteId ?? ""]);
    const second = await at.row(2);
    const trace = await at.did(
      at.edit(
        cardId,
        {
          ...noTerm,
          source: { from: "agent", to: "AI agent" },
          ...{ add: ["智能体"], refuse: ["智体"], prefer: "智能体" },
          contextUnitId: second.id,
        },
        { from: [], to: ["难", "talk::agents"] },
      ),
    );
    expect(await at.note(cardId)).toMatchObject({
      ...{ source: { text: "AI agent" }, translations: ["智能体"], refused: ["智体"] },
      ...{ contextUnitId: second.id, tags: ["难", "talk::agents"] },
    });
    expect(await listCardsOfNotes(db, learner.id, [trace.noteId])).toEqual(cards);
    expect(cards.find(({ id }) => id === answeredId)?.state).toMatchObject({ reps: 2 });
    expect(await at.faceOf(answeredId)).toMatchObject({
      question: { headword: { text: "AI agent" }, passages: [{ text: second.source?.text }] },
      answer: { headword: { text: "智能体" } },
    });
    expect(await undoNoteEdit(db, learner.id, trace)).toEqual({ ok: true, value: null });
    expect(await print()).toEqual(before);
    expect(await at.note(cardId)).toMatchObject({ tags: [], source: { text: "agent" } });
    expect(await divergentCards(db, learner)).toEqual([]);
    expect(await checkFile(db)).toEqual([]);
  });

  test("of another term’s name is refused with that term, and nothing of the edit is done", async () => {
    const { print, ...at } = await house();
    const before = await print();
    const renamed = { ...noTerm, add: ["代理"], source: { from: "agent", to: "bot" } };
    const cardId = await at.cardOfTerm("agent");
    expect(await at.edit(cardId, renamed, { from: [], to: ["难"] })).toEqual({
      ok: false,
      error: { type: "taken", field: "source", termId: await at.idOf("bot") },
    });
    expect(await print()).toEqual(before);
    expect((await at.note(cardId))?.tags).toEqual([]);
  });

  test.each([
    ["an empty name", { source: { from: "agent", to: " 。" } }, "empty", "source"],
    [
      "a name of 300 characters",
      { source: { from: "agent", to: "长".repeat(300) } },
      "tooLong",
      "source",
    ],
    ["an empty translation", { add: ["…"] }, "empty", "translations"],
    ["the last translation taken away", { refuse: ["智体"] }, "lastTranslation", "translations"],
    ["a sentence without it", { contextUnitId: newId() }, "notThere", "context"],
  ])("with %s is refused at its field", async (_, change, type, field) => {
    const { print, ...at } = await house();
    const before = await print();
    const done = await at.edit(await at.cardOfTerm("agent"), { ...noTerm, ...change });
    expect(done).toMatchObject({ ok: false, error: { type, field } });
    expect(await print()).toEqual(before);
  });

  test("renamed elsewhere meanwhile: what it is called now is told; what does not touch the name is done", async () => {
    const { act, ...at } = await house();
    const cardId = await at.cardOfTerm("agent");
    await act({ type: "rename", termId: await at.idOf("agent"), source: "AI agent" });
    const edit = { ...noTerm, source: { from: "agent", to: "the agent" } };
    expect(await at.edit(cardId, edit)).toEqual({
      ok: false,
      error: { type: "changed", field: "source", now: "AI agent" },
    });
    await at.did(at.edit(cardId, { ...noTerm, add: ["代理"] }));
    expect(await at.note(cardId)).toMatchObject({
      source: { text: "AI agent" },
      translations: ["智体", "代理"],
    });
  });

  test("an edit that changes nothing is none, also when another tab did the same", async () => {
    const { act, ...at } = await house();
    const termId = await at.idOf("agent");
    await act({ type: "prefer", termId, translation: "智能体" });
    const done = await at.edit(await at.cardOfTerm("agent"), { ...noTerm, prefer: "智能体" });
    expect(done).toMatchObject({ ok: false, error: { type: "nothingToDo" } });
  });

  test("after another act in the glossary the edit is taken back there: 撤销要按顺序", async () => {
    const { db, learner, act, undo, ...at } = await house();
    const trace = await at.did(at.edit(await at.cardOfTerm("agent"), { ...noTerm, add: ["代理"] }));
    await act({ type: "reject", termIds: [await at.idOf("bot")] });
    expect(await undoNoteEdit(db, learner.id, trace)).toMatchObject({ error: { type: "stale" } });
    await undo();
    expect((await undoNoteEdit(db, learner.id, trace)).ok).toBe(true);
  });
});

describe("a pair’s note", () => {
  test("is rewritten on both sides at once, with its answers; terms are found anew, and one undo brings it back", async () => {
    const { db, learner, print, ...at } = await house();
    await answer(db, learner, await at.row(2), 3);
    const before = await print();
    const [row, cardId] = [await at.row(2), await at.cardOfRow(2)];
    const card = await cardOf(db, learner, row);
    const trace = await at.did(
      at.edit(cardId, {
        kind: "unit",
        source: { from: row.source?.text ?? "", to: "One bot wrote the tests.\nIt ran them." },
        target: { from: row.target?.text ?? "", to: "一个机器人写了测试，又运行了它们。" },
      }),
    );
    expect(await cardOf(db, learner, await at.row(2))).toEqual(card);
    expect(await at.faceOf(cardId)).toMatchObject({
      question: { passages: [{ text: "One bot wrote the tests. It ran them." }] },
      expected: { texts: ["一个机器人写了测试，又运行了它们。"] },
    });
    const bot = await findTerm(db, learner.id, await at.idOf("bot"));
    expect(bot?.contexts.map(({ unit }) => unit.index)).toContain(2);
    expect(await undoNoteEdit(db, learner.id, trace)).toEqual({ ok: true, value: null });
    expect(await print()).toEqual(before);
    expect(await divergentCards(db, learner)).toEqual([]);
  });

  test("rewritten at the desk meanwhile: what it reads now is told and nothing is lost; the other side may still be edited", async () => {
    const { db, learner, textId, ...at } = await house();
    const [row, cardId] = [await at.row(1), await at.cardOfRow(1)];
    const now = "智体正在读取文件。";
    await edited(db, learner, textId, { type: "edit", pairId: row.id, side: "target", text: now });
    const target = { from: row.target?.text ?? "", to: "智体读文件。" };
    expect(await at.edit(cardId, { ...noUnit, target })).toEqual({
      ok: false,
      error: { type: "changed", field: "target", now },
    });
    const source = { from: row.source?.text ?? "", to: "The agent reads a file." };
    await at.did(at.edit(cardId, { ...noUnit, source }));
    expect(await at.row(1)).toMatchObject({
      source: { text: "The agent reads a file." },
      target: { text: now },
    });
  });

  test.each([
    ["nothing", " \n\u200b ", "empty"],
    ["20 001 characters", "长".repeat(20_001), "tooLong"],
  ])("a side cannot become %s", async (_, to, type) => {
    const { print, ...at } = await house();
    const before = await print();
    const target = { from: (await at.row(1)).target?.text ?? "", to };
    const source = { from: (await at.row(1)).source?.text ?? "", to: "The agent." };
    const done = await at.edit(await at.cardOfRow(1), { ...noUnit, source, target });
    expect(done).toMatchObject({ ok: false, error: { type, field: "target" } });
    expect(await print()).toEqual(before);
  });

  test("that was taken out of its text meanwhile is gone", async () => {
    const { db, learner, textId, ...at } = await house();
    const [row, cardId] = [await at.row(1), await at.cardOfRow(1)];
    await edited(db, learner, textId, { type: "drop", pairId: row.id, side: "both" });
    const target = { from: row.target?.text ?? "", to: "智体读文件。" };
    expect(await at.edit(cardId, { ...noUnit, target })).toMatchObject({
      error: { type: "gone", field: "note" },
    });
  });
});

test("tags put on elsewhere meanwhile stay, those taken off here go", async () => {
  const { db, learner, ...at } = await house();
  const cardId = await at.cardOfRow(1);
  await tagNotes(db, learner.id, { cardIds: [cardId], type: "set", tags: ["旧", "keep"] });
  await tagNotes(db, learner.id, { cardIds: [cardId], type: "add", tags: ["别处"] });
  const trace = await at.did(at.edit(cardId, noUnit, { from: ["旧", "keep"], to: ["keep", "新"] }));
  expect((await at.note(cardId))?.tags).toEqual(["keep", "别处", "新"]);
  await undoNoteEdit(db, learner.id, trace);
  expect((await at.note(cardId))?.tags).toEqual(["旧", "keep", "别处"]);
});

test("nobody edits another learner’s note", async () => {
  const { db, print, ...at } = await house();
  const other = asLearnerId(newId());
  const before = await print();
  const cardId = await at.cardOfTerm("agent");
  const wish = { cardId, fields: { ...noTerm, add: ["代理"] }, tags: { from: [], to: ["偷"] } };
  expect(await editNote(db, other, wish)).toMatchObject({ error: { type: "gone" } });
  const trace = await at.did(at.edit(cardId, wish.fields, wish.tags));
  const after = await print();
  expect(await undoNoteEdit(db, other, trace)).toMatchObject({ ok: false });
  expect(await print()).toEqual(after);
  expect(after).not.toEqual(before);
});

test("a way back that names a sentence of nobody shows the term in whichever has it: 别人的句子不能用", async () => {
  const { db, learner, ...at } = await house();
  const cardId = await at.cardOfTerm("agent");
  const note = await at.note(cardId);
  if (note?.kind !== "term" || note.contextUnitId === null) throw new Error("没有例句。");
  const { noteId, termId, contextUnitId: to } = note;
  const trace = {
    ...{ noteId, noted: { termId }, termEditIds: [], pair: null, tags: null },
    context: { from: newId(), to },
  };
  expect(await undoNoteEdit(db, learner.id, trace)).toEqual({ ok: true, value: null });
  expect(await at.note(cardId)).toMatchObject({ contextUnitId: null });
});
