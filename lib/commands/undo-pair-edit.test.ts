import { expect, test } from "vitest";
import type { PairEdit } from "#lib/language/align/desk/edit-pairs";
import { listDeck } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import { checkFile } from "#lib/store/health";
import type { Learner } from "#lib/store/learner";
import { loadPairDesk, type PairDesk } from "#lib/store/pair-desk";
import type { PairRows } from "#lib/store/pair-rows";
import { testDatabase } from "#lib/store/test-database";
import { actOnTerms } from "./act-on-terms.ts";
import { editPairs } from "./edit-pairs.ts";
import { redoPairEdit } from "./redo-pair-edit.ts";
import { removeText } from "./remove-text.ts";
import { answer, divergentCards, edited, printText } from "./test-desk.ts";
import { answerCards } from "./test-glossary.ts";
import {
  breadTerms,
  breadText,
  importTestText,
  pizzaTerms,
  pizzaText,
  testLearner,
} from "./test-text.ts";
import { undoPairEdit } from "./undo-pair-edit.ts";

/** Twenty rows of sentences that are alike and never the same. */
const bakery = [1, 2, 3, 4]
  .map((day) => `${breadText}\n${pizzaText}`.replace(/([.。])$/gm, ` ${day}$1`))
  .join("\n");
const seed = Number(process.env.SEED ?? 20_260_101);

test(`fifty edits of a text, undone to the beginning, leave what was there; redone, what they made (seed ${seed})`, async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const terms = [...breadTerms, ...pizzaTerms.slice(1)];
  const { textId } = await importTestText(db, learner, { content: bakery, terms });
  const dice = diceOf(seed);
  const { pairs } = await deskOf(db, learner, textId);
  for (let time = 0; time < 15; time += 1) {
    const pair = pairs[Math.floor(dice() * pairs.length)];
    if (pair?.source && pair.target) await answer(db, learner, pair, 1 + Math.floor(dice() * 3));
  }
  const states = [await printText(db, learner, textId)];
  while (states.length <= 50) {
    const { version, pairs: rows } = await deskOf(db, learner, textId);
    const done = await editPairs(db, learner.id, { textId, version, edit: randomEdit(rows, dice) });
    if (!done.ok || done.value.version === version) continue;
    expect(done.value.pairs.map(({ index }) => index)).toEqual(rowNumbers(done.value));
    states.push(await printText(db, learner, textId));
  }
  expect(await divergentCards(db, learner)).toEqual([]);
  for (const state of states.slice(0, -1).reverse()) {
    await walk(db, learner, textId, undoPairEdit);
    expect(await printText(db, learner, textId)).toBe(state);
  }
  for (const [number, state] of states.slice(1).entries()) {
    await walk(db, learner, textId, redoPairEdit);
    if (number % 7 === 0) expect(await printText(db, learner, textId)).toBe(state);
  }
  expect(await printText(db, learner, textId)).toBe(states.at(-1));
  expect(await divergentCards(db, learner)).toEqual([]);
  expect(await checkFile(db)).toEqual([]);
}, 60_000);

test("answers given between an edit and its undo stay with their cards", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const [first, second] = (await deskOf(db, learner, textId)).pairs;
  if (first === undefined || second === undefined) throw new Error("课文太短。");
  await edited(db, learner, textId, { type: "merge", pairIds: [first.id, second.id] });
  await answer(db, learner, second, 3);
  const desk = await walk(db, learner, textId, undoPairEdit);
  expect(desk.studied).toEqual({ [second.id]: 1 });
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("rows that undo brings back have the kinds of cards that were asked for meanwhile", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner, { input: { cardKinds: ["translation"] } });
  const [first, second] = (await deskOf(db, learner, textId)).pairs;
  const pairIds = [first?.id ?? "", second?.id ?? ""];
  await edited(db, learner, textId, { type: "merge", pairIds });
  await removeText(db, learner.id, textId);
  const cardKinds = ["translation", "translationReversed"] as const;
  await importTestText(db, learner, { input: { cardKinds } });
  await walk(db, learner, textId, undoPairEdit);
  const kinds = (await listDeck(db, learner.id, textId)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "translation")).toHaveLength(3);
  expect(kinds.filter((kind) => kind === "translationReversed")).toHaveLength(3);
});

