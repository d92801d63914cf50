import { expect, test } from "vitest";
import type { CardFace } from "#lib/cards/card-face";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { buildQueue } from "#lib/memory/schedule/queue";
import { foldReviews } from "#lib/memory/sync/fold-reviews";
import type { Review } from "#lib/memory/sync/review";
import type { ReviewCard } from "./material.ts";
import { createReviewStore, viewOf } from "./review-store.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const start = new Date("2026-11-23T02:00:00Z");

const face: CardFace = {
  kind: "termProduction",
  question: { headword: { lang: "zh", text: "样本效率", marks: [] }, passages: [] },
  answer: { headword: { lang: "en", text: "sample efficiency", marks: [] }, passages: [] },
  expected: { lang: "en", texts: ["sample efficiency"] },
  typed: true,
};

function card(id: string, position: number): ReviewCard {
  const rest = { state: { state: "new" }, suspended: false, buriedUntilDay: null } as const;
  return { id, noteId: `note ${id}`, position, ...rest, face, place: null, terms: [] };
}

/** A sitting with a clock that stands until it is moved. */
function sit(ids: readonly string[], learnAheadSeconds = defaultPreset.learnAheadSeconds) {
  const preset = { ...defaultPreset, learnAheadSeconds };
  const clock = { ms: start.getTime(), ids: 0 };
  const kept: Review[] = [];
  const options = { at: start, calendar, preset, introducedToday: 0, reviewedToday: 0 };
  const queue = buildQueue(ids.map(card), options);
  const store = createReviewStore(
    { queue, calendar, preset, builtAt: start },
    {
      now: () => new Date(clock.ms),
      newId: () => {
        clock.ids += 1;
        return `review ${clock.ids}`;
      },
      keep: (review) => kept.push(review),
    },
  );
  const pass = (seconds: number) => {
    clock.ms += seconds * 1000;
    store.tick();
  };
  const shownId = () => {
    const view = viewOf(store.state());
    return view.kind === "card" ? view.card.id : view.kind;
  };
  return { store, kept, pass, shownId, weights: preset.weights };
}

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
  const { store, kept, shownId, weights } = sit(["a", "b", "c"]);
  for (const rating of ["again", "good", "easy"] as const) {
    store.show("");
    store.rate(rating);
  }
  for (const id of ["c", "b", "a", "a"]) {
    store.undo();
    expect(shownId()).toBe(id);
  }
  expect(kept.filter(({ kind }) => kind === "retraction")).toHaveLength(3);
  for (const id of ["a", "b", "c"]) {
    const own = kept.filter(({ cardId }) => cardId === id);
    expect(foldReviews(own, weights)).toEqual({ state: "new" });
  }
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
  const { store, pass, shownId } = sit(["a"], 0);
  store.show("");
  store.rate("again");
  expect(shownId()).toBe("waiting");
  pass(30);
  expect(shownId()).toBe("waiting");
  pass(60);
  expect(shownId()).toBe("a");
});

test("a card answered in another tab leaves the screen", () => {
  const { store, shownId } = sit(["a", "b"]);
  store.show("");
  store.leaveOut(["a"]);
  expect(shownId()).toBe("b");
  expect(store.state().answer).toBeNull();
});
