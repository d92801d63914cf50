import { expect, test } from "vitest";
import type { Occurrence, Term } from "#lib/language/terms/term";
import { expectedTerms } from "./expected-terms.ts";

function term(source: string, targets: readonly string[], occurrences: Occurrence[]): Term {
  return {
    source,
    key: source,
    kind: "word",
    score: 1,
    probability: 1,
    tier: "core",
    forms: [source],
    isCertain: true,
    choices: [],
    untranslated: [],
    targets: targets.map((text) => ({ text, count: 1, units: [3] })),
    units: [3],
    occurrences,
  };
}

const at = (side: "source" | "target", start: number, form: string): Occurrence => ({
  unit: 3,
  side,
  start,
  end: start + form.length,
  form,
});

const terms = [
  term("rollout", ["轨迹", "rollout"], [at("source", 20, "rollouts"), at("target", 4, "rollout")]),
  term("simulator", ["模拟器"], [at("source", 5, "simulator"), at("target", 0, "模拟器")]),
  term("compute", ["算力"], [at("source", 30, "compute")]),
];

test("a translation is looked through for the terms of its sentence, in order, the sentence's own wording first", () => {
  expect(expectedTerms("translation", 3, terms)).toEqual([
    { source: "simulator", variants: ["模拟器"] },
    { source: "rollouts", variants: ["rollout", "轨迹"] },
  ]);
});

test("a translation back is looked through for the terms as the source has them", () => {
  expect(expectedTerms("translationReversed", 3, terms)).toEqual([
    { source: "模拟器", variants: ["simulator"] },
    { source: "rollout", variants: ["rollouts", "rollout"] },
  ]);
});

test("a cloze and a sentence without terms are looked through for none", () => {
  expect(expectedTerms("cloze", 3, terms)).toEqual([]);
  expect(expectedTerms("translation", 4, terms)).toEqual([]);
});
