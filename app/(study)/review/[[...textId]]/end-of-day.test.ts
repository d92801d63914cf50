import { expect, test } from "vitest";
import type { Rating } from "#lib/memory/schedule/card-state";
import {
  cramSummary,
  learnedTerms,
  metTexts,
  offerCounts,
  passagesRight,
  studiedToday,
} from "./end-of-day.ts";
import type { DaySoFar, ReviewCard } from "./material.ts";
import { card, known, sit } from "./test-sitting.ts";

const nothing: DaySoFar = {
  studied: { answers: {}, again: 0, durationMs: 0 },
  learned: [],
  passages: {},
  forgottenIds: [],
  aheadIds: [],
};

/** A sitting of these cards, in whatever order they come, each rated as said, the first time it comes; then Good until the end. */
function studied(cards: readonly ReviewCard[], ratings: Readonly<Record<string, Rating>>) {
  const sitting = sit(cards);
  const met = new Set<string>();
  for (let turn = 0; turn < 50 && sitting.shownId() !== "done"; turn += 1) {
    const id = sitting.shownId();
    sitting.store.show("");
    sitting.store.rate(met.has(id) ? "good" : (ratings[id] ?? "good"));
    met.add(id);
    sitting.pass(1200);
  }
  return sitting;
}

const place = (textId: string, title: string) => {
  return { textId, title, titleLang: "zh", unitId: `unit of ${textId}`, unit: 1 } as const;
};

test("a term is learned today when its steps are behind it; those of before come first, each once", () => {
  const sitting = studied([card("甲", 1), card("乙", 2), known("旧", 0)], { 甲: "easy" });
  const early = (noteId: string) => ({ noteId, name: { lang: "zh", text: "早上" } }) as const;
  const day = { ...nothing, learned: [early("note 早"), early("note 甲")] };
  const noteIds = learnedTerms(sitting.store.state(), day).map(({ noteId }) => noteId);
  expect(noteIds).toEqual(["note 早", "note 甲", "note 乙"]);
});

test("what was taken back was not learned", () => {
  const sitting = sit([card("甲", 1)]);
  sitting.store.show("");
  sitting.store.rate("easy");
  expect(learnedTerms(sitting.store.state(), nothing)).toHaveLength(1);
  sitting.store.undo();
  expect(learnedTerms(sitting.store.state(), nothing)).toEqual([]);
});

test("a sentence is right the first time, or was not; a second answer changes nothing, 一次答对", () => {
  const sentence = (id: string): ReviewCard => ({ ...known(id, 0), asksPassage: true });
  const sitting = studied([sentence("甲"), sentence("乙"), sentence("丙"), known("词", 0)], {
    ...{ 甲: "hard", 乙: "again", 丙: "good", 词: "again" },
  });
  const day = { ...nothing, passages: { 丙: false, 丁: true } };
  expect(passagesRight(sitting.store.state(), day)).toEqual({ right: 2, all: 4 });
});

test("what is offered counts this sitting and what was before it, no card twice", () => {
  const sitting = studied([known("甲", 0), known("乙", 0)], { 甲: "again" });
  const state = sitting.store.state();
  const day = { ...nothing, forgottenIds: ["甲", "早"], aheadIds: ["明"] };
  expect(offerCounts(state, day).forgotten).toBe(2);
  const { session, at } = state;
  const due = Object.values(session.cards).filter(
    (one) => one.state.state === "review" && one.state.intervalDays <= 1,
  );
  expect(offerCounts({ session, at }, day).ahead).toBe(1 + due.length);
});

test("what was studied is told of the day: the answers of before the sitting and those in it, no card twice, 今天学过的", () => {
  const sitting = studied([known("甲", 0), known("乙", 0)], { 甲: "again" });
  const state = sitting.store.state();
  const mine = state.session.entries.map(({ review }) => review);
  const spentMs = mine.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const before = { answers: { 甲: 2, 早: 1 }, again: 2, durationMs: 60_000 };
  const day = { ...nothing, studied: before };
  const summary = studiedToday(state, { day, earlier: { strokes: [], cards: {} } });
  const again = 2 + mine.filter(({ rating }) => rating === "again").length;
  expect(summary).toEqual({
    cards: 3,
    answers: 3 + mine.length,
    passedShare: 1 - again / (3 + mine.length),
    seconds: Math.round((60_000 + spentMs) / 1000),
  });
});

test("the texts met are told by how often they were", () => {
  const of = (id: string, textId: string) => ({ ...known(id, 0), place: place(textId, "谈话") });
  const sitting = studied([of("甲", "一"), of("乙", "二"), of("丙", "二"), known("丁", 0)], {});
  expect(metTexts(sitting.store.state()).map(({ textId }) => textId)).toEqual(["二", "一"]);
});

test("nothing crammed sums up to nothing", () => {
  const sitting = studied([known("甲", 0)], {});
  expect(cramSummary(sitting.store.state())).toEqual({ cards: 0, answers: 0, seconds: 0 });
});
