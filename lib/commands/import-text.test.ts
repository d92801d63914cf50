import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { usualKinds } from "#lib/cards/card-face";
import { asDay } from "#lib/memory/time/day";
import { listDeck } from "#lib/store/card";
import { findTerm } from "#lib/store/concordance";
import { listFacts } from "#lib/store/facts";
import { listGlossary } from "#lib/store/glossary";
import { countRows } from "#lib/store/health";
import { listTexts } from "#lib/store/shelf";
import { testDatabase } from "#lib/store/test-database";
import { findContent, findText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";
import { listUnits } from "#lib/store/unit";
import { actOnTerms } from "./act-on-terms.ts";
import { importText } from "./import-text.ts";

import { previewImport } from "./preview-import.ts";
import { removeText } from "./remove-text.ts";
import { restoreText } from "./restore-text.ts";
import { saveImport } from "./save-import.ts";
import {
  breadTerms,
  breadText,
  importTestText,
  pasted,
  pizzaTerms,
  pizzaText,
  readTestText,
  testLearner,
} from "./test-text.ts";

const sampleTalk = readFileSync(
  new URL("../../seeds/next-training-paradigm.en-zh.txt", import.meta.url),
);

async function house() {
  const { db } = await testDatabase();
  return { db, learner: await testLearner(db) };
}

test("the sample talk becomes a text of 100 units with terms and cards of every usual kind", async () => {
  const { db, learner } = await house();
  const imported = await importText(db, learner.id, pasted(sampleTalk));
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  expect(imported.value).toMatchObject({ status: "imported", units: 100 });
  expect(imported.value.terms).toBeGreaterThan(20);
  const deck = await listDeck(db, learner.id, null);
  expect(new Set(deck.map(({ kind }) => kind))).toEqual(new Set(usualKinds));
  expect(deck).toHaveLength(imported.value.cards);
  expect(await findContent(db, learner.id, imported.value.textId)).toBe(
    sampleTalk.toString("utf8"),
  );
});

test("a preview tells what an import would make and saves nothing", async () => {
  const { db, learner } = await house();
  const preview = await previewImport(db, learner.id, {
    ...pasted(breadText),
    title: "  面包  课 ",
  });
  if (!preview.ok) throw new Error(preview.error.refusal.message);
  expect(preview.value).toMatchObject({ title: "面包 课", existing: null });
  expect(preview.value.cards.translation).toBe(3);
  expect(await countRows(db, learner.id)).toMatchObject({ texts: 0, units: 0, terms: 0, cards: 0 });
});

test.each([
  ["an empty text", "", "empty", 0],
  ["Chinese alone", "酵种必须每天喂养。\n长时间的醒发。", "oneLanguage", 1],
  ["twenty megabytes", "酵种\n".repeat(3_000_000), "tooLarge", 0],
  [
    "a picture",
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    "notText",
    1,
  ],
])("%s is refused with a reason, and nothing is saved", async (_, content, code, line) => {
  const { db, learner } = await house();
  const imported = await importText(db, learner.id, pasted(content));
  expect(imported).toMatchObject({
    ok: false,
    error: { type: "refused", field: "content", refusal: { code, line } },
  });
  expect((await countRows(db, learner.id)).texts).toBe(0);
});

test("no kind of card at all is refused", async () => {
  const { db, learner } = await house();
  const imported = await importText(db, learner.id, { ...pasted(breadText), cardKinds: [] });
  expect(imported).toEqual({ ok: false, error: { type: "noCardKind", field: "cardKinds" } });
});

test("the same text twice is one text, and the second import says so", async () => {
  const { db, learner } = await house();
  const first = await importText(db, learner.id, pasted(breadText));
  const counts = await countRows(db, learner.id);
  const second = await importText(db, learner.id, { ...pasted(breadText), title: "再来一次" });
  const textId = first.ok ? first.value.textId : "";
  expect(second).toMatchObject({
    ok: true,
    value: { status: "existing", textId, cards: 0, units: 3 },
  });
  expect(await countRows(db, learner.id)).toEqual(counts);
  expect((await previewImport(db, learner.id, pasted(breadText))).ok).toBe(true);
});

test("a text does not become the new version of another when it is on the shelf itself", async () => {
  const { db, learner } = await house();
  const bread = await importText(db, learner.id, pasted(breadText));
  const pizza = await importText(db, learner.id, pasted(pizzaText));
  const [textId, updates] = [bread, pizza].map((done) => (done.ok ? done.value.textId : ""));
  const again = await importText(db, learner.id, { ...pasted(breadText), updates: updates ?? "" });
  expect(again).toMatchObject({ value: { status: "existing", textId } });
  expect(await findContent(db, learner.id, updates ?? "")).toBe(pizzaText);
});

test("a failure in the middle of an import leaves nothing", async () => {
  const { db, learner } = await house();
  const read = readTestText(breadText, breadTerms);
  const failing = inTransaction(db, async (tx) => {
    await saveImport(tx, learner.id, { input: {}, read, at: new Date("2026-01-02T00:00:00Z") });
    throw new Error("停电");
  });
  await expect(failing).rejects.toThrow("停电");
  const empty = { texts: 0, units: 0, terms: 0, notes: 0, cards: 0, reviews: 0 };
  expect(await countRows(db, learner.id)).toEqual(empty);
});

test("a term that stands in two texts is one term with one note; the second text adds places", async () => {
  const { db, learner } = await house();
  const bread = await importTestText(db, learner);
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const glossary = await listGlossary(db, learner.id);
  expect(glossary.map(({ source }) => source).sort()).toEqual(["dough", "proof", "starter"]);
  const starter = glossary.find(({ source }) => source === "starter");
  expect(starter).toMatchObject({ count: 3, units: 3, variants: [{ text: "酵种", count: 3 }] });
  expect(starter?.texts.map(({ id }) => id).sort()).toEqual([bread.textId, pizza.textId].sort());
  expect(new Set(starter?.cards.map(({ noteId }) => noteId)).size).toBe(1);
  const found = await findTerm(db, learner.id, starter?.id ?? "");
  expect(found?.contexts.map(({ text, unit }) => [text.id === bread.textId, unit.index])).toEqual(
    expect.arrayContaining([
      [true, 1],
      [true, 3],
      [false, 1],
    ]),
  );
  const inPizza = await listDeck(db, learner.id, pizza.textId);
  expect(inPizza.map(({ noteId }) => noteId)).toContain(starter?.cards[0]?.noteId);
});

test("every place of a term is the text that stands there", async () => {
  const { db, learner } = await house();
  await importTestText(db, learner);
  for (const { id } of await listGlossary(db, learner.id)) {
    const term = await findTerm(db, learner.id, id);
    for (const { unit, places } of term?.contexts ?? []) {
      for (const { side, start, end, form } of places) {
        expect(unit[side].text.slice(start, end)).toBe(form);
      }
    }
  }
});

test("an import can be taken back: its cards leave the queue, those another text asks for stay", async () => {
  const { db, learner } = await house();
  const bread = await importTestText(db, learner);
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const before = await listDeck(db, learner.id, null);
  await removeText(db, learner.id, bread.textId);
  expect(await findText(db, learner.id, bread.textId)).toBeNull();
  expect(await listDeck(db, learner.id, bread.textId)).toEqual([]);
  const left = await listDeck(db, learner.id, null);
  expect(left).toEqual(await listDeck(db, learner.id, pizza.textId));
  const shown = await listFacts(
    db,
    learner.id,
    left.map(({ id }) => id),
  );
  expect(new Set(shown.map(({ textId }) => textId))).toEqual(new Set([pizza.textId]));
  expect(await restoreText(db, learner.id, bread.textId)).toMatchObject({ ok: true });
  expect(await listDeck(db, learner.id, null)).toEqual(before);
});

test("importing a text that had been taken back brings the old one back with its cards", async () => {
  const { db, learner } = await house();
  const bread = await importTestText(db, learner);
  const before = await listDeck(db, learner.id, null);
  await removeText(db, learner.id, bread.textId);
  const again = await importTestText(db, learner);
  expect(again).toMatchObject({ status: "restored", textId: bread.textId, cards: 0 });
  expect(await listDeck(db, learner.id, null)).toEqual(before);
});

test("a second import with more kinds of cards adds only those", async () => {
  const { db, learner } = await house();
  const first = await importTestText(db, learner, { input: { cardKinds: ["translation"] } });
  expect(first.cards).toBe(3);
  await removeText(db, learner.id, first.textId);
  const again = await importTestText(db, learner, {
    input: { cardKinds: ["translation", "translationReversed"] },
  });
  expect(again).toMatchObject({ status: "restored", cards: 3 });
  const kinds = (await listDeck(db, learner.id, null)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "translation")).toHaveLength(3);
});

