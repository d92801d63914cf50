import { describe, expect, test } from "vitest";
import type { CardKind } from "#lib/cards/card-face";
import { closeDatabase, openDatabaseAt } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import { checkFile } from "#lib/store/health";
import { listPairs } from "#lib/store/pair";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { actOnTerms } from "./act-on-terms.ts";
import { redoTermAct } from "./redo-term-act.ts";
import { removeText } from "./remove-text.ts";
import { restoreText } from "./restore-text.ts";
import { saveVersion } from "./save-version.ts";
import { findTermActs } from "./term-log.ts";
import { divergentCards, edited } from "./test-desk.ts";
import { glossaryHouse, glossaryOf, printGlossary, talkTerms, talkText } from "./test-glossary.ts";
import { importTestText, readTestText, testLearner } from "./test-text.ts";
import { undoPairEdit } from "./undo-pair-edit.ts";
import { undoTermAct } from "./undo-term-act.ts";

const since = new Date("2026-02-02T00:00:00Z");

describe("the log", () => {
  test("is there after the program was closed, to its beginning; what was done since drops what could be redone", async () => {
    const { db, file, learner, act, idOf } = await glossaryHouse();
    const before = await printGlossary(db, learner);
    await act({ type: "accept", termIds: [await idOf("bot")] });
    await act({ type: "rename", termId: await idOf("bot"), source: "chat bot" });
    const again = openDatabaseAt(file);
    const { undo, redo, act: actAgain, idOf: idAgain } = glossaryOf(again, learner);
    await undo();
    expect((await undo()).undo).toBeNull();
    expect(await printGlossary(again, learner)).toBe(before);
    expect((await redo()).redo).toMatchObject({ type: "rename", terms: [{ source: "bot" }] });
    await actAgain({ type: "reject", termIds: [await idAgain("agent")] });
    expect((await findTermActs(again, learner.id)).redo).toBeNull();
    expect(await redoTermAct(again, learner.id, { editId: "没有" })).toEqual({
      ...{ ok: false, error: { type: "nothingToRedo", field: "editId" } },
    });
    await closeDatabase(again);
  });

  test("of two tabs the one that has not seen the latest act cannot take back another in its stead", async () => {
    const { db, learner, act, idOf } = await glossaryHouse();
    const nothing = { ok: false, error: { type: "nothingToUndo", field: "editId" } };
    expect(await undoTermAct(db, learner.id, { editId: "没有" })).toEqual(nothing);
    const first = await act({ type: "accept", termIds: [await idOf("bot")] });
    await act({ type: "reject", termIds: [await idOf("agent")] });
    const stale = { ok: false, error: { type: "stale", field: "editId" } };
    const editId = first.undo?.id ?? "";
    expect(await undoTermAct(db, learner.id, { editId })).toEqual(stale);
    const state = await findTermActs(db, learner.id);
    await undoTermAct(db, learner.id, { editId: state.undo?.id ?? "" });
    expect(await redoTermAct(db, learner.id, { editId })).toEqual(stale);
  });

  test("another learner sees nothing of it, and can act on none of these terms, 各学各的", async () => {
    const { db, learner, act, idOf } = await glossaryHouse();
    const other = await glossaryHouse();
    const termId = await idOf("agent");
    const done = await act({ type: "accept", termIds: [termId] });
    const stranger = (await testLearner(other.db)).id;
    expect(await findTermActs(db, stranger)).toEqual({ undo: null, redo: null });
    const editId = done.undo?.id ?? "";
    expect((await undoTermAct(db, stranger, { editId })).ok).toBe(false);
    expect(await actOnTerms(db, stranger, { act: { type: "reject", termIds: [termId] } })).toEqual({
      ...{ ok: false, error: { type: "unknownTerm", field: "termIds", termId } },
    });
    expect((await listGlossary(db, learner.id, { termId }))[0]?.status).toBe("accepted");
  });
});

