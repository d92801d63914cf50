import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeAlignTask, readUnits, severities } from "./align-task.ts";

const units = readUnits(readFileSync(new URL("gold/astronomy.txt", import.meta.url), "utf8"));

test("a title in one language is no unit", () => {
  expect(readUnits("题目\nOne.\n一。\n")).toEqual([["One.", "一。"]]);
});

test.each(Object.entries(severities))("%s: every line is in one bead, in order", (_, severity) => {
  const { en, zh, beads } = makeAlignTask(units, units, severity, 5);
  expect(beads.flatMap(([lines]) => lines)).toEqual(en.map((_line, at) => at));
  expect(beads.flatMap(([, lines]) => lines)).toEqual(zh.map((_line, at) => at));
  for (const [a, b] of beads) expect(Math.min(a.length, b.length)).toBeLessThanOrEqual(1);
});

test("in the worst of them no line faces a single line, but for a rest", () => {
  const severity = severities.none;
  if (severity === undefined) throw new Error("no such severity");
  const { beads } = makeAlignTask(units, units, severity, 3);
  expect(beads.slice(0, -1).filter(([a, b]) => a.length === 1 && b.length === 1)).toEqual([]);
});