test("a term that was accepted while it stood nowhere has cards when undo brings it back, 酵种", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner, { input: { cardKinds: ["translation"] } });
  const terms = await listGlossary(db, learner.id);
  const starter = terms.find(({ source }) => source === "starter")?.id ?? "";
  await actOnTerms(db, learner.id, { act: { type: "reject", termIds: [starter] } });
  const content = pizzaText;
  const { textId } = await importTestText(db, learner, { content, terms: pizzaTerms });
  const [row] = (await deskOf(db, learner, textId)).pairs;
  await edited(db, learner, textId, { type: "drop", pairId: row?.id ?? "", side: "both" });
  await actOnTerms(db, learner.id, { act: { type: "accept", termIds: [starter] } });
  await walk(db, learner, textId, undoPairEdit);
  const [term] = await listGlossary(db, learner.id, { termId: starter });
  expect(term?.cards.map(({ kind }) => kind)).toEqual([
    "termRecognition",
    "termProduction",
    "cloze",
  ]);
});

test("rows from before terms had tiers come back without doubting a term that was answered, 酵种", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const terms = await listGlossary(db, learner.id);
  const termId = terms.find(({ source }) => source === "starter")?.id ?? "";
  await answerCards(db, learner, { termId, kind: "cloze" }, { days: [3, 9] });
  const [row] = (await deskOf(db, learner, textId)).pairs;
  await edited(db, learner, textId, { type: "drop", pairId: row?.id ?? "", side: "both" });
  await forgetTiers(db);
  await walk(db, learner, textId, undoPairEdit);
  const answered = (await listDeck(db, learner.id, textId)).filter(
    ({ state }) => state.state !== "new",
  );
  expect(answered.map(({ kind }) => kind)).toEqual(["cloze"]);
});

test("a new edit after an undo ends what could be redone", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const { pairs } = await deskOf(db, learner, textId);
  const drop = (at: number) =>
    ({ type: "drop", pairId: pairs[at]?.id ?? "", side: "both" }) as const;
  await edited(db, learner, textId, drop(0));
  await edited(db, learner, textId, drop(1));
  await walk(db, learner, textId, undoPairEdit);
  const undone = await walk(db, learner, textId, undoPairEdit);
  expect(undone).toMatchObject({ undo: null, redo: { type: "drop", first: 1 } });
  const fresh = await edited(db, learner, textId, drop(2));
  expect(fresh).toMatchObject({ undo: { first: 3 }, redo: null });
  expect(await redoPairEdit(db, learner.id, { textId, version: fresh.version })).toEqual({
    ok: false,
    error: { type: "nothingToRedo", field: "version" },
  });
});

/** The log as it was before terms had tiers; all of them stood low. */
async function forgetTiers(db: Db): Promise<void> {
  for (const { id, before } of await db.client.pairEdit.findMany()) {
    const rows = JSON.parse(before) as PairRows;
    const textTerms = rows.textTerms.map(({ textId, termId, position, places }) => ({
      ...{ textId, termId, position, places, score: 0.1 },
    }));
    const data = { before: JSON.stringify({ ...rows, textTerms }) };
    await db.writer?.pairEdit.update({ where: { id }, data });
  }
}

async function deskOf(db: Db, { id }: Learner, textId: string): Promise<PairDesk> {
  const desk = await loadPairDesk(db, id, textId);
  if (desk === null) throw new Error("课文不见了。");
  return desk;
}

async function walk(
  db: Db,
  learner: Learner,
  textId: string,
  step: typeof undoPairEdit,
): Promise<PairDesk> {
  const { version } = await deskOf(db, learner, textId);
  const done = await step(db, learner.id, { textId, version });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

function rowNumbers({ pairs }: PairDesk): number[] {
  return pairs.map((_, at) => at + 1);
}

function randomEdit(rows: PairDesk["pairs"], dice: () => number): PairEdit {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  const at = Math.floor(dice() * rows.length);
  const pairId = rows[at]?.id ?? "";
  const side = pick(["source", "target"] as const);
  const direction = pick(["up", "down"] as const);
  const cut = () => Math.floor(dice() * (rows[at]?.[side]?.text.length ?? 1));
  const edits: readonly (() => PairEdit)[] = [
    () => ({
      type: "merge",
      pairIds: rows.slice(at, at + 2 + Math.floor(dice() * 3)).map(({ id }) => id),
    }),
    () => ({ type: "split", pairId, sourceAt: cut(), targetAt: cut() }),
    () => ({ type: "move", pairId, side, at: pick([null, cut()]), direction }),
    () => ({ type: "shift", pairId, side, direction }),
    () => ({ type: "swap", pairId, side }),
    () => ({ type: "drop", pairId, side: pick(["source", "target", "both"] as const) }),
    () => ({ type: "edit", pairId, side, text: `starters 和酵种 ${Math.floor(dice() * 99)}` }),
    () => ({ type: "kind", pairIds: [pairId], kind: pick(["sponsor", "note", "body"] as const) }),
    () => ({
      type: "repair",
      repairId: "r",
      before: rows.slice(at, at + 2),
      after: rows.slice(at, at + 2).reverse(),
    }),
  ];
  return pick(edits)();
}

/** Mulberry32. */
function diceOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
