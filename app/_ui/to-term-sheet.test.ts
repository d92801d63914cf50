import { expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type GlossaryEntry, toTermSheet } from "./to-term-sheet.tsx";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const at = new Date("2026-11-23T12:00:00Z");
const today = dayOf(at, calendar);
const past = {
  memory: { stability: 10, difficulty: 5 },
  reps: 1,
  lapses: 0,
  lastReviewAt: new Date("2026-11-13T12:00:00Z"),
  lastReviewDay: addDays(today, -10),
};

test.each<[string, CardState, number | null]>([
  ["new", { state: "new" }, null],
  [
    "in a step after midnight but before four",
    { ...past, state: "learning", step: 0, due: { dueAt: new Date("2026-11-23T19:00:00Z") } },
    0,
  ],
  [
    "in a step that crosses the day",
    { ...past, state: "relearning", step: 0, due: { dueDay: addDays(today, 1) } },
    1,
  ],
  ["overdue", { ...past, state: "review", dueDay: addDays(today, -3), intervalDays: 7 }, 0],
  ["in review", { ...past, state: "review", dueDay: addDays(today, 5), intervalDays: 15 }, 5],
])("a card that is %s tells when it is due", (_, state, dueInDays) => {
  expect(sheetOf([state]).cards[0]?.dueInDays).toBe(dueInDays);
});

test("a term that was never met has no recall; after ten days at a stability of ten it is 90 %", () => {
  expect(sheetOf([{ state: "new" }]).recall).toBeNull();
  const known: CardState = { ...past, state: "review", dueDay: today, intervalDays: 10 };
  expect(sheetOf([{ state: "new" }, known]).recall).toBeCloseTo(0.9, 6);
});

function sheetOf(states: readonly CardState[]) {
  const term: GlossaryEntry = {
    id: "t",
    source: "sample efficiency",
    sourceLang: "en",
    targetLang: "zh",
    kind: "multiWord",
    status: "proposed",
    ...{ sense: "", probability: 0.8, tier: "core", isCertain: true, choices: [] },
    ...{ forms: [], refused: [], merged: [], elsewhere: false, untranslated: 0 },
    isKnown: false,
    count: 1,
    units: 1,
    texts: [],
    variants: [{ text: "样本效率", count: 1, ruling: null }],
    cards: states.map((state) => ({
      id: state.state,
      kind: "termRecognition",
      state,
      suspended: false,
    })),
  };
  return toTermSheet(term, { at, calendar, weights: defaultWeights });
}
