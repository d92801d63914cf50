import { expect, test } from "vitest";
import { cardIdsOf, cardsAhead, shownOtherwise } from "./edit-shown.ts";
import type { ShownCard } from "./material.ts";
import { viewOf } from "./review-state.ts";
import { card, sit } from "./test-sitting.ts";

function faceOf(headword: string, expected: string, tags: readonly string[] = []): ShownCard {
  const { place, face } = card("样本", 0);
  return {
    ...{ place, tags },
    face: {
      ...face,
      question: { headword: { lang: "zh", text: headword, marks: [] }, passages: [] },
      expected: { lang: "en", texts: [expected] },
    },
  };
}

function shownCard(store: ReturnType<typeof sit>["store"]) {
  const view = viewOf(store.state());
  if (view.kind !== "card") throw new Error("没有卡片。");
  return view.card;
}

test("an edited card shows what it says now; place, side, time and what is typed stay", () => {
  const { store, shownId } = sit(["一", "二", "三"]);
  const id = shownId();
  const { turn, shownAt, draft } = store.state();
  const cards = { [id]: faceOf("采样效率", "sampling efficiency", ["难"]) };
  store.showAnew({ cards, gone: [] });
  expect(shownCard(store)).toMatchObject({ id, ...cards[id] });
  expect(store.state()).toMatchObject({ turn, shownAt, draft, answer: null });
});

test("on the answer side what was typed is compared with the new wording, and still rates the card", () => {
  const { store, shownId, kept } = sit(["一", "二"]);
  const id = shownId();
  store.show("sampling efficiency");
  const before = store.state().answer;
  store.showAnew({ cards: { [id]: faceOf("采样效率", "sampling efficiency") }, gone: [] });
  const { answer, turn } = store.state();
  expect(answer).toMatchObject({ typed: "sampling efficiency", outcomes: before?.outcomes });
  expect(answer?.check).not.toEqual(before?.check);
  expect(turn).toBe(1);
  store.rate("good");
  expect(kept).toMatchObject([{ cardId: id, typedText: "sampling efficiency" }]);
});

test("undo brings a card back as it was edited, not as it was", () => {
  const { store, shownId } = sit(["一", "二"]);
  const id = shownId();
  store.act({ type: "suspendCard" }, "我写的");
  store.showAnew({ cards: { [id]: faceOf("采样效率", "sampling efficiency") }, gone: [] });
  store.undo();
  expect(shownCard(store)).toMatchObject({ id, suspended: false });
  expect(shownCard(store).face.question.headword?.text).toBe("采样效率");
  expect(store.state().draft).toBe("我写的");
});

test("a card that no text asks for any more leaves the sitting", () => {
  const { store, shownId } = sit(["一", "二"]);
  const id = shownId();
  expect(cardIdsOf(store.state())).toEqual(["一", "二"]);
  store.showAnew({ cards: {}, gone: [id] });
  expect(shownId()).not.toBe(id);
});

test("of what cards show now only what differs is taken, the card on the screen first among them; nothing that is older than an edit here, 采样", () => {
  const { store } = sit(["一", "二", "三"]);
  const asked = cardsAhead(store.state(), 2);
  expect(asked.map(({ id }) => id)).toEqual(["一", "二"]);
  const [first, second] = asked.map(({ face, place, tags }): ShownCard => ({ face, place, tags }));
  const other = faceOf("采样效率", "sampling efficiency");
  if (!first || !second) throw new Error("没有卡片。");
  expect(shownOtherwise(store.state(), asked, { 一: first, 二: second })).toEqual({});
  expect(shownOtherwise(store.state(), asked, { 一: other, 二: second })).toEqual({ 一: other });
  store.showAnew({ cards: { 一: { ...other, tags: ["难"] } }, gone: [] });
  expect(shownOtherwise(store.state(), asked, { 一: other, 二: other })).toEqual({});
});
