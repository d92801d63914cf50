import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { usualKinds } from "#lib/cards/card-face";
import { listDeck } from "#lib/store/card";
import { listGlossary } from "#lib/store/glossary";
import { insertTerms, listTermRecords, updateTermStatus, updateTerms } from "#lib/store/term";
import { testDatabase } from "#lib/store/test-database";
import { listTermsOfText } from "#lib/store/text-term";
import { inTransaction } from "#lib/store/transaction";
import { insertTranslations } from "#lib/store/translation";
import { actOnTerms } from "./act-on-terms.ts";
import { countCards } from "./count-cards.ts";
import { meetTerms } from "./meet-terms.ts";
import { refindTerms } from "./refind-terms.ts";
import { saveImport, termsOf } from "./save-import.ts";
import { saveVersion } from "./save-version.ts";
import { answerCards } from "./test-glossary.ts";
import { importTestText, pizzaTerms, pizzaText, readTestText, testLearner } from "./test-text.ts";
import { undoTermAct } from "./undo-term-act.ts";

const at = new Date("2026-02-01T00:00:00Z");
const dough = pizzaTerms.filter(({ source }) => source === "dough");

/** A learner with the bread text, in which `starter` stands, before the pizza text, in which it stands too. */
async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const bread = await importTestText(db, learner);
  const starter = (await listGlossary(db, learner.id)).find(({ source }) => source === "starter");
  const id = starter?.id ?? "";
  const rule = (status: "accepted" | "rejected") =>
    inTransaction(db, (tx) => updateTermStatus(tx, learner.id, [id], { status, ruledAt: at }));
  const say = (text: string, ruling: "accepted" | "rejected") =>
    inTransaction(db, async (tx) => {
      const row = { id: newId(), termId: id, text, ruling, ruledAt: at };
      await insertTranslations(tx, learner.id, [row]);
      await refindTerms(tx, learner.id, [id]);
    });
  const pizza = async (terms = pizzaTerms) => {
    const read = readTestText(pizzaText, terms);
    const told = await countCards(db, learner.id, read, { kinds: usualKinds });
    const before = new Set((await listDeck(db, learner.id, null)).map((card) => card.id));
    const saved = await importTestText(db, learner, { content: pizzaText, terms });
    const deck = await listDeck(db, learner.id, saved.textId);
    return {
      textId: saved.textId,
      terms: await listTermsOfText(db, learner.id, saved.textId),
      asked: deck.length,
      fresh: deck.filter((card) => !before.has(card.id)).length,
      told: Object.values(told).reduce((sum, count) => sum + count, 0),
    };
  };
  return { db, learner, bread, starter: id, rule, say, pizza };
}

test("an accepted term that stands in a new text is its term, although its reading did not propose it", async () => {
  const { db, learner, starter, rule, pizza } = await house();
  await rule("accepted");
  const { textId, terms, asked, told } = await pizza(dough);
  expect(terms).toMatchObject([
    { source: "dough", status: "proposed" },
    {
      id: starter,
      status: "accepted",
      tier: "core",
      targets: [{ text: "酵种", count: 1, units: [1] }],
    },
  ]);
  expect(terms[1]?.occurrences.map(({ form }) => form)).toEqual(["starter", "酵种"]);
  expect(asked).toBe(told);
  expect(await listGlossary(db, learner.id, { textId })).toMatchObject([
    { source: "dough", elsewhere: false },
    { source: "starter", elsewhere: false },
  ]);
});

test("it was ruled on elsewhere where the text came later", async () => {
  const { db, learner, rule } = await house();
  await rule("accepted");
  const later = new Date("2026-03-01T00:00:00Z");
  const { textId } = await importTestText(db, learner, {
    ...{ content: pizzaText, terms: pizzaTerms, at: later },
  });
  const found = await listGlossary(db, learner.id, { textId });
  expect(found.map(({ source, elsewhere }) => [source, elsewhere])).toEqual([
    ["dough", false],
    ["starter", true],
  ]);
});

