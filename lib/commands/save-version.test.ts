import { expect, test } from "vitest";
import { listDeck } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import { checkFile } from "#lib/store/health";
import type { Learner } from "#lib/store/learner";
import { listPairs } from "#lib/store/pair";
import { loadPairDesk } from "#lib/store/pair-desk";
import { testDatabase } from "#lib/store/test-database";
import { findContent, findText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";
import { actOnTerms } from "./act-on-terms.ts";
import { findEarlierVersion } from "./find-earlier-version.ts";
import { redoPairEdit } from "./redo-pair-edit.ts";
import { saveVersion } from "./save-version.ts";
import { answer, cardOf, divergentCards, edited, printText } from "./test-desk.ts";
import {
  breadTerms,
  breadText,
  importTestText,
  pizzaTerms,
  pizzaText,
  readTestText,
  testLearner,
} from "./test-text.ts";
import { undoPairEdit } from "./undo-pair-edit.ts";

/** Row 1 as before, row 2 translated otherwise, a new row, row 3 as before; nothing found but the starter. */
const newText = `The starter must be fed every day.
酵种必须每天喂养。
A long proof gives the bread its flavour.
长时间醒发让面包更香。
Bake it in the morning.
早上烤。
Feed the starter before the proof begins.
在醒发开始之前喂养酵种。`;
const onlyStarter = [{ source: "starter", target: "酵种" }];

async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  return { db, learner, textId };
}

