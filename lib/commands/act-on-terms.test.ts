import { describe, expect, test } from "vitest";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { findTerm } from "#lib/store/concordance";
import { listFacts } from "#lib/store/facts";
import { checkFile } from "#lib/store/health";
import { actOnTerms } from "./act-on-terms.ts";
import { divergentCards } from "./test-desk.ts";
import { glossaryHouse, printGlossary } from "./test-glossary.ts";

type House = Awaited<ReturnType<typeof glossaryHouse>>;

/** Does an act, takes it back and does it again: each time all is as it was. Leaves it done. */
async function thereAndBack({ db, learner, act, undo, redo }: House, wanted: TermAct) {
  const before = await printGlossary(db, learner);
  await act(wanted);
  const after = await printGlossary(db, learner);
  expect(after).not.toBe(before);
  await undo();
  expect(await printGlossary(db, learner)).toBe(before);
  await redo();
  expect(await printGlossary(db, learner)).toBe(after);
  expect(await divergentCards(db, learner)).toEqual([]);
  expect(await checkFile(db)).toEqual([]);
}

describe("a ruling", () => {
  test("a rejected term leaves the queue, an undecided one is back in it with its history", async () => {
    const house = await glossaryHouse();
    const { act, asked, idOf, answer } = house;
    await answer("agent", "termRecognition", { days: [3, 6] });
    const cards = await asked("agent");
    expect(cards.map(({ state }) => state.state)).toContain("review");
    await thereAndBack(house, { type: "reject", termIds: [await idOf("agent")] });
    expect(await asked("agent")).toEqual([]);
    await act({ type: "propose", termIds: [await idOf("agent")] });
    expect(await asked("agent")).toEqual(cards);
  });

  test("all of a list are accepted in one act", async () => {
    const house = await glossaryHouse();
    const ids = await Promise.all(["agent", "bot", "rollout"].map((name) => house.idOf(name)));
    const { db, learner, act, undo } = house;
    const before = await printGlossary(db, learner);
    const done = await act({ type: "accept", termIds: ids });
    expect(done.changed.toSorted()).toEqual(ids.toSorted());
    expect(done.undo).toMatchObject({
      type: "accept",
      count: 3,
      terms: [{ source: "agent" }, {}, {}],
    });
    await undo();
    expect(await printGlossary(db, learner)).toBe(before);
  });
});

describe("a translation", () => {
  test("the preferred one stands first on the card, one by hand is found in the texts", async () => {
    const house = await glossaryHouse();
    const { db, learner, termNamed, idOf } = house;
    const termId = await idOf("agent");
    await thereAndBack(house, { type: "prefer", termId, translation: "智能体" });
    expect((await termNamed("agent"))?.variants).toEqual([
      { text: "智能体", count: 1, ruling: "preferred" },
      { text: "智体", count: 2, ruling: null },
    ]);
    const card = (await termNamed("agent"))?.cards[0];
    const [facts] = await listFacts(db, learner.id, [card?.id ?? ""]);
    expect(facts?.facts).toMatchObject({ targets: ["智能体", "智体"] });
    const places = (await findTerm(db, learner.id, termId))?.contexts.flatMap((one) => one.places);
    expect(places?.map(({ form }) => form)).toContain("智能体");
  });

  test("a refused one is none any longer, until it is allowed again", async () => {
    const house = await glossaryHouse();
    const { act, termNamed, idOf } = house;
    const termId = await idOf("agent");
    await act({ type: "allow", termId, translations: ["智能体"] });
    await thereAndBack(house, { type: "refuse", termId, translation: "智体" });
    expect(await termNamed("agent")).toMatchObject({
      variants: [{ text: "智能体", count: 1 }],
      refused: ["智体"],
    });
    await thereAndBack(house, { type: "allow", termId, translations: ["智体"] });
    expect((await termNamed("agent"))?.refused).toEqual([]);
  });

  test("no ruling on a translation touches a card's history", async () => {
    const house = await glossaryHouse();
    const { act, asked, idOf, answer } = house;
    await answer("agent", "termProduction", { days: [3, 6, 12] });
    const before = await asked("agent");
    const termId = await idOf("agent");
    await act({ type: "prefer", termId, translation: "代理" });
    await act({ type: "refuse", termId, translation: "智体" });
    expect(await asked("agent")).toEqual(before);
  });
});

describe("a name", () => {
  test("a renamed term keeps its cards; the old name is still understood", async () => {
    const house = await glossaryHouse();
    const { asked, termNamed, idOf, answer } = house;
    await answer("bot", "termRecognition", { days: [3, 6] });
    const cards = await asked("bot");
    await thereAndBack(house, { type: "rename", termId: await idOf("bot"), source: "chat bot" });
    expect(await asked("chat bot")).toEqual(cards);
    expect(await termNamed("chat bot")).toMatchObject({
      forms: ["bot"],
      merged: [{ source: "bot" }],
    });
    expect(await termNamed("bot")).toBeUndefined();
  });

  test("there and back again it has its old name, and the other as a spelling", async () => {
    const house = await glossaryHouse();
    const termId = await house.idOf("bot");
    await house.act({ type: "rename", termId, source: "chat bot" });
    await thereAndBack(house, { type: "rename", termId, source: "bot" });
    expect(await house.termNamed("bot")).toMatchObject({ merged: [{ source: "chat bot" }] });
  });

  test("a name that is taken is refused with whose it is, and nothing changes", async () => {
    const { db, learner, idOf } = await glossaryHouse();
    const before = await printGlossary(db, learner);
    const act = { type: "rename", termId: await idOf("bot"), source: "Agents" } as const;
    expect(await actOnTerms(db, learner.id, { act })).toEqual({
      ...{ ok: false, error: { type: "taken", field: "source", termId: await idOf("agent") } },
    });
    expect(await printGlossary(db, learner)).toBe(before);
  });
});

describe("two senses", () => {
  test("of a split term the new sense has its own cards, the first keeps the history", async () => {
    const house = await glossaryHouse();
    const { act, asked, termNamed, idOf, answer } = house;
    const termId = await idOf("inference");
    await act({ type: "allow", termId, translations: ["推断"] });
    await answer("inference", "termRecognition", { days: [3, 6] });
    const cards = await asked("inference");
    await thereAndBack(house, { type: "split", termId, translations: ["推断"], sense: "统计" });
    expect(await asked("inference")).toEqual(cards);
    const other = await termNamed("inference", "统计");
    expect(other).toMatchObject({ units: 1, variants: [{ text: "推断", ruling: "preferred" }] });
    expect(await termNamed("inference")).toMatchObject({ units: 1, variants: [{ text: "推理" }] });
    expect((await asked("inference", "统计")).map(({ state }) => state.state)).toEqual([
      ...["new", "new", "new"],
    ]);
  });

  test("merged again, both are one term as before the split", async () => {
    const house = await glossaryHouse();
    const { act, termNamed, idOf } = house;
    const termId = await idOf("inference");
    await act({ type: "allow", termId, translations: ["推断"] });
    await act({ type: "split", termId, translations: ["推断"], sense: null });
    const otherId = await idOf("inference", "推断");
    await thereAndBack(house, { type: "merge", termId, otherIds: [otherId] });
    expect((await termNamed("inference"))?.variants.map(({ text }) => text).sort()).toEqual(
      ["推断", "推理"].sort(),
    );
    expect(await termNamed("inference", "推断")).toBeUndefined();
  });
});
