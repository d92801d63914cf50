import { expect, test } from "vitest";
import { listAllCards, listDeck } from "#lib/store/card";
import { findTerm } from "#lib/store/concordance";
import { listFacts } from "#lib/store/facts";
import { listGlossary } from "#lib/store/glossary";
import { checkFile } from "#lib/store/health";
import { loadPairDesk } from "#lib/store/pair-desk";
import { testDatabase } from "#lib/store/test-database";
import { actOnTerms } from "./act-on-terms.ts";
import { editPairs } from "./edit-pairs.ts";
import { longestSegment } from "./longest-segment.ts";
import { removeText } from "./remove-text.ts";
import { restoreText } from "./restore-text.ts";
import { answer, cardOf, divergentCards, edited, printText } from "./test-desk.ts";
import { importTestText, testLearner } from "./test-text.ts";
import { undoPairEdit } from "./undo-pair-edit.ts";

/** A text of three rows: 1 starter, 2 proof, 3 both. */
async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const desk = async () => {
    const loaded = await loadPairDesk(db, learner.id, textId);
    if (loaded === null) throw new Error("课文不见了。");
    return loaded;
  };
  const row = async (index: number) => {
    const found = (await desk()).pairs[index - 1];
    if (found === undefined) throw new Error(`没有第 ${index} 行。`);
    return found;
  };
  const read = async () =>
    (await desk()).pairs.map(({ source, target }) => [source?.text ?? "", target?.text ?? ""]);
  const undo = async () => {
    const { version } = await desk();
    return undoPairEdit(db, learner.id, { textId, version });
  };
  const termNamed = async (name: string) =>
    (await listGlossary(db, learner.id)).find(({ source }) => source === name);
  return { db, learner, textId, desk, row, read, undo, termNamed };
}