async function saved(
  db: Db,
  { id }: Learner,
  textId: string,
  content: string,
  terms = onlyStarter,
) {
  const read = readTestText(content, terms);
  const at = new Date("2026-02-01T00:00:00Z");
  const done = await inTransaction(db, (tx) => saveVersion(tx, id, { textId, read, at }));
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

test("rows of a new version that stayed keep cards and due days, also those that changed; new ones begin new", async () => {
  const { db, learner, textId } = await house();
  const before = await listPairs(db, learner.id, textId);
  for (const pair of before) await answer(db, learner, pair, 2);
  const cards = await Promise.all(before.map((pair) => cardOf(db, learner, pair)));
  const { rows, cards: made } = await saved(db, learner, textId, newText);
  expect(rows).toEqual({ kept: 2, changed: 1, added: 1, gone: 0 });
  expect(made).toBe(2);
  const after = await listPairs(db, learner.id, textId);
  expect(after.map(({ id }) => before.findIndex((pair) => pair.id === id))).toEqual([0, 1, -1, 2]);
  expect(after.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
  for (const card of cards) expect(await listDeck(db, learner.id, textId)).toContainEqual(card);
  expect(await findContent(db, learner.id, textId)).toBe(newText);
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("a new version is undone and redone at the desk, with the old content", async () => {
  const { db, learner, textId } = await house();
  const [first] = await listPairs(db, learner.id, textId);
  await answer(db, learner, first, 2);
  await edited(db, learner, textId, { type: "kind", pairIds: [first?.id ?? ""], kind: "title" });
  const before = await printText(db, learner, textId);
  await saved(db, learner, textId, newText);
  const after = await printText(db, learner, textId);
  const desk = await loadPairDesk(db, learner.id, textId);
  expect(desk).toMatchObject({ version: 2, undo: { type: "version", rows: 4 } });
  expect(await undoPairEdit(db, learner.id, { textId, version: 2 })).toMatchObject({ ok: true });
  expect(await printText(db, learner, textId)).toBe(before);
  expect(await redoPairEdit(db, learner.id, { textId, version: 3 })).toMatchObject({ ok: true });
  expect(await printText(db, learner, textId)).toBe(after);
  expect(await checkFile(db)).toEqual([]);
});

test("the very text that is there is no new version", async () => {
  const { db, learner, textId } = await house();
  const { rows, cards } = await saved(db, learner, textId, breadText, breadTerms);
  expect([rows.kept, cards]).toEqual([3, 0]);
  expect(await loadPairDesk(db, learner.id, textId)).toMatchObject({ version: 0, undo: null });
});

test("a term that is no longer found leaves the text, unless it was accepted or answered", async () => {
  const { db, learner, textId } = await house();
  const named = async () =>
    (await listGlossary(db, learner.id, { textId })).map(({ source }) => source).sort();
  await saved(db, learner, textId, newText);
  expect(await named()).toEqual(["starter"]);
  await undoPairEdit(db, learner.id, { textId, version: 1 });
  const proof = (await listGlossary(db, learner.id)).find(({ source }) => source === "proof");
  await actOnTerms(db, learner.id, { act: { type: "accept", termIds: [proof?.id ?? ""] } });
  await saved(db, learner, textId, newText);
  expect(await named()).toEqual(["proof", "starter"]);
  const [kept] = await listGlossary(db, learner.id, { textId, termId: proof?.id ?? "" });
  expect(kept).toMatchObject({
    count: 2,
    variants: [{ text: "醒发", count: 2 }],
    status: "accepted",
  });
});

test("rows that are gone are set aside, and come back with undo or with a version that has them again", async () => {
  const { db, learner, textId } = await house();
  const shorter = breadText.split("\n").slice(0, 4).join("\n");
  const third = (await listPairs(db, learner.id, textId))[2];
  await answer(db, learner, third, 2);
  const { rows } = await saved(db, learner, textId, shorter, breadTerms);
  expect(rows).toEqual({ kept: 2, changed: 0, added: 0, gone: 1 });
  expect(third && (await cardOf(db, learner, third))).toBeUndefined();
  await undoPairEdit(db, learner.id, { textId, version: 1 });
  const back = third && (await cardOf(db, learner, third));
  expect(back?.state.state).toBe("review");
  await saved(db, learner, textId, shorter, breadTerms);
  await saved(db, learner, textId, breadText, breadTerms);
  expect(third && (await cardOf(db, learner, third))).toEqual(back);
});

test("an earlier version is known by its rows, and another text is none", async () => {
  const { db, learner, textId } = await house();
  await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const earlier = await findEarlierVersion(db, learner.id, readTestText(newText, []).parsed);
  expect(earlier?.text.id).toBe(textId);
  expect(earlier?.matches.map(({ type }) => type)).toEqual(["kept", "changed", "added", "kept"]);
  const other = `Salt the water.\n给水加盐。\nThe starter must be fed every day.\n酵种必须每天喂养。`;
  expect(await findEarlierVersion(db, learner.id, readTestText(other, []).parsed)).toBeNull();
});

test("a version of an unknown text, or in the other direction, is refused; one that is aborted leaves nothing", async () => {
  const { db, learner, textId } = await house();
  const before = await printText(db, learner, textId);
  const at = new Date("2026-02-01T00:00:00Z");
  const read = readTestText(newText, onlyStarter);
  const save = (version: Partial<Parameters<typeof saveVersion>[2]>) =>
    inTransaction(db, (tx) => saveVersion(tx, learner.id, { textId, read, at, ...version }));
  expect(await save({ textId: "没有" })).toMatchObject({ error: { type: "textNotFound" } });
  const turned = {
    ...read,
    parsed: { ...read.parsed, sourceLang: "zh", targetLang: "en" },
  } as const;
  expect(await save({ read: turned })).toMatchObject({ error: { type: "otherLanguages" } });
  const stop = new AbortController();
  const onProgress = (share: number) => share > 0.5 && stop.abort(new Error("不要了"));
  await expect(save({ signal: stop.signal, onProgress })).rejects.toThrow("不要了");
  expect(await printText(db, learner, textId)).toBe(before);
  expect((await findText(db, learner.id, textId))?.version).toBe(0);
});

test("an undo that would make two live texts of one content is refused", async () => {
  const { db, learner, textId } = await house();
  await saved(db, learner, textId, newText);
  const again = await importTestText(db, learner);
  expect(again.status).toBe("imported");
  expect(await undoPairEdit(db, learner.id, { textId, version: 1 })).toEqual({
    ok: false,
    error: { type: "alreadyLive", field: "version", liveTextId: again.textId },
  });
});
