import { mix } from "#lib/memory/simulate/dice";
import type { CreditPair } from "./credit-pairs.ts";

/** Fewer pairs, or pairs of fewer cards, say nothing: a handful of cards drawn anew is always the same handful. */
export const leastPairs = 100;
export const leastCards = 20;

/** Mean losses with the credit and without; `gain` is what it takes off them, `low` and `high` the ends of its 95 % interval. */
interface CreditFigures {
  readonly lossWithout: number;
  readonly lossWith: number;
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

/**
 * `predicts`: with credit, answers are foretold better, and the whole interval says so; `worsens`: the whole interval says the contrary;
 * `unclear`: it holds zero. Credit may be turned on when it predicts.
 */
export type CreditJudgement = { readonly pairs: number; readonly cards: number } & (
  | { readonly verdict: "tooFew" }
  | { readonly verdict: "predicts" | "unclear" | "worsens"; readonly figures: CreditFigures }
);

const redraws = 2000;

/**
 * Whether evidence foretells a learner's answers. The interval is a bootstrap over cards, since answers to one card resemble each other:
 * cards are drawn anew, with all their pairs, and the mean gain a pair is taken each time (percentiles 2.5 and 97.5). The same `seed`, a whole
 * number, gives the same interval.
 */
export function judgeCredit(pairs: readonly CreditPair[], seed: number): CreditJudgement {
  const byCard = sumsByCard(pairs);
  const counted = { pairs: pairs.length, cards: byCard.length };
  if (pairs.length < leastPairs || byCard.length < leastCards) {
    return { ...counted, verdict: "tooFew" };
  }
  const lossWithout = meanOf(pairs.map((pair) => pair.lossWithout));
  const lossWith = meanOf(pairs.map((pair) => pair.lossWith));
  const [low, high] = intervalOf(byCard, seed);
  const figures = { lossWithout, lossWith, gain: lossWithout - lossWith, low, high };
  const verdict = low > 0 ? "predicts" : high < 0 ? "worsens" : "unclear";
  return { ...counted, verdict, figures };
}

interface CardGain {
  readonly gain: number;
  readonly pairs: number;
}

function sumsByCard(pairs: readonly CreditPair[]): CardGain[] {
  const sums = new Map<string, CardGain>();
  for (const { cardId, lossWithout, lossWith } of pairs) {
    const { gain, pairs: count } = sums.get(cardId) ?? { gain: 0, pairs: 0 };
    sums.set(cardId, { gain: gain + lossWithout - lossWith, pairs: count + 1 });
  }
  return [...sums.values()];
}

function intervalOf(cards: readonly CardGain[], seed: number): readonly [number, number] {
  const gains = Float64Array.from({ length: redraws }, (_, redraw) => {
    const start = mix(mix(seed) + redraw);
    let [gain, pairs] = [0, 0];
    for (let draw = 0; draw < cards.length; draw += 1) {
      const card = cards[mix(start + draw) % cards.length];
      gain += card?.gain ?? 0;
      pairs += card?.pairs ?? 0;
    }
    return gain / pairs;
  }).sort();
  return [gains[Math.floor(0.025 * redraws)] ?? 0, gains[Math.ceil(0.975 * redraws) - 1] ?? 0];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
