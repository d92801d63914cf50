import { expect, test } from "vitest";
import type { Occurrence } from "#lib/language/terms/term";
import { gatingTerms } from "./gating-terms.ts";

function place(side: Occurrence["side"], start: number, form: string): Occurrence {
  return { unit: 7, side, start, end: start + form.length, form };
}

function term(id: string, source: string, targets: readonly string[], occurrences: Occurrence[]) {
  const translations = targets.map((text) => ({ text, count: 1, units: [7] }));
  return { id, source, targets: translations, occurrences };
}

// "The rollout shows sample efficiency." / “这次轨迹体现了样本效率。”
const rollout = term(
  "r",
  "rollout",
  ["推演", "轨迹"],
  [place("source", 4, "rollout"), place("target", 2, "轨迹")],
);
const efficiency = term(
  "s",
  "sample efficiency",
  ["样本效率"],
  [place("source", 18, "sample efficiency"), place("target", 7, "样本效率")],
);
const sample = term(
  "a",
  "sample",
  ["样本"],
  [place("source", 18, "sample"), place("target", 7, "样本")],
);
const terms = [efficiency, sample, rollout];

test("the terms of a unit in the order of the question, its own wording first", () => {
  expect(gatingTerms("source", 7, terms)).toEqual([
    {
      ...{ termId: "r", source: "rollout", variants: ["轨迹", "推演"] },
      places: [{ start: 4, end: 11 }],
    },
    {
      ...{ termId: "s", source: "sample efficiency", variants: ["样本效率"] },
      places: [{ start: 18, end: 35 }],
    },
  ]);
});

test("the other way round the question is the translation", () => {
  expect(gatingTerms("target", 7, terms)).toMatchObject([
    { source: "轨迹", variants: ["rollout"] },
    { source: "样本效率", variants: ["sample efficiency"] },
  ]);
});

test("a term that the reference does not have is not asked for, nor one of another unit", () => {
  const oneSided = term("x", "rollout", ["轨迹"], [place("source", 4, "rollout")]);
  expect(gatingTerms("source", 7, [oneSided])).toEqual([]);
  expect(gatingTerms("source", 8, terms)).toEqual([]);
});
