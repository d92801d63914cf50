import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { futureDue } from "./future-due.ts";

const today = asDay(20_780);
const counts = [
  { day: asDay(today - 9), cards: 3 },
  { day: today, cards: 2 },
  { day: asDay(today + 1), cards: 4 },
  { day: asDay(today + 40), cards: 5 },
];

test("what is overdue is among today's, what comes after the last day is told apart, 积压", () => {
  const due = futureDue(counts, { today, days: 31, dailyLoad: 1.5 });
  expect(due).toMatchObject({ backlog: 3, total: 9, tomorrow: 4, later: 5, dailyLoad: 1.5 });
  expect(due.days.slice(0, 3)).toEqual([5, 4, 0]);
  expect(due.days).toHaveLength(31);
});

test("all reaches to the last card that is due, and at least over a month", () => {
  const all = futureDue(counts, { today, days: null, dailyLoad: 0 });
  expect([all.days.length, all.days.at(-1), all.later]).toEqual([41, 5, 0]);
  expect(futureDue([], { today, days: null, dailyLoad: 0 }).days).toHaveLength(31);
});