test("a text that was not removed, or is unknown, is told apart", async () => {
  const { db, learner } = await house();
  const { textId } = await importTestText(db, learner);
  expect(await restoreText(db, learner.id, textId)).toMatchObject({ ok: true });
  const unknown = { ok: false, error: { type: "textNotFound", field: "textId" } };
  expect(await removeText(db, learner.id, "没有")).toEqual(unknown);
  expect(await restoreText(db, learner.id, "没有")).toEqual(unknown);
  await removeText(db, learner.id, textId);
  expect(await removeText(db, learner.id, textId)).toEqual(unknown);
});

test("a rejected term leaves the queue and makes no cards in the next text; taking it back returns them", async () => {
  const { db, learner } = await house();
  await importTestText(db, learner);
  const before = await listDeck(db, learner.id, null);
  const starter = (await listGlossary(db, learner.id)).find(({ source }) => source === "starter");
  await actOnTerms(db, learner.id, { act: { type: "reject", termIds: [starter?.id ?? ""] } });
  const without = await listDeck(db, learner.id, null);
  expect(without).toEqual(before.filter(({ noteId }) => noteId !== starter?.cards[0]?.noteId));
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const ofPizza = await listDeck(db, learner.id, pizza.textId);
  expect(ofPizza.map(({ noteId }) => noteId)).not.toContain(starter?.cards[0]?.noteId);
  const undone = await actOnTerms(db, learner.id, {
    act: { type: "propose", termIds: [starter?.id ?? ""] },
  });
  expect(undone).toMatchObject({ ok: true, value: { changed: [starter?.id] } });
  const after = await listDeck(db, learner.id, null);
  expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
});