test("an edited row keeps its cards, their memory and their due day", async () => {
  const { db, learner, textId, row } = await house();
  await answer(db, learner, await row(1), 3);
  const before = await cardOf(db, learner, await row(1));
  const { id } = await row(1);
  await edited(db, learner, textId, {
    type: "edit",
    pairId: id,
    side: "target",
    text: "酵种每天都得喂。",
  });
  expect((await row(1)).target?.text).toBe("酵种每天都得喂。");
  expect(await cardOf(db, learner, await row(1))).toEqual(before);
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("of a split row the part with more of the text keeps the cards, the other begins new right after", async () => {
  const { db, learner, textId, row, read, desk } = await house();
  await answer(db, learner, await row(3), 2);
  const [third, before] = [await row(3), await cardOf(db, learner, await row(3))];
  await edited(db, learner, textId, {
    ...{ type: "split", pairId: third.id },
    sourceAt: "Feed the starter before ".length,
    targetAt: "在醒发开始之前".length,
  });
  expect(await read()).toEqual([
    ["The starter must be fed every day.", "酵种必须每天喂养。"],
    ["A long proof gives the bread its flavour.", "长时间的醒发赋予面包风味。"],
    ["Feed the starter before", "在醒发开始之前"],
    ["the proof begins.", "喂养酵种。"],
  ]);
  expect((await row(3)).id).toBe(third.id);
  expect(await cardOf(db, learner, await row(3))).toEqual(before);
  const fresh = await cardOf(db, learner, await row(4));
  expect(fresh).toMatchObject({ state: { state: "new" } });
  expect((await desk()).studied).toEqual({ [third.id]: 1 });
});

test("of merged rows the one answered most often keeps its history, the other's cards are set aside and come back with undo", async () => {
  const { db, learner, textId, row, read, undo } = await house();
  await answer(db, learner, await row(1), 3);
  await answer(db, learner, await row(2), 1);
  const [first, second] = [await row(1), await row(2)];
  const [ofFirst, ofSecond] = [await cardOf(db, learner, first), await cardOf(db, learner, second)];
  const before = await printText(db, learner, textId);
  await edited(db, learner, textId, { type: "merge", pairIds: [first.id, second.id] });
  expect(await read()).toHaveLength(2);
  expect((await row(1)).id).toBe(first.id);
  expect((await cardOf(db, learner, await row(1)))?.state).toEqual(ofFirst?.state);
  const deck = await listDeck(db, learner.id, null);
  expect(deck.map(({ id }) => id)).not.toContain(ofSecond?.id);
  expect((await listAllCards(db, learner.id)).map(({ id }) => id)).toContain(ofSecond?.id);
  await undo();
  expect(await printText(db, learner, textId)).toBe(before);
  expect((await cardOf(db, learner, await row(2)))?.state).toEqual(ofSecond?.state);
});

test("of merged rows that nobody answered, the one with more text lives on", async () => {
  const { db, learner, textId, row } = await house();
  const [first, second] = [await row(1), await row(2)];
  await edited(db, learner, textId, { type: "merge", pairIds: [first.id, second.id] });
  expect((await row(1)).id).toBe(second.id);
  expect(await checkFile(db)).toEqual([]);
});

test("a dropped row leaves the text, its cards the queue, and the rows below move up", async () => {
  const { db, learner, textId, row, read, undo } = await house();
  const before = await printText(db, learner, textId);
  const second = await row(2);
  const card = await cardOf(db, learner, second);
  await edited(db, learner, textId, { type: "drop", pairId: second.id, side: "both" });
  expect((await read()).map(([source]) => source)).toEqual([
    "The starter must be fed every day.",
    "Feed the starter before the proof begins.",
  ]);
  expect((await listDeck(db, learner.id, null)).map(({ id }) => id)).not.toContain(card?.id);
  await undo();
  expect(await printText(db, learner, textId)).toBe(before);
});

test("a row that lost one side asks nothing; with a new translation its cards are back with their history", async () => {
  const { db, learner, textId, row } = await house();
  await answer(db, learner, await row(2), 2);
  const [second, before] = [await row(2), await cardOf(db, learner, await row(2))];
  await edited(db, learner, textId, { type: "drop", pairId: second.id, side: "target" });
  expect(await cardOf(db, learner, second)).toBeUndefined();
  const text = "慢慢醒发,面包才香。";
  await edited(db, learner, textId, { type: "edit", pairId: second.id, side: "target", text });
  expect(await cardOf(db, learner, await row(2))).toEqual(before);
});

test("terms are found anew where the words changed, in any inflection, and counted", async () => {
  const { db, learner, textId, row, termNamed } = await house();
  const { id } = await row(2);
  const sourceText = "Old starters rise slowly.";
  await edited(db, learner, textId, { type: "edit", pairId: id, side: "source", text: sourceText });
  await edited(db, learner, textId, {
    type: "edit",
    pairId: id,
    side: "target",
    text: "老酵种发得慢。",
  });
  expect(await termNamed("starter")).toMatchObject({
    count: 3,
    units: 3,
    variants: [{ text: "酵种", count: 3 }],
  });
  expect(await termNamed("proof")).toMatchObject({
    count: 1,
    variants: [{ text: "醒发", count: 1 }],
  });
  const starter = await findTerm(db, learner.id, (await termNamed("starter"))?.id ?? "");
  const inSecond = starter?.contexts.find(({ unit }) => unit.index === 2);
  expect(inSecond?.places.map(({ form }) => form)).toEqual(["starters", "酵种"]);
});

test("a term that was shown in a row which lost it is shown in another; one that stands nowhere is not asked until it comes back", async () => {
  const { db, learner, textId, row, termNamed, undo } = await house();
  const proof = await termNamed("proof");
  const [card] = proof?.cards ?? [];
  const shownIn = async () => (await listFacts(db, learner.id, [card?.id ?? ""]))[0]?.unitIndex;
  const asked = async () =>
    (await listDeck(db, learner.id, null)).some(({ id }) => id === card?.id);
  expect(await shownIn()).toBe(2);
  await edited(db, learner, textId, { type: "drop", pairId: (await row(2)).id, side: "both" });
  expect([await shownIn(), await asked()]).toEqual([2, true]);
  expect((await row(2)).source?.text).toBe("Feed the starter before the proof begins.");
  await edited(db, learner, textId, { type: "drop", pairId: (await row(2)).id, side: "both" });
  expect(await asked()).toBe(false);
  expect(await termNamed("proof")).toBeUndefined();
  await undo();
  expect(await asked()).toBe(true);
});

test("an edit that changes nothing is no act", async () => {
  const { db, learner, textId, row, desk } = await house();
  const { id } = await row(1);
  await edited(db, learner, textId, { type: "kind", pairIds: [id], kind: "body" });
  expect(await desk()).toMatchObject({ version: 0, undo: null });
  await edited(db, learner, textId, { type: "kind", pairIds: [id], kind: "title" });
  expect(await desk()).toMatchObject({ version: 1, undo: { type: "kind", first: 1, rows: 1 } });
});

test("of two tabs the one that has not seen the latest edit is refused, also after an undo", async () => {
  const { db, learner, textId, row, undo } = await house();
  const edit = { type: "drop", pairId: (await row(2)).id, side: "both" } as const;
  expect(await editPairs(db, learner.id, { textId, version: 0, edit })).toMatchObject({ ok: true });
  const stale = { ok: false, error: { type: "stale", field: "version" } };
  expect(await editPairs(db, learner.id, { textId, version: 0, edit })).toEqual(stale);
  await undo();
  expect(await editPairs(db, learner.id, { textId, version: 0, edit })).toEqual(stale);
  expect(await undoPairEdit(db, learner.id, { textId, version: 2 })).toEqual({
    ok: false,
    error: { type: "nothingToUndo", field: "version" },
  });
});

test("what is unknown, removed or too long is refused and changes nothing", async () => {
  const { db, learner, textId, row, undo } = await house();
  const { id } = await row(1);
  const before = await printText(db, learner, textId);
  const merge = { type: "merge", pairIds: [id, "没有"] } as const;
  expect(await editPairs(db, learner.id, { textId, version: 0, edit: merge })).toMatchObject({
    error: { type: "pairNotFound" },
  });
  const text = "长".repeat(longestSegment + 1);
  const edit = { type: "edit", pairId: id, side: "target", text } as const;
  expect(await editPairs(db, learner.id, { textId, version: 0, edit })).toMatchObject({
    error: { type: "tooLong", field: "edit" },
  });
  expect(await printText(db, learner, textId)).toBe(before);
  expect((await undo()).ok).toBe(false);
  await removeText(db, learner.id, textId);
  expect(await editPairs(db, learner.id, { textId, version: 0, edit })).toMatchObject({
    error: { type: "textNotFound" },
  });
});

test("of a repair that leaves nothing but invisible characters no empty row is kept, 看不见的字", async () => {
  const { db, learner, textId, row } = await house();
  const first = await row(1);
  const source = first.source && { ...first.source, text: "\u200b" };
  const desk = await edited(db, learner, textId, {
    ...{ type: "repair", repairId: "空", before: [first] },
    after: [{ ...first, source, target: null }],
  });
  expect(desk.pairs.map(({ index, target }) => [index, target?.text])).toEqual([
    [1, "长时间的醒发赋予面包风味。"],
    [2, "在醒发开始之前喂养酵种。"],
  ]);
});

test("a text that was edited, removed and restored is as it was edited, and its edits can still be undone", async () => {
  const { db, learner, textId, row, undo } = await house();
  await answer(db, learner, await row(1), 2);
  const before = await printText(db, learner, textId);
  await edited(db, learner, textId, {
    type: "merge",
    pairIds: [(await row(1)).id, (await row(2)).id],
  });
  const merged = await printText(db, learner, textId);
  await removeText(db, learner.id, textId);
  expect(await restoreText(db, learner.id, textId)).toMatchObject({ ok: true });
  expect(await printText(db, learner, textId)).toBe(merged);
  const again = await importTestText(db, learner);
  expect(again).toMatchObject({ status: "existing", textId });
  await undo();
  expect(await printText(db, learner, textId)).toBe(before);
});

test("a rejected term keeps its places through edits and has its cards back when it is taken back", async () => {
  const { db, learner, textId, row, termNamed } = await house();
  const starter = await termNamed("starter");
  await actOnTerms(db, learner.id, { act: { type: "reject", termIds: [starter?.id ?? ""] } });
  await edited(db, learner, textId, {
    type: "merge",
    pairIds: [(await row(1)).id, (await row(2)).id],
  });
  await actOnTerms(db, learner.id, { act: { type: "propose", termIds: [starter?.id ?? ""] } });
  expect(await termNamed("starter")).toMatchObject({ count: 2, units: 2 });
  expect((await listDeck(db, learner.id, textId)).map(({ id }) => id)).toEqual(
    expect.arrayContaining((starter?.cards ?? []).map(({ id }) => id)),
  );
});
