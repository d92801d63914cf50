import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import type { Learner } from "#lib/store/learner";
import { getPairDesk } from "#lib/store/pair-desk";
import { insertTerms, listTermRecords, type StoredTerm, updateTerms } from "#lib/store/term";
import { appendTermEdit } from "#lib/store/term-edit";
import { loadTermRulings } from "#lib/store/term-rulings";
import { testDatabase } from "#lib/store/test-database";
import { listTermsOfText, listTextTerms } from "#lib/store/text-term";
import { inTransaction } from "#lib/store/transaction";
import {
  deleteTranslations,
  insertTranslations,
  type TranslationRuling,
} from "#lib/store/translation";
import { listVariantsOfText } from "#lib/store/variant";
import { importText } from "./import-text.ts";
import { refindTerms } from "./refind-terms.ts";
import { removeText } from "./remove-text.ts";
import { restoreText } from "./restore-text.ts";
import { edited, printText } from "./test-desk.ts";
import { importTestText, pasted, pizzaTerms, pizzaText, testLearner } from "./test-text.ts";
import { undoPairEdit } from "./undo-pair-edit.ts";

const at = new Date("2026-02-01T00:00:00Z");

const content = `The starter must be fed every day.
酵种必须每天喂养。
A sourdough culture gives the bread its flavour.
酵头赋予面包风味。
Feed the starter, never the sourdough culture.
喂养酵头,而不是酸种。
Starters of old and new flour.
老面与新面的酵种。`;
const terms = [
  { source: "starter", target: "酵种" },
  { source: "sourdough culture", target: "酵头" },
];

async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner, { content, terms });
  const idOf = async (source: string) => {
    const found = (await listGlossary(db, learner.id)).find((term) => term.source === source);
    return found?.id ?? "";
  };
  const places = async () =>
    (await listTermsOfText(db, learner.id, textId)).map(({ source, sense, occurrences }) => [
      `${source}${sense}`,
      occurrences.map(({ unit, form }) => `${unit} ${form}`).join(", "),
    ]);
  return { db, learner, textId, idOf, places, ...acts(db, learner) };
}

/** What is ruled, and found anew after it. */
function acts(db: Db, { id: learnerId }: Learner) {
  const refind = (termIds: readonly string[], work: (tx: Db) => Promise<unknown>) =>
    inTransaction(db, async (tx) => {
      await work(tx);
      return refindTerms(tx, learnerId, termIds);
    });
  const change = (termId: string, to: Partial<StoredTerm>, more: readonly string[] = []) =>
    refind([termId, ...more], async (tx) => {
      const records = await listTermRecords(tx, learnerId, [termId]);
      await updateTerms(
        tx,
        learnerId,
        records.map((term) => ({ ...term, ...to })),
      );
    });
  const say = (termId: string, text: string, ruling: TranslationRuling) => {
    const row = { id: newId(), termId, text, ruling, ruledAt: at };
    return refind([termId], (tx) => insertTranslations(tx, learnerId, [row])).then(() => row.id);
  };
  const unsay = (termId: string, translationId: string) =>
    refind([termId], (tx) => deleteTranslations(tx, learnerId, [translationId]));
  const log = (termId: string) =>
    inTransaction(db, async (tx) => {
      const ruled = await loadTermRulings(tx, learnerId, [termId]);
      const edit = { id: newId(), act: { type: "refuse" }, at };
      return appendTermEdit(tx, learnerId, { ...edit, before: ruled, after: ruled });
    });
  return { refind, change, say, unsay, log };
}

test("looking again where nothing was ruled finds what the reading found", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const done = await importText(db, learner.id, pasted(content), { at });
  if (!done.ok) throw new Error(done.error.type);
  const { textId } = done.value;
  const before = await printText(db, learner, textId);
  const ids = (await listTermsOfText(db, learner.id, textId)).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  const again = inTransaction(db, (tx) => refindTerms(tx, learner.id, ids));
  expect([...(await again).keys()]).toEqual([textId]);
  expect(await printText(db, learner, textId)).toBe(before);
});

test("a refused translation stands nowhere any longer, one added by hand wherever a text has it, and both can be taken back", async () => {
  const { db, learner, textId, idOf, say, unsay, places } = await house();
  const id = await idOf("starter");
  await say(id, "老面", "accepted");
  const before = await places();
  const stands = "1 starter, 1 酵种, 3 starter, 4 Starters, 4 老面, 4 酵种";
  expect(before[0]).toEqual(["starter", stands]);
  const refused = await say(id, "酵种", "rejected");
  expect((await places())[0]).toEqual(["starter", "1 starter, 3 starter, 4 Starters, 4 老面"]);
  expect((await listTermsOfText(db, learner.id, textId))[0]?.targets).toEqual([
    { text: "老面", count: 1, units: [4] },
  ]);
  await unsay(id, refused);
  expect(await places()).toEqual(before);
});

