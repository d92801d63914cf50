import { expect, test } from "vitest";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { listCards, listDeck } from "#lib/store/card";
import { findTerm } from "#lib/store/concordance";
import { checkFile } from "#lib/store/health";
import { actOnTerms } from "./act-on-terms.ts";
import { removeText } from "./remove-text.ts";
import {
  answerCards,
  glossaryHouse,
  glossaryOf,
  printGlossary,
  pushAnswer,
} from "./test-glossary.ts";
import { importTestText } from "./test-text.ts";

const hour: Extract<TermAct, { type: "add" }> = {
  type: "add",
  source: "hour",
  translations: ["小时"],
  sourceLang: "en",
  targetLang: "zh",
  textId: null,
};

test("a term by hand stands wherever the text has it, in any form, and has cards at once", async () => {
  const { db, learner, act, termNamed, asked, idOf } = await glossaryHouse();
  await act({ ...hour, source: "test", translations: ["测试"] });
  expect(await termNamed("test")).toMatchObject({
    ...{ status: "accepted", tier: "core", count: 1, units: 1, forms: ["tests"] },
    variants: [{ text: "测试", count: 2, ruling: "preferred" }],
  });
  expect((await asked("test")).length).toBe(3);
  const [context] = (await findTerm(db, learner.id, await idOf("test")))?.contexts ?? [];
  expect(context?.places.map(({ form }) => form)).toEqual(["tests", "测试", "测试"]);
});

test("taken back it is out of sight, done again it is there with the same cards", async () => {
  const { db, learner, act, undo, redo, idOf, termNamed } = await glossaryHouse();
  const before = await printGlossary(db, learner);
  await act(hour);
  const cardId = await answerCards(
    db,
    learner,
    { termId: await idOf("hour"), kind: "cloze" },
    { days: [4] },
  );
  const added = await printGlossary(db, learner);
  await undo();
  expect(await printGlossary(db, learner)).toBe(before);
  await pushAnswer(db, learner, cardId, 8);
  await redo();
  expect((await termNamed("hour"))?.cards.find(({ id }) => id === cardId)?.state).toMatchObject({
    reps: 2,
  });
  expect(added).toContain("小时");
  expect(await checkFile(db)).toEqual([]);
});

test("a Chinese text is added to from its own side, 从中文学英文", async () => {
  const { db, learner } = await glossaryHouse();
  const content = "键值缓存让推理更快。\nThe KV cache makes inference faster.";
  await importTestText(db, learner, { content, terms: [] });
  const { act, undo, termNamed, asked } = glossaryOf(db, learner);
  await act({
    ...{ type: "add", source: "键值缓存", translations: ["KV cache"] },
    ...{ sourceLang: "zh", targetLang: "en", textId: null },
  });
  expect(await termNamed("键值缓存")).toMatchObject({
    ...{ sourceLang: "zh", count: 1, variants: [{ text: "KV cache", count: 1 }] },
  });
  expect((await asked("键值缓存")).length).toBe(3);
  await undo();
  expect(await termNamed("键值缓存")).toBeUndefined();
});

test.each([
  [
    "a term that no text has",
    { source: "sourdough", translations: ["酸面包"] },
    { type: "standsNowhere", field: "source" },
  ],
  [
    "a Chinese term in texts that are read in English",
    { source: "智体", translations: ["agent"], sourceLang: "zh", targetLang: "en" },
    { type: "standsNowhere" },
  ],
  [
    "a text that is not there",
    { textId: "01930000-0000-7000-8000-000000000000" },
    { type: "textNotFound", field: "textId" },
  ],
  ["a term that is there already", { source: "Rollouts" }, { type: "taken", field: "source" }],
] as const)("%s is refused, and nothing is left of it", async (_, part, error) => {
  const { db, learner } = await glossaryHouse();
  const before = await printGlossary(db, learner);
  const done = await actOnTerms(db, learner.id, { act: { ...hour, ...part } });
  expect(done).toMatchObject({ ok: false, error });
  expect(await printGlossary(db, learner)).toBe(before);
  expect((await glossaryOf(db, learner).act(hour)).undo?.type).toBe("add");
});

test("a term of a text that was removed comes back with its history when it is added to another", async () => {
  const { db, learner, textId, answer, act, asked } = await glossaryHouse();
  await answer("agent", "termRecognition", { days: [3, 6] });
  await removeText(db, learner.id, textId);
  await importTestText(db, learner, {
    content: "An agent waits.\n代理在等待。",
    terms: [],
    at: new Date("2026-01-10T00:00:00Z"),
  });
  await act({ ...hour, source: "agent", translations: ["代理"] });
  expect((await asked("agent")).map(({ state }) => state.state)).toContain("review");
});

test("of an added term that a later text proposes too, undo leaves the proposal", async () => {
  const { db, learner, act, undo, termNamed, idOf } = await glossaryHouse();
  await act(hour);
  const cardId = await answerCards(
    db,
    learner,
    { termId: await idOf("hour"), kind: "cloze" },
    { days: [4] },
  );
  await importTestText(db, learner, {
    content: "It took an hour.\n花了一个钟头。",
    terms: [{ source: "hour", target: "钟头" }],
    at: new Date("2026-02-02T00:00:00Z"),
  });
  await undo();
  expect(await termNamed("hour")).toMatchObject({
    ...{ status: "proposed", units: 1, texts: [{ title: "It took an hour." }] },
    variants: [{ text: "钟头", ruling: null }],
  });
  expect(await listCards(db, learner.id, [cardId])).toMatchObject([{ state: { reps: 1 } }]);
  expect((await listDeck(db, learner.id, null)).map(({ id }) => id)).toContain(cardId);
});
