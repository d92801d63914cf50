import { expect, test } from "vitest";
import type { BitextUnit } from "#lib/language/terms/bitext";
import { plainPair } from "#lib/language/text/plain-pair";
import { competeWords } from "./compete-words.ts";

const languages = plainPair({ lead: "en", facing: "zh" });

function unitOf(lead: string, facing: string): BitextUnit {
  const words = languages.lead.readWords([lead])[0] ?? [];
  const facingWords = facing
    .split(" ")
    .map((text) => ({ text, start: 0, end: text.length, isKept: false }));
  return {
    index: 1,
    kind: "body",
    lead,
    words,
    facing,
    foldedFacing: facing,
    kept: new Set(),
    facingWords,
  };
}

test("a word whose translation is found leaves the other word to its neighbour", () => {
  const unit = unitOf("duty engineer", "值班 工程师");
  // Both leading words like 值班 alike; only the second knows 工程师.
  const shares = Float32Array.from([0.5, 0.02, 0.5, 0.98]);
  const { ofFacing, ofLead } = competeWords(unit, { toFacing: shares, toLead: shares }, languages);
  expect(ofFacing[0]).toBeGreaterThan(2 * (ofFacing[2] ?? 1));
  expect(ofLead[3]).toBeGreaterThan(ofLead[2] ?? 1);
});

test("nobody gives more than all of itself, and a word that likes nobody stays alone", () => {
  const unit = unitOf("well dough", "面团 嗯");
  const shares = Float32Array.from([0.001, 0.001, 0.9, 0.001]);
  const { ofFacing, ofLead } = competeWords(unit, { toFacing: shares, toLead: shares }, languages);
  for (const row of [0, 1]) {
    expect((ofLead[2 * row] ?? 0) + (ofLead[2 * row + 1] ?? 0)).toBeLessThanOrEqual(1);
    expect((ofFacing[row] ?? 0) + (ofFacing[row + 2] ?? 0)).toBeLessThanOrEqual(1);
  }
  expect(ofLead[2]).toBeGreaterThan(0.8);
  expect(ofFacing[3]).toBeLessThan(0.7);
});
