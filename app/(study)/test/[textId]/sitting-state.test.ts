import { expect, test } from "vitest";
import type { Grade } from "#lib/language/grade/grade";
import type { Attempt } from "./attempt.ts";
import type { PlannedSegment } from "./material.ts";
import {
  askedNow,
  openSitting,
  type SittingEvent,
  type SittingState,
  sittingReducer,
} from "./sitting-state.ts";

const grade: Grade = {
  rating: "good",
  score: 0.8,
  terms: [],
  checks: [],
  reasons: [],
  reference: 0,
};

function segment(index: number): PlannedSegment {
  const facing = { prompt: "Feed the starter.", reference: "喂养酵种。" };
  return { unitId: `句${index}`, index, speaker: null, practice: null, ...facing };
}

function attempt(unitId: string): Attempt {
  return {
    ...{ id: `答${unitId}`, testId: "t", textId: "课文", unitId, direction: "toTarget", hints: 1 },
    ...{ at: new Date("2026-11-23T08:00:00Z"), typedText: "喂酵种", score: 1, verdicts: [] },
    ...{ suggested: "good", skipped: false, rating: "good", durationMs: 1, countsAs: "review" },
  };
}

function after(...events: readonly SittingEvent[]): SittingState {
  return events.reduce(sittingReducer, openSitting([1, 2, 3].map(segment), []));
}

const answered = (unitId: string): SittingEvent => ({ type: "answered", attempt: attempt(unitId) });

test("segments come one after the other, and the field is empty for each", () => {
  const state = after({ type: "typed", text: "喂" }, { type: "checked", grade }, answered("句1"));
  expect(askedNow(state)).toMatchObject({ segment: { unitId: "句2" }, at: 2 });
  expect(state).toMatchObject({ typed: "", hints: 0, grade: null });
  expect(askedNow(after(answered("句1"), answered("句2"), answered("句3")))).toBeNull();
});

test("opened again in the middle, the sitting goes on with the first that was not answered", () => {
  const state = openSitting([1, 2, 3].map(segment), [attempt("句1"), attempt("句2")]);
  expect(askedNow(state)).toMatchObject({ segment: { unitId: "句3" }, at: 3 });
});

test("undo brings the last segment back with what was typed, also from the end", () => {
  const end = after(answered("句1"), answered("句2"), answered("句3"));
  const state = sittingReducer(end, { type: "undone" });
  expect(askedNow(state)).toMatchObject({ segment: { unitId: "句3" }, at: 3 });
  expect(state).toMatchObject({ typed: "喂酵种", hints: 1, grade: null });
  const twice = sittingReducer(state, { type: "undone" });
  expect(askedNow(twice)).toMatchObject({ segment: { unitId: "句2" } });
  expect(after({ type: "undone" })).toMatchObject({ attempts: [] });
});

test("what was typed for a segment that is gone is given back, and said until it is read", () => {
  const begun = after({ type: "typed", text: "酵种 must be" });
  const now = askedNow(begun)?.segment.unitId ?? "";
  const gone = sittingReducer(begun, { type: "gone", unitIds: [now] });
  expect(gone).toMatchObject({
    ...{ typed: "", gone: { count: 1, typed: "酵种 must be" }, said: { type: "gone" } },
  });
  expect(askedNow(gone)?.segment.unitId).not.toBe(now);
  expect(sittingReducer(gone, { type: "goneRead" }).gone).toBeNull();
});

test("a segment that is gone from the text is passed over; what was answered stays", () => {
  const state = after(answered("句1"), { type: "gone", unitIds: ["句1", "句2"] });
  expect(state.attempts).toHaveLength(1);
  expect(askedNow(state)).toMatchObject({ segment: { unitId: "句3" }, at: 2 });
});

test("an answer that was not taken is in the sitting no longer", () => {
  const state = after(answered("句1"), { type: "refused", attemptId: "答句1" });
  expect(state).toMatchObject({ attempts: [], plan: [{ unitId: "句2" }, { unitId: "句3" }] });
});

test("an accepted answer can be taken back", () => {
  const state = after({ type: "accepted", unitId: "句1", id: "参考" });
  expect(state.accepted).toEqual({ id: "参考", withdrawn: false });
  expect(sittingReducer(state, { type: "withdrawn", id: "参考" }).accepted).toMatchObject({
    withdrawn: true,
  });
  const next = sittingReducer(state, answered("句1"));
  expect(next.accepted).toBeNull();
  const late = sittingReducer(next, { type: "accepted", unitId: "句1", id: "参考" });
  expect(late.accepted).toBeNull();
});

test("an answer graded anew is that of its own segment, not of the next", () => {
  const better: Grade = { ...grade, rating: "easy" };
  const checked = after({ type: "typed", text: "喂" }, { type: "checked", grade });
  const anew = { type: "regraded", unitId: "句1", grade: better } as const;
  expect(sittingReducer(checked, anew).grade).toBe(better);
  const next = after(answered("句1"), { type: "checked", grade });
  expect(sittingReducer(next, anew).grade).toBe(grade);
});
