import { expect, test } from "vitest";
import { nameLast } from "./review-state.ts";
import { sit } from "./test-sitting.ts";

const gone = (cardId: string, why: "textRemoved" | "termRejected" = "textRemoved") => ({
  cardId,
  why,
});

test("a card that is asked no more leaves the screen, which says why and keeps what was typed", () => {
  const { store, shownId } = sit(["a", "b", "c"]);
  store.leave({ gone: [gone("a", "termRejected"), gone("c")], changed: [] }, "样本 effi");
  expect(shownId()).toBe("b");
  expect(store.state()).toMatchObject({
    draft: "",
    told: { type: "left", why: "termRejected", cards: 2, typed: "样本 effi", card: { id: "a" } },
  });
});

test("a card that was answered and then found gone is told; the next one stays on the screen with its field", () => {
  const { store, shownId, kept } = sit(["a", "b"]);
  store.show("");
  store.rate("easy");
  const { turn } = store.state();
  store.leave({ gone: [gone("a")], changed: [] }, "你好");
  expect(shownId()).toBe("b");
  expect(store.state()).toMatchObject({ turn, told: { why: "textRemoved", typed: "", cards: 1 } });
  expect(kept).toHaveLength(1);
});

test("what is known to be gone is told once", () => {
  const { store } = sit(["a", "b"]);
  store.leave({ gone: [gone("a")], changed: [] }, "");
  store.dismiss();
  store.leave({ gone: [gone("a")], changed: [] }, "");
  expect(store.state().told).toBeNull();
});

test("cards answered elsewhere leave without a reason; those not asked here are not spoken of", () => {
  const { store, shownId } = sit(["a", "b"]);
  store.leave({ gone: [], changed: ["b", "不在此处"] }, "");
  expect(shownId()).toBe("a");
  expect(store.state().told).toMatchObject({ why: null, cards: 1, card: { id: "b" } });
});

test("an answer to a card that is gone can be taken back, and the card stays away", () => {
  const { store, shownId, kept, foldOf } = sit(["a", "b"]);
  store.show("");
  store.rate("easy");
  store.leave({ gone: [gone("a")], changed: [] }, "");
  store.undo();
  expect(shownId()).toBe("b");
  expect(store.state()).toMatchObject({
    told: { type: "takenBack", card: { id: "a" } },
    lastAct: { type: "undone", isBack: false, stroke: { rating: "easy" } },
  });
  expect(kept.map(({ kind }) => kind)).toEqual(["answer", "retraction"]);
  expect(foldOf("a").state).toEqual({ state: "new" });
});

test("what another tab took back is not taken back again, and its card is asked there", () => {
  const { store, shownId, kept } = sit(["a", "b", "c"]);
  for (const rating of ["easy", "good"] as const) {
    store.show("");
    store.rate(rating);
  }
  const [first, second] = kept;
  store.forget([second?.id ?? ""]);
  expect(nameLast(store.state().session)).toMatchObject({ rating: "easy", card: { id: "a" } });
  expect(shownId()).toBe("c");
  store.undo();
  expect(shownId()).toBe("a");
  expect(kept.slice(2)).toMatchObject([{ kind: "retraction", targetId: first?.id }]);
});

test("what is taken back is named: the rating and the word, or the act and its cards", () => {
  const { store } = sit(["a", "b"]);
  expect(nameLast(store.state().session)).toBeNull();
  store.show("");
  store.rate("good");
  const card = { id: "a", lang: "zh", text: "样本效率" };
  expect(nameLast(store.state().session)).toEqual({ type: "answer", rating: "good", card });
  store.act({ type: "suspendNote" }, "");
  expect(nameLast(store.state().session)).toMatchObject({
    ...{ type: "act", act: { type: "suspend" }, cards: 1, card: { id: "b" } },
  });
});
