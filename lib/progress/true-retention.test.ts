import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import type { StudiedAnswer } from "./studied-answers.ts";
import { talliesOf } from "./test-tallies.ts";
import { trueRetention } from "./true-retention.ts";

const answer = (day: number, intervalDays: number | null, passed: boolean): StudiedAnswer => ({
  ...{ cardId: "肾", day: asDay(day), answeredAt: new Date("2026-11-23T04:00:00Z") },
  ...{ rating: passed ? "hard" : "again", durationMs: 1 },
  ...{
    stateBefore: intervalDays === null ? "learning" : "review",
    intervalDaysBefore: intervalDays,
  },
});

test("counts reviews passed, young and mature apart; steps do not count", () => {
  const answers = [
    ...[answer(10, 3, true), answer(10, 20, false), answer(11, 21, true), answer(12, 90, true)],
    ...[answer(10, null, false), answer(9, 3, false), answer(13, 3, false)],
  ];
  expect(trueRetention(talliesOf(answers), { from: asDay(10), until: asDay(12) })).toEqual({
    all: { passed: 3, total: 4, share: 0.75 },
    young: { passed: 1, total: 2, share: 0.5 },
    mature: { passed: 2, total: 2, share: 1 },
  });
});

test("a step of a day or more counts with the young ones, as Anki has it; first answers and shorter steps do not: 隔天的学习步", () => {
  const step = (
    stateBefore: StudiedAnswer["stateBefore"],
    days: number | null,
    passed: boolean,
  ) => ({
    ...answer(10, days, passed),
    stateBefore,
  });
  const answers = [
    ...[step("learning", 1, true), step("relearning", 3, false), step("learning", null, true)],
    ...[step("new", null, true), step("relearning", 30, true), answer(10, 21, true)],
  ];
  expect(trueRetention(talliesOf(answers), { from: asDay(10), until: asDay(10) })).toEqual({
    all: { passed: 3, total: 4, share: 0.75 },
    young: { passed: 2, total: 3, share: 2 / 3 },
    mature: { passed: 1, total: 1, share: 1 },
  });
});

test("before the first review there is no share", () => {
  const { all } = trueRetention([], { from: asDay(0), until: asDay(9) });
  expect(all).toEqual({ passed: 0, total: 0, share: null });
});
