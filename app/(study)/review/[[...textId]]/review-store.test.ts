import { expect, test } from "vitest";
import { untouched } from "#lib/memory/sync/fold-card";
import { viewOf } from "./review-state.ts";
import { sit } from "./test-sitting.ts";

test("an answer is kept, and the next card is there in the same breath", () => {
  const { store, kept, pass, shownId } = sit(["a", "b"]);
  pass(3);
  store.show("");
  store.rate("easy");
  expect(shownId()).toBe("b");
  expect(store.state().answer).toBeNull();
  expect(kept).toMatchObject([
    { kind: "answer", cardId: "a", rating: "easy", durationMs: 3000, typedText: null },
  ]);
});

test("a rating before the answer is shown is no rating", () => {
  const { store, kept, shownId } = sit(["a", "b"]);
  store.rate("good");
  expect(kept).toEqual([]);
  expect(shownId()).toBe("a");
});

test("a button pressed after the day began anew decides what it showed, 以按钮所示为准", () => {
  const { store, kept, pass } = sit(["a"]);
  // The day ends at four in the morning, 18 hours after the start: a step of ten minutes crosses it.
  pass(18 * 3600 - 60);
  store.show("");
  const promised = store.state().answer?.outcomes.good;
  expect(promised).toMatchObject({ intervalDays: 1 });
  pass(120);
  store.rate("good");
  expect(kept[0]).toMatchObject({ outcome: promised });
});

test("the buttons promise what the answer then decides", () => {
  const { store, kept } = sit(["a"]);
  store.show("");
  const promised = store.state().answer?.outcomes.hard;
  store.rate("hard");
  expect(kept[0]).toMatchObject({ outcome: promised });
});

test("undo goes back to the first card, and what was kept folds to untouched cards", () => {
  const { store, kept, shownId, foldOf } = sit(["a", "b", "c"]);
  for (const rating of ["again", "good", "easy"] as const) {
    store.show("");
    store.rate(rating);
  }
  for (const id of ["c", "b", "a", "a"]) {
    store.undo();
    expect(shownId()).toBe(id);
  }
  expect(kept.filter(({ kind }) => kind === "retraction")).toHaveLength(3);
  for (const id of ["a", "b", "c"]) expect(foldOf(id)).toEqual(untouched);
});

test("what was typed comes back with the card", () => {
  const { store, kept, shownId } = sit(["a", "b"]);
  store.show("样本 efficiency");
  store.rate("again");
  expect(kept).toMatchObject([{ typedText: "样本 efficiency" }]);
  store.undo();
  expect(shownId()).toBe("a");
  expect(store.state().draft).toBe("样本 efficiency");
});

test("when all is answered it is done, and undo still works from there", () => {
  const { store, shownId } = sit(["a"]);
  store.show("");
  store.rate("easy");
  expect(shownId()).toBe("done");
  store.undo();
  expect(shownId()).toBe("a");
});

test("a card in its steps is waited for and comes by itself", () => {
  const { store, pass, shownId } = sit(["a"], { learnAheadSeconds: 0 });
  store.show("");
  store.rate("again");
  expect(shownId()).toBe("waiting");
  pass(30);
  expect(shownId()).toBe("waiting");
  pass(60);
  expect(shownId()).toBe("a");
});

test("what comes back hours later ends the sitting, and comes by itself if the page is still open", () => {
  const { store, pass, shownId } = sit(["a"], { learningSteps: [14_400] });
  store.show("");
  store.rate("again");
  expect(shownId()).toBe("done");
  expect(viewOf(store.state())).toMatchObject({ kind: "done", backAt: expect.any(Date) });
  store.undo();
  expect(shownId()).toBe("a");
  store.show("");
  store.rate("again");
  pass(4 * 3600);
  expect(shownId()).toBe("a");
});

test("a card answered in another tab leaves the screen", () => {
  const { store, shownId } = sit(["a", "b"]);
  store.show("");
  store.leaveOut(["a"]);
  expect(shownId()).toBe("b");
  expect(store.state().answer).toBeNull();
});