test("a term that was rejected before its cards were made gets them when it is accepted", async () => {
  const { db, learner } = await house();
  await importTestText(db, learner, { input: { cardKinds: ["translation"] } });
  const starter = (await listGlossary(db, learner.id)).find(({ source }) => source === "starter");
  await actOnTerms(db, learner.id, { act: { type: "reject", termIds: [starter?.id ?? ""] } });
  await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  expect((await listGlossary(db, learner.id, { termId: starter?.id ?? "" }))[0]?.cards).toEqual([]);
  await actOnTerms(db, learner.id, { act: { type: "accept", termIds: [starter?.id ?? ""] } });
  const [accepted] = await listGlossary(db, learner.id, { termId: starter?.id ?? "" });
  expect(accepted?.status).toBe("accepted");
  expect(accepted?.cards.map(({ kind }) => kind)).toEqual([
    "termRecognition",
    "termProduction",
    "cloze",
  ]);
});

test("an unknown term is told as such", async () => {
  const { db, learner } = await house();
  const ruled = await actOnTerms(db, learner.id, { act: { type: "accept", termIds: ["没有"] } });
  expect(ruled).toEqual({
    ok: false,
    error: { type: "unknownTerm", field: "termIds", termId: "没有" },
  });
});

test("the shelf counts what a text has", async () => {
  const { db, learner } = await house();
  const { textId, cards } = await importTestText(db, learner);
  const now = { today: asDay(20_454), endsAt: new Date("2026-01-01T20:00:00Z") };
  expect(await listTexts(db, learner.id, now)).toMatchObject([
    {
      id: textId,
      units: 3,
      terms: 2,
      cards: { total: cards, new: cards },
      due: { learning: 0, review: 0 },
    },
  ]);
  expect((await listUnits(db, learner.id, textId)).map(({ index }) => index)).toEqual([1, 2, 3]);
});

test("two texts are met side by side: among the next twenty new cards are some of both", async () => {
  const { db, learner } = await house();
  const talk = await importText(db, learner.id, pasted(sampleTalk));
  if (!talk.ok) throw new Error(JSON.stringify(talk.error));
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const next = (await listDeck(db, learner.id, null)).slice(0, 20).map(({ id }) => id);
  for (const textId of [talk.value.textId, pizza.textId]) {
    const own = new Set((await listDeck(db, learner.id, textId)).map(({ id }) => id));
    expect(next.filter((id) => own.has(id)).length).toBeGreaterThanOrEqual(8);
  }
});
