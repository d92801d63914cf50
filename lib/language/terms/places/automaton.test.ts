import fc from "fast-check";
import { expect, test } from "vitest";
import { createAutomaton } from "./automaton.ts";

/** Every pattern that ends at each place of the text, by trying all of them there. */
function obvious(patterns: readonly string[], text: string): number[][] {
  return text.split("").map((_, at) => {
    const before = text.slice(0, at + 1);
    return patterns.flatMap((pattern, number) =>
      pattern !== "" && before.endsWith(pattern) ? [number] : [],
    );
  });
}

function quick(patterns: readonly string[], text: string): number[][] {
  const automaton = createAutomaton(patterns.map((pattern) => pattern.split("")));
  let state = 0;
  return text.split("").map((symbol) => {
    state = automaton.next(state, symbol);
    return [...automaton.endingAt(state)].sort((a, b) => a - b);
  });
}

test("every pattern is found wherever it ends, however they overlap and hold one another", () => {
  const text = (maxLength: number) =>
    fc.array(fc.constantFrom("星", "光", "年"), { maxLength }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(text(5), { maxLength: 12 }), text(30), (patterns, whole) => {
      expect(quick(patterns, whole)).toEqual(obvious(patterns, whole));
    }),
    { seed: 20261124, numRuns: 500 },
  );
});

test("patterns that end together come the longest first", () => {
  const automaton = createAutomaton(["年", "光年", "星光年"].map((pattern) => pattern.split("")));
  const state = [..."星光年"].reduce((at, symbol) => automaton.next(at, symbol), 0);
  expect(automaton.endingAt(state)).toEqual([2, 1, 0]);
});
