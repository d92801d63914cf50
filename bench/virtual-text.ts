import type { Random } from "#bench/random-from";

/** A text without words: how long its segments are and which terms stand in them. */
export interface VirtualText {
  readonly terms: number;
  readonly segments: readonly { readonly weight: number; readonly gates: readonly number[] }[];
}

/** Of 0, 1, 2, … terms in a segment. */
const gateChances = [0.2, 0.3, 0.25, 0.15, 0.07, 0.03];

/** A text in which few terms stand in many segments, as Zipf has it. As large as asked, else a talk or an article. */
export function virtualText(
  random: Random,
  size: { readonly terms: number; readonly segments: number } = {
    terms: 30 + Math.floor(random() * 120),
    segments: 40 + Math.floor(random() * 210),
  },
): VirtualText {
  const segments = Array.from({ length: size.segments }, () => ({
    weight: 5 + Math.floor(random() * 30),
    gates: gatesOf(random, size.terms),
  }));
  return { terms: size.terms, segments };
}

function gatesOf(random: Random, terms: number): number[] {
  let [left, wanted] = [random(), 0];
  while (wanted < gateChances.length - 1 && left >= (gateChances[wanted] ?? 1)) {
    left -= gateChances[wanted] ?? 0;
    wanted += 1;
  }
  const gates = new Set<number>();
  // The chance of a rank falls as 1 / rank.
  while (gates.size < wanted) gates.add(Math.min(terms - 1, Math.floor(terms ** random()) - 1));
  return [...gates];
}
