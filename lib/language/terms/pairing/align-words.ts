import type { Bitext } from "#lib/language/terms/bitext";
import { followPart, type OnProgress } from "#lib/language/terms/follow-part";
import type { DictionaryPrior } from "./dictionary-prior.ts";
import { countPairs, type PairModel, type UnitPairs } from "./pair-model.ts";
import type { WordSplitter } from "./word-parts.ts";

/**
 * How the words of one unit translate each other, leading word i and facing word j at `i * (facing words) + j`: `toFacing` is
 * the share of j that came from i, `toLead` the share of i that came from j. The shares of one word sum to at most 1, the
 * rest came from nothing.
 */
export interface UnitAlignment {
  readonly toFacing: Float32Array;
  readonly toLead: Float32Array;
}

const ROUNDS = 8;
/** A dictionary entry counts as much as this many sightings. */
const PRIOR_SIGHTINGS = 4;
/** Any pair at all counts as this many. */
const SMOOTHING = 0.01;
/** Words stand at about the same place of both sentences, but only about: the two languages order differently. */
const DIAGONAL = 1.5;
/** How often a word comes from no word of the other side (fast_align's value). */
const NULL_SHARE = 0.08;

/**
 * IBM model 1 (Brown et al. 1993) in both directions with a maximum-a-posteriori prior from the dictionary and a weak pull to
 * the diagonal (Dyer et al. 2013).
 */
export function alignWords(
  bitext: Bitext,
  options: {
    readonly prior: DictionaryPrior;
    readonly split: WordSplitter;
    readonly onProgress?: OnProgress | undefined;
  },
): readonly (UnitAlignment | null)[] {
  const { prior, split, onProgress } = options;
  const model = countPairs(bitext, prior, split, followPart(onProgress, 0, 0.5));
  const toFacing = posteriors(model, "toFacing", followPart(onProgress, 0.5, 0.75));
  const toLead = posteriors(model, "toLead", followPart(onProgress, 0.75, 1));
  return model.units.map((unit, index) => {
    const there = toFacing[index];
    const back = toLead[index];
    if (!unit || !there || !back) return null;
    return { toFacing: joinParts(there, unit, "sum"), toLead: joinParts(back, unit, "mean") };
  });
}

type Direction = keyof UnitAlignment;

/** Adds the rows of a word's parts up, or takes their mean. */
function joinParts(shares: Float32Array, unit: UnitPairs, how: "sum" | "mean"): Float32Array {
  if (unit.owners.length === unit.words) return shares;
  const columns = unit.facing.length;
  const joined = new Float32Array(unit.words * columns);
  const sizes = new Float32Array(unit.words);
  for (const owner of unit.owners) increase(sizes, owner, 1);
  unit.owners.forEach((owner, part) => {
    const weight = how === "sum" ? 1 : 1 / (sizes[owner] || 1);
    for (let column = 0; column < columns; column += 1) {
      increase(joined, owner * columns + column, weight * (shares[part * columns + column] ?? 0));
    }
  });
  return joined;
}

/** What a round believes: the probability of each pair given its giving word, and of each made word given none. */
interface Belief {
  readonly pairs: Float64Array;
  readonly fromNothing: Float64Array;
}

/** Told after each unit of each round. */
type Follow = (done: number, all: number) => void;

function posteriors(
  model: PairModel,
  direction: Direction,
  follow: Follow,
): readonly (Float32Array | null)[] {
  const belief = estimate(model, direction, follow);
  return model.units.map((unit) => {
    if (!unit) return null;
    const shares = new Float32Array(unit.pairs.length);
    shareOut(unit, belief, direction, (at, share) => {
      shares[at] = share;
    });
    return shares;
  });
}

function estimate(model: PairModel, direction: Direction, follow: Follow): Belief {
  const there = direction === "toFacing";
  const givenOf = there ? model.pairLead : model.pairFacing;
  const givenTypes = there ? model.leadTypes : model.facingTypes;
  const madeTypes = there ? model.facingTypes : model.leadTypes;
  const pseudo = Float64Array.from(model.priors, (prior) => SMOOTHING + PRIOR_SIGHTINGS * prior);
  let belief: Belief = {
    pairs: normalise(pseudo, givenOf, givenTypes),
    fromNothing: new Float64Array(madeTypes).fill(1 / madeTypes),
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = Float64Array.from(pseudo);
    const nothing = new Float64Array(madeTypes).fill(SMOOTHING);
    for (const [place, unit] of model.units.entries()) {
      follow(round * model.units.length + place, ROUNDS * model.units.length);
      if (!unit) continue;
      const add = (at: number, share: number) => increase(counts, unit.pairs[at] ?? 0, share);
      shareOut(unit, belief, direction, add, (made, share) => increase(nothing, made, share));
    }
    const total = nothing.reduce((sum, count) => sum + count, 0);
    belief = {
      pairs: normalise(counts, givenOf, givenTypes),
      fromNothing: nothing.map((count) => count / total),
    };
  }
  return belief;
}

function normalise(counts: Float64Array, givenOf: readonly number[], types: number): Float64Array {
  const totals = new Float64Array(types);
  counts.forEach((count, id) => {
    increase(totals, givenOf[id] ?? 0, count);
  });
  return counts.map((count, id) => count / (totals[givenOf[id] ?? 0] || 1));
}

/** Shares each made word out among the words that may have given it, and nothing. */
function shareOut(
  unit: UnitPairs,
  belief: Belief,
  direction: Direction,
  visit: (at: number, share: number) => void,
  visitNothing?: (madeType: number, share: number) => void,
): void {
  const there = direction === "toFacing";
  const columns = unit.facing.length;
  const made = there ? unit.facing : unit.lead;
  const givers = there ? unit.lead.length : columns;
  const step = there ? columns : 1;
  const weights = new Float64Array(givers);
  for (let index = 0; index < made.length; index += 1) {
    const first = there ? index : index * columns;
    let diagonal = 0;
    let total = 0;
    for (let giver = 0; giver < givers; giver += 1) {
      const off = Math.abs((giver + 0.5) / givers - (index + 0.5) / made.length);
      const pull = Math.exp(-DIAGONAL * off);
      const weight = (belief.pairs[unit.pairs[first + giver * step] ?? 0] ?? 0) * pull;
      weights[giver] = weight;
      diagonal += pull;
      total += weight;
    }
    const type = made[index] ?? 0;
    const nothing =
      ((diagonal * NULL_SHARE) / (1 - NULL_SHARE)) * (belief.fromNothing[type] ?? 0) + 1e-12;
    for (let giver = 0; giver < givers; giver += 1) {
      visit(first + giver * step, (weights[giver] ?? 0) / (total + nothing));
    }
    visitNothing?.(type, nothing / (total + nothing));
  }
}

function increase(counts: Float64Array | Float32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}