describe("an act taken back after a text was imported", () => {
  test("a renamed term has its old name again, in the new text too", async () => {
    const { db, learner, act, undo, redo, idOf, termNamed } = await glossaryHouse();
    await act({ type: "rename", termId: await idOf("bot"), source: "chat bot" });
    const content = "A bot and a chat bot talk.\n机器人和聊天机器人在说话。";
    const terms = [{ source: "bot", target: "机器人" }];
    await importTestText(db, learner, { content, terms, at: since });
    expect(await termNamed("chat bot")).toMatchObject({ forms: ["bot", "chat bot"], units: 2 });
    await undo();
    expect(await termNamed("chat bot")).toBeUndefined();
    expect(await termNamed("bot")).toMatchObject({ forms: ["bot"], units: 2, merged: [] });
    await redo();
    expect(await termNamed("chat bot")).toMatchObject({ units: 2, merged: [{ source: "bot" }] });
  });

  test("a merged term comes out with its places in the new text, and is asked there", async () => {
    const { db, learner, act, undo, idOf, termNamed, asked } = await glossaryHouse();
    await act({ type: "merge", termId: await idOf("agent"), otherIds: [await idOf("bot")] });
    const content = "The bot sleeps.\n聊天程序在睡觉。";
    const terms = [{ source: "bot", target: "聊天程序" }];
    await importTestText(db, learner, { content, terms, at: since });
    expect(await termNamed("agent")).toMatchObject({ units: 4 });
    await undo();
    expect(await termNamed("agent")).toMatchObject({ units: 2 });
    const bot = await termNamed("bot");
    expect(bot).toMatchObject({ units: 2, texts: [{ title: "The bot sleeps." }, {}] });
    expect(bot?.variants.map(({ text }) => text).sort()).toEqual(["机器人", "聊天程序"].sort());
    expect((await asked("bot")).length).toBe(3);
    expect(await divergentCards(db, learner)).toEqual([]);
  });

  test("a sense that the new text has is one with the other again, with its translation", async () => {
    const { db, learner, act, undo, redo, idOf, termNamed } = await glossaryHouse();
    const termId = await idOf("inference");
    await act({ type: "allow", termId, translations: ["推断"] });
    await act({ type: "split", termId, translations: ["推断"], sense: "统计" });
    const content = "An inference from facts.\n从事实出发的推断。";
    const terms = [{ source: "inference", target: "推断" }];
    await importTestText(db, learner, { content, terms, at: since });
    expect(await termNamed("inference", "统计")).toMatchObject({ units: 2 });
    await undo();
    expect(await termNamed("inference")).toMatchObject({ units: 3, merged: [] });
    expect((await termNamed("inference"))?.variants).toContainEqual({
      ...{ text: "推断", count: 2, ruling: "accepted" },
    });
    await redo();
    expect(await termNamed("inference", "统计")).toMatchObject({ units: 2 });
    expect(await checkFile(db)).toEqual([]);
  });

  test("a rename cannot be done again when the new text has a term of that name", async () => {
    const { db, learner, act, undo, idOf } = await glossaryHouse();
    await act({ type: "rename", termId: await idOf("bot"), source: "robot" });
    const { redo } = await undo();
    const content = "The robot sleeps.\n机器人在睡觉。";
    const terms = [{ source: "robot", target: "机器人" }];
    await importTestText(db, learner, { content, terms, at: since });
    const before = await printGlossary(db, learner);
    expect(await redoTermAct(db, learner.id, { editId: redo?.id ?? "" })).toEqual({
      ...{ ok: false, error: { type: "taken", field: "source", termId: await idOf("robot") } },
    });
    expect(await printGlossary(db, learner)).toBe(before);
  });
});

test("an act taken back after the pairs were edited is right for the pairs as they are", async () => {
  const { db, learner, textId, act, undo, idOf, termNamed } = await glossaryHouse();
  await act({ type: "merge", termId: await idOf("agent"), otherIds: [await idOf("bot")] });
  const pairs = await listPairs(db, learner.id, textId);
  const [first, fourth] = [pairs[0]?.id ?? "", pairs[3]?.id ?? ""];
  await edited(db, learner, textId, {
    ...{ type: "edit", pairId: first, side: "source", text: "The bot reads the file." },
  });
  await edited(db, learner, textId, { type: "drop", pairId: fourth, side: "both" });
  await undo();
  expect(await termNamed("agent")).toMatchObject({ units: 1 });
  expect(await termNamed("bot")).toMatchObject({ units: 1 });
  expect(await checkFile(db)).toEqual([]);
});

test("a text that was away while an act was taken back is right when it is restored", async () => {
  const { db, learner, textId, act, undo, idOf } = await glossaryHouse();
  const before = await printGlossary(db, learner);
  await act({ type: "merge", termId: await idOf("agent"), otherIds: [await idOf("bot")] });
  await act({ type: "prefer", termId: await idOf("agent"), translation: "智能体" });
  await removeText(db, learner.id, textId);
  await undo();
  await undo();
  await restoreText(db, learner.id, textId);
  expect(await printGlossary(db, learner)).toBe(before);
});

test("a new version is taken back also after a name of its time was taken back, 旧名", async () => {
  const { db, learner, textId } = await housed(["translation"]);
  const { act, undo, idOf, termNamed } = glossaryOf(db, learner);
  const termId = await idOf("bot");
  await act({ type: "rename", termId, source: "rollout bot" });
  const otherId = (await termNamed("rollout bot"))?.merged[0]?.id ?? "";
  await act({ type: "unmerge", termId, otherId });
  const others = talkTerms.filter(({ source }) => source !== "bot");
  const read = readTestText(`${talkText}\nThe end of the agent.\n智体的终结。`, others);
  await inTransaction(db, (tx) => saveVersion(tx, learner.id, { textId, read, at: since }));
  await undo();
  await undo();
  const undone = await undoPairEdit(db, learner.id, { textId, version: 1 });
  expect(undone.ok).toBe(true);
  expect(await termNamed("bot")).toMatchObject({ units: 1, merged: [] });
  expect(await checkFile(db)).toEqual([]);
});

/** A learner with the talk, of which these kinds of card are asked. */
async function housed(cardKinds: readonly CardKind[]) {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const input = { cardKinds };
  const saved = await importTestText(db, learner, { content: talkText, terms: talkTerms, input });
  return { db, learner, textId: saved.textId };
}
