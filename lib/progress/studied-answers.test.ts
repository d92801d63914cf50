import { expect, test } from "vitest";
import type { Outcome, Rating } from "#lib/memory/schedule/card-state";
import type { Answer, Review } from "#lib/memory/sync/review";
import { studiedAnswers } from "./studied-answers.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const answer = (cardId: string, at: string, rating: Rating, outcome: Outcome): Answer => ({
  ...{ kind: "answer", id: `${cardId} ${at}`, cardId, answeredAt: new Date(at), calendar },
  ...{ rating, outcome, durationMs: 5000, typedText: null },
});

const log: Review[] = [
  answer("卡", "2026-11-01T04:00:00Z", "good", { state: "learning", step: 1, delaySeconds: 600 }),
  answer("卡", "2026-11-01T04:11:00Z", "good", { state: "review", intervalDays: 2 }),
  // 03:30 in the morning still belongs to the third.
  answer("卡", "2026-11-03T19:30:00Z", "again", {
    state: "relearning",
    step: 0,
    delaySeconds: 600,
  }),
  answer("卡", "2026-11-03T20:30:00Z", "hard", { state: "review", intervalDays: 1 }),
];

test("each answer knows what its card was before it, and its learner day", () => {
  const answers = studiedAnswers(log);
  expect(answers.map(({ stateBefore }) => stateBefore)).toEqual([
    ...["new", "learning", "review", "relearning"],
  ]);
  expect(answers.map(({ intervalDaysBefore }) => intervalDaysBefore)).toEqual([
    null,
    null,
    2,
    null,
  ]);
  expect(answers.map(({ day }) => day - 20_758)).toEqual([0, 0, 2, 3]);
});

test("a step of days tells its days, a step of minutes none", () => {
  const at = ["2026-11-01T04:00:00Z", "2026-11-02T04:00:00Z", "2026-11-02T05:00:00Z"] as const;
  const answers = studiedAnswers([
    answer("卡", at[0], "good", { state: "learning", step: 1, intervalDays: 1 }),
    answer("卡", at[1], "good", { state: "learning", step: 1, delaySeconds: 600 }),
    answer("卡", at[2], "good", { state: "review", intervalDays: 3 }),
  ]);
  expect(answers.map(({ intervalDaysBefore }) => intervalDaysBefore)).toEqual([null, 1, null]);
});

test("in any order, with doubles, and without what was taken back", () => {
  const last = log.at(-1);
  if (!last) throw new Error("no log");
  const undo: Review = {
    ...{ kind: "retraction", id: "undo", cardId: "卡", targetId: last.id },
    ...{ answeredAt: last.answeredAt, calendar },
  };
  const before = studiedAnswers(log.slice(0, -1));
  expect(studiedAnswers([undo, ...[...log].reverse(), ...log])).toEqual(before);
});
