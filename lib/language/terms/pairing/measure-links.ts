import type { MentionView } from "./mention-view.ts";

/** What the alignment says of a span, 0–1. */
export interface LinkFeatures {
  /** How much of the span comes from the stretch; the harmonic mean with how much of the stretch it explains. */
  readonly filled: number;
  readonly harmonic: number;
  /** How much of the stretch's worst word it explains, and of its last. */
  readonly worstWord: number;
  readonly lastWord: number;
  /** How much of the span's last word comes from the stretch; the lesser of its first and last. */
  readonly lastEdge: number;
  readonly worstEdge: number;
  /** How much of the span comes from the leading words right beside the stretch. */
  readonly neighbours: number;
  /** How much of the stretch the word right before the span explains, and the most that any word outside does. */
  readonly lostBefore: number;
  readonly lostAnywhere: number;
  /** The same after the words competed for each other, and how much of the words right before and after comes from the stretch. */
  readonly wonFilled: number;
  readonly wonHarmonic: number;
  readonly wonWorstWord: number;
  readonly wonFirstEdge: number;
  readonly wonLastEdge: number;
  readonly wonBefore: number;
  readonly wonAfter: number;
  readonly wonLostAnywhere: number;
  /** How far from the place where the stretch stands in its sentence. */
  readonly drift: number;
}

export function measureLinks(view: MentionView, first: number, last: number): LinkFeatures {
  const { unit, links, from, to, comes, explains, wonByFacing, wonByLead } = view;
  const sums = sumSpan(view, first, last);
  const words = wordShares(view, links.toLead, first, last);
  const heavy = words.filter((_, index) => (view.weights[index] ?? 0) > 0.1);
  const lastEdge = comes[last] ?? 0;
  const middle = (from + to) / 2 / unit.words.length;
  return {
    filled: sums.filled,
    harmonic: harmonicOf(sums.explained, sums.filled),
    worstWord: Math.min(1, ...heavy),
    lastWord: words.at(-1) ?? 0,
    lastEdge,
    worstEdge: Math.min(comes[first] ?? 0, lastEdge),
    neighbours: sums.neighbours,
    lostBefore: explains[first - 1] ?? 0,
    lostAnywhere: mostOutside(explains, first, last),
    wonFilled: sums.wonFilled,
    wonHarmonic: harmonicOf(sums.wonExplained, sums.wonFilled),
    wonWorstWord: Math.min(1, ...wordShares(view, links.ofLead, first, last)),
    wonFirstEdge: wonByLead[first] ?? 0,
    wonLastEdge: wonByLead[last] ?? 0,
    wonBefore: wonByLead[first - 1] ?? 0,
    wonAfter: wonByLead[last + 1] ?? 0,
    wonLostAnywhere: mostOutside(wonByFacing, first, last),
    drift: Math.abs(middle - (first + last + 1) / 2 / unit.facingWords.length),
  };
}

/** Particles count little of a span, other words by their characters. */
function sumSpan(view: MentionView, first: number, last: number) {
  const { particles } = view.lore.bitext.languages.facing;
  const sums = { explained: 0, filled: 0, neighbours: 0, wonExplained: 0, wonFilled: 0 };
  let weight = 0;
  for (let at = first; at <= last; at += 1) {
    const text = view.unit.facingWords[at]?.text ?? "";
    const importance = particles.has(text) ? 0.25 : text.length;
    weight += importance;
    sums.explained += view.explains[at] ?? 0;
    sums.filled += importance * (view.comes[at] ?? 0);
    sums.neighbours += importance * (view.comesBeside[at] ?? 0);
    sums.wonExplained += view.wonByFacing[at] ?? 0;
    sums.wonFilled += importance * (view.wonByLead[at] ?? 0);
  }
  sums.filled /= weight;
  sums.neighbours /= weight;
  sums.wonFilled /= weight;
  return sums;
}

/** How much of each leading word goes into the span. */
function wordShares(view: MentionView, shares: Float32Array, first: number, last: number) {
  const columns = view.unit.facingWords.length;
  return view.weights.map((_, index) => {
    let sum = 0;
    for (let at = first; at <= last; at += 1) {
      sum += shares[(view.from + index) * columns + at] ?? 0;
    }
    return sum;
  });
}

function mostOutside(shares: Float64Array, first: number, last: number): number {
  let most = 0;
  for (let at = 0; at < shares.length; at += 1) {
    if (at < first || at > last) most = Math.max(most, shares[at] ?? 0);
  }
  return most;
}

function harmonicOf(one: number, other: number): number {
  return one + other > 0 ? (2 * one * other) / (one + other) : 0;
}