test("a term that goes into another is another spelling of it, and comes out again as it was", async () => {
  const { db, learner, textId, idOf, change, places } = await house();
  const [kept, other] = [await idOf("starter"), await idOf("sourdough culture")];
  await change(kept, {});
  const before = [await places(), await listVariantsOfText(db, learner.id, textId)];
  await change(other, { status: "merged", mergedIntoId: kept });
  const [term, ...more] = await listTermsOfText(db, learner.id, textId);
  expect(more).toEqual([]);
  expect(term?.forms).toEqual(["starter", "sourdough culture", "Starters"]);
  expect(term?.targets).toEqual([
    { text: "酵种", count: 2, units: [1, 4] },
    { text: "酵头", count: 2, units: [2, 3] },
  ]);
  expect((await listTextTerms(db, learner.id, textId, [other]))[0]?.places).toBe(0);
  expect(await listGlossary(db, learner.id)).toMatchObject([
    { id: kept, merged: [{ id: other, source: "sourdough culture" }] },
  ]);
  await change(other, { status: "proposed", mergedIntoId: null }, [kept]);
  expect([await places(), await listVariantsOfText(db, learner.id, textId)]).toEqual(before);
});

test("a term that was renamed is found by both names", async () => {
  const { db, learner, textId, idOf, refind } = await house();
  const id = await idOf("starter");
  await refind([id], async (tx) => {
    const [term] = await listTermRecords(tx, learner.id, [id]);
    if (term === undefined) throw new Error("没有这个词。");
    await updateTerms(tx, learner.id, [{ ...term, source: "leaven", key: "leaven" }]);
    const old = { ...term, id: newId(), status: "merged", mergedIntoId: id } as const;
    await insertTerms(tx, learner.id, [old]);
  });
  const [term] = (await listTermsOfText(db, learner.id, textId)).filter((one) => one.id === id);
  expect(term).toMatchObject({ source: "leaven", forms: ["starter", "Starters"] });
  expect((await listGlossary(db, learner.id, { termId: id }))[0]?.merged).toMatchObject([
    { source: "starter" },
  ]);
});

test("a term of two senses stands as each where its translations stand", async () => {
  const { db, learner, textId, idOf, refind, places } = await house();
  const id = await idOf("starter");
  const sense = newId();
  await refind([id, sense], async (tx) => {
    const [term] = await listTermRecords(tx, learner.id, [id]);
    if (term === undefined) throw new Error("没有这个词。");
    await insertTerms(tx, learner.id, [{ ...term, id: sense, sense: "酵头", status: "accepted" }]);
    const said = { id: newId(), text: "酵头", ruledAt: at };
    await insertTranslations(tx, learner.id, [{ ...said, termId: sense, ruling: "preferred" }]);
  });
  expect(await places()).toEqual([
    ["starter", "1 starter, 1 酵种, 4 Starters, 4 酵种"],
    ["starter酵头", "3 starter, 3 酵头"],
    ["sourdough culture", "2 sourdough culture, 2 酵头, 3 sourdough culture, 3 酵头"],
  ]);
  expect(await listTextTerms(db, learner.id, textId, [sense])).toMatchObject([{ places: 1 }]);
});

test("an undone edit of rows knows what was ruled since", async () => {
  const { db, learner, textId, idOf, say, log, places } = await house();
  const { pairs } = await getPairDesk(db, learner.id, textId);
  const drop = { type: "drop", pairId: pairs[0]?.id ?? "", side: "both" } as const;
  await edited(db, learner, textId, drop);
  const id = await idOf("starter");
  await say(id, "酵种", "rejected");
  await say(id, "老面", "accepted");
  await log(id);
  await undoPairEdit(db, learner.id, { textId, version: 1 });
  expect((await places())[0]).toEqual(["starter", "1 starter, 3 starter, 4 Starters, 4 老面"]);
});

test("a text that comes back knows what was ruled while it was gone", async () => {
  const { db, learner, idOf, change, log } = await house();
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const [kept, other] = [await idOf("dough"), await idOf("starter")];
  await removeText(db, learner.id, pizza.textId, { at });
  await change(other, { status: "merged", mergedIntoId: kept });
  await log(other);
  await restoreText(db, learner.id, pizza.textId);
  expect(await listTermsOfText(db, learner.id, pizza.textId)).toMatchObject([
    { source: "dough", forms: ["dough", "starter"] },
  ]);
});