test("a term nobody ruled on is a text's only where its reading proposed it, and a rejected one stays rejected", async () => {
  const { rule, pizza } = await house();
  expect((await pizza(dough)).terms.map(({ source }) => source)).toEqual(["dough"]);
  const other = await house();
  await other.rule("rejected");
  const { terms, asked, told } = await other.pizza();
  expect(terms.map(({ source, status }) => [source, status])).toEqual([
    ["starter", "rejected"],
    ["dough", "proposed"],
  ]);
  expect(asked).toBe(told);
  expect(await rule("accepted")).toBe(1);
});

test("a term that was renamed, or went into another, is understood in a new text", async () => {
  const { db, learner, starter, pizza } = await house();
  await inTransaction(db, async (tx) => {
    const [term] = await listTermRecords(tx, learner.id, [starter]);
    if (term === undefined) throw new Error("没有这个词。");
    await updateTerms(tx, learner.id, [{ ...term, source: "leaven", key: "leaven" }]);
    await insertTerms(tx, learner.id, [
      { ...term, id: newId(), status: "merged", mergedIntoId: starter },
    ]);
    await refindTerms(tx, learner.id, [starter]);
  });
  const { terms, asked, told } = await pizza();
  expect(terms).toMatchObject([
    { id: starter, source: "leaven", forms: ["starter"], targets: [{ text: "酵种", count: 1 }] },
    { source: "dough" },
  ]);
  expect(asked).toBe(told);
  expect((await listGlossary(db, learner.id)).map(({ source }) => source).sort()).toEqual([
    ...["dough", "leaven", "proof"],
  ]);
});

test("senses are told apart in a new text by the translation beside them", async () => {
  const { db, learner, starter, say } = await house();
  await inTransaction(db, async (tx) => {
    const [term] = await listTermRecords(tx, learner.id, [starter]);
    if (term === undefined) throw new Error("没有这个词。");
    const sense = { ...term, id: newId(), sense: "起动机", status: "accepted" } as const;
    await insertTerms(tx, learner.id, [sense]);
    const said = { id: newId(), termId: sense.id, text: "起动机", ruledAt: at };
    await insertTranslations(tx, learner.id, [{ ...said, ruling: "preferred" }]);
  });
  await say("起动机", "rejected");
  const content = `The starter of the car broke.\n汽车的起动机坏了。\nFeed the starter.\n喂酵种。`;
  const terms = [{ source: "starter", target: "酵种" }];
  const { textId } = await importTestText(db, learner, { content, terms });
  const found = await listTermsOfText(db, learner.id, textId);
  expect(found.map(({ sense, units, targets }) => [sense, units, targets[0]?.text])).toEqual([
    ["", [2], "酵种"],
    ["起动机", [1], "起动机"],
  ]);
  await inTransaction(db, (tx) => refindTerms(tx, learner.id, [starter]));
  expect(await listTermsOfText(db, learner.id, textId)).toEqual(found);
});

test("a translation that was refused is none in a new text either", async () => {
  const { db, learner, starter, say, pizza } = await house();
  await say("老面", "accepted");
  await say("酵种", "rejected");
  const { terms, asked, told } = await pizza();
  const targets = [{ text: "老面", count: 0, units: [] }];
  expect(terms[0]).toMatchObject({ source: "starter", targets, untranslated: [1] });
  expect(terms[0]?.occurrences.map(({ form }) => form)).toEqual(["starter"]);
  expect(asked).toBe(told);
  const variants = [{ text: "老面", count: 0, ruling: "accepted" }];
  expect(await listGlossary(db, learner.id, { termId: starter })).toMatchObject([
    { variants, refused: ["酵种"], untranslated: 3 },
  ]);
});

test("a doubtful term waits for its cards until it is accepted; one that was answered is not doubted again", async () => {
  const { db, learner, starter, rule, pizza } = await house();
  const { terms, asked, told, fresh } = await pizza([
    { source: "starter", target: "酵种" },
    { source: "dough", target: "面团", tier: "doubtful" },
  ] as typeof pizzaTerms);
  expect(terms.map(({ source, tier }) => [source, tier])).toEqual([
    ["starter", "core"],
    ["dough", "doubtful"],
  ]);
  expect([asked, fresh]).toEqual([told, 4]);
  expect(await rule("accepted")).toBe(1);
  expect((await listGlossary(db, learner.id, { termId: starter }))[0]?.cards).toHaveLength(3);
});

