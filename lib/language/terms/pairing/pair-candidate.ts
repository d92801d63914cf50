import type { Bitext } from "#lib/language/terms/bitext";
import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import type { UnitAlignment } from "./align-words.ts";
import type { FacingIndex } from "./facing-index.ts";
import { pairSpans } from "./pair-spans.ts";

/** What a candidate is called on the facing side. */
export interface Pairing {
  /** Accepted translations by place in the bitext, one for each place that has a credible one. */
  readonly chosen: ReadonlyMap<number, string>;
  /** The best translation overall, folded ("" for none), and its mean score. */
  readonly best: string;
  readonly score: number;
}

export interface PairingInput {
  readonly bitext: Bitext;
  readonly alignments: readonly (UnitAlignment | null)[];
  readonly index: FacingIndex;
}

/** Proposals looked at for each mention. */
const PROPOSALS = 8;
/** Proposals whose co-occurrence is looked at. */
const RANKED = 12;
/** Below this a translation is wrong as often as right (measured on annotated texts). */
const CREDIBLE = 0.4;
/** The translation of most units is preferred by this much. */
const BEST_LEAD = 0.1;
/** What a translation that no other unit shares must score more. */
const ALONE_COST = 0.1;
/** Less than this and the word alignment knows nothing of it here. */
const LEAST_LOCAL = 0.15;
/** After this many units co-occurrence weighs as much as the word alignment. */
const DICE_HALF = 8;

/**
 * Pairs a candidate with its translations. Proposals of all its mentions are added up; the more units there are, the more
 * counts how faithfully a proposal comes along (Dice). A unit that lacks the best translation takes its own best proposal.
 */
export function pairCandidate(candidate: Candidate, input: PairingInput): Pairing {
  const proposals = proposeAll(candidate, input);
  const ranked = rankProposals(proposals, input.index);
  const [first] = ranked;
  if (!first) return { chosen: new Map(), best: "", score: 0 };
  const overall = new Map(ranked);
  const chosen = new Map<number, string>();
  for (const [place, local] of proposals) {
    const text = chooseLocally(local, overall, first[0]);
    if (text) chosen.set(place, text);
  }
  return { chosen, best: first[0], score: first[1] };
}

/** For each place: each proposed text, folded, with its best score there. */
type Proposals = ReadonlyMap<number, ReadonlyMap<string, number>>;

function proposeAll(candidate: Candidate, input: PairingInput): Proposals {
  const { facing } = input.bitext.languages;
  const known = new Set(input.bitext.languages.translations(candidate.key));
  const proposals = new Map<number, Map<string, number>>();
  for (const { place, from, to } of candidate.mentions) {
    const unit = input.bitext.units[place];
    const alignment = input.alignments[place];
    if (!unit || !alignment) continue;
    const local = proposals.get(place) ?? new Map<string, number>();
    for (const { text, score } of pairSpans(
      { facing, unit, alignment, known },
      from,
      to,
      PROPOSALS,
    )) {
      const key = facing.fold(text).folded;
      local.set(key, Math.max(local.get(key) ?? 0, score));
    }
    proposals.set(place, local);
  }
  return proposals;
}

function rankProposals(
  proposals: Proposals,
  index: FacingIndex,
): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const local of proposals.values()) {
    for (const [text, score] of local) sums.set(text, (sums.get(text) ?? 0) + score);
  }
  const count = proposals.size;
  const mix = count > 1 ? count / (count + DICE_HALF) : 0;
  return Array.from(sums)
    .sort((a, b) => b[1] - a[1])
    .slice(0, RANKED)
    .map(([text, sum]) => {
      const dice = mix > 0 ? diceOf(proposals, index.placesOf(text)) : 0;
      return [text, ((1 - mix) * sum) / count + mix * dice] as const;
    })
    .sort((a, b) => b[1] - a[1]);
}

function diceOf(proposals: Proposals, places: readonly number[]): number {
  const together = places.filter((place) => proposals.has(place)).length;
  return (2 * together) / (proposals.size + places.length);
}

function chooseLocally(
  local: ReadonlyMap<string, number>,
  overall: ReadonlyMap<string, number>,
  best: string,
): string | null {
  let chosen: string | null = null;
  let highest = CREDIBLE;
  for (const [text, score] of local) {
    // What other units agree on is trusted with less evidence here.
    const agreed = (score + (overall.get(text) ?? 0) + (text === best ? BEST_LEAD : 0)) / 2;
    const trust = Math.max(agreed, score - ALONE_COST);
    if (trust > highest && score > LEAST_LOCAL) {
      highest = trust;
      chosen = text;
    }
  }
  return chosen;
}