test("a new version of a text keeps what was accepted and still stands in it", async () => {
  const { db, learner, bread, starter, rule } = await house();
  await rule("accepted");
  const read = readTestText(`${pizzaText}\nThe end.\n完。`, dough);
  await inTransaction(db, (tx) => saveVersion(tx, learner.id, { textId: bread.textId, read, at }));
  const terms = await listTermsOfText(db, learner.id, bread.textId);
  expect(terms.map(({ id, source }) => [id === starter, source])).toEqual([
    [false, "dough"],
    [true, "starter"],
  ]);
});

test("a rejected term that was answered is in the queue again when that is taken back after a new version that did not propose it", async () => {
  const { db, learner, bread, starter } = await house();
  await answerCards(db, learner, { termId: starter, kind: "cloze" }, { days: [3, 9] });
  const reject = { type: "reject", termIds: [starter] } as const;
  const done = await actOnTerms(db, learner.id, { act: reject }, { at });
  const read = readTestText(`${pizzaText}\nThe end.\n完。`, dough);
  await inTransaction(db, (tx) => saveVersion(tx, learner.id, { textId: bread.textId, read, at }));
  const editId = done.ok ? (done.value.undo?.id ?? "") : "";
  await undoTermAct(db, learner.id, { editId });
  const answered = (await listDeck(db, learner.id, null)).filter(
    (card) => card.state.state !== "new",
  );
  expect(answered.map(({ kind }) => kind)).toEqual(["cloze"]);
});

test("what an accepted term is called is known after a new version whose reading did not propose it", async () => {
  const { db, learner, bread, starter, rule } = await house();
  await rule("accepted");
  for (const ending of ["完", "终", "毕"]) {
    const read = readTestText(`${pizzaText}\nThe end.\n${ending}。`, dough);
    const version = { textId: bread.textId, read, at };
    await inTransaction(db, (tx) => saveVersion(tx, learner.id, version));
    await inTransaction(db, (tx) => refindTerms(tx, learner.id, [starter]));
    const variants = [{ text: "酵种", count: 1, ruling: null }];
    expect(await listGlossary(db, learner.id, { termId: starter })).toMatchObject([{ variants }]);
  }
});

test("how a term that went into another is translated is understood in a new text", async () => {
  const { db, learner, starter } = await house();
  const proof = (await listGlossary(db, learner.id)).find(({ source }) => source === "proof");
  const act = { type: "merge", termId: starter, otherIds: [proof?.id ?? ""] } as const;
  await actOnTerms(db, learner.id, { act }, { at });
  await importTestText(db, learner, {
    ...{ content: "The starter and the proof.\n酵种和醒发。", at },
    terms: [{ source: "starter", target: "酵种" }],
  });
  const variants = [
    { text: "酵种", count: 3 },
    { text: "醒发", count: 3 },
  ];
  expect(await listGlossary(db, learner.id, { termId: starter })).toMatchObject([
    { count: 6, variants },
  ]);
});

test("what was ruled while a text was read holds in it", async () => {
  const { db, learner, starter, rule } = await house();
  await rule("accepted");
  const read = readTestText(pizzaText, pizzaTerms);
  const met = await meetTerms(db, learner.id, termsOf(read));
  const prefer = { type: "prefer", termId: starter, translation: "老面" } as const;
  await actOnTerms(db, learner.id, { act: prefer }, { at });
  const refuse = { type: "refuse", termId: starter, translation: "酵种" } as const;
  await actOnTerms(db, learner.id, { act: refuse }, { at });
  const work = { input: { cardKinds: usualKinds }, read, met, at };
  const saved = await inTransaction(db, (tx) => saveImport(tx, learner.id, work));
  const terms = await listTermsOfText(db, learner.id, saved.textId);
  expect(terms.find(({ id }) => id === starter)).toMatchObject({
    ...{ targets: [{ text: "老面", count: 0 }], untranslated: [1] },
  });
});
