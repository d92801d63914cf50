import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import { type CertaintyEvidence, certaintyOf } from "./certainty.ts";
import { chooseVariants } from "./choose-variants.ts";
import { type MentionView, viewMention } from "./mention-view.ts";
import { PAIRING_WEIGHTS, type PairingWeights } from "./pairing-weights.ts";
import { type Proposal, proposeSpans } from "./propose-spans.ts";
import { chancesOf, type SpanWeights } from "./rank-spans.ts";
import type { TextLore } from "./text-lore.ts";

/** A possible translation, folded, with its mean chance over the places of the term, 0–1. */
export interface RankedTranslation {
  readonly text: string;
  readonly chance: number;
}

/** What a candidate is called on the facing side; texts are folded. */
export interface Pairing {
  /** The translation believed to stand at a place of the bitext, for each place that has a credible one. */
  readonly chosen: ReadonlyMap<number, string>;
  /** All translations believed to stand somewhere, `best` first, then by their number of places. */
  readonly variants: readonly string[];
  /** The best translation overall, "" for none, and the calibrated chance, 0–1, that it is right. */
  readonly best: string;
  readonly score: number;
  /** `best` may be trusted unseen. */
  readonly isCertain: boolean;
  /** Up to three as they stand in the text, the best first; [] when it is certain. */
  readonly choices: readonly string[];
}

/** One place of a term with what may translate it there, and the chance of each to do so, given that one of them does, 0–1. */
export interface PlacedProposals {
  readonly place: number;
  readonly view: MentionView;
  readonly proposals: readonly Proposal[];
  readonly chances: readonly number[];
}

const UNPAIRED: Pairing = {
  chosen: new Map(),
  variants: [],
  best: "",
  score: 0,
  isCertain: false,
  choices: [],
};
const MOST_CHOICES = 3;

/** Pairs a candidate with its translations: proposals of each place, weighed and added up; then what stands where the best one does not. */
export function pairCandidate(
  candidate: Candidate,
  lore: TextLore,
  weights: PairingWeights = PAIRING_WEIGHTS,
): Pairing {
  return settlePairing(weighProposals(proposeAll(candidate, lore), weights.spans), weights);
}

/** The proposals for each mention in an aligned unit. */
export function proposeAll(
  { key, mentions }: Candidate,
  lore: TextLore,
): readonly Omit<PlacedProposals, "chances">[] {
  const places = new Set(mentions.map(({ place }) => place));
  return mentions.flatMap((mention) => {
    const view = viewMention(lore, { key, places }, mention);
    return view ? [{ place: mention.place, view, proposals: proposeSpans(view) }] : [];
  });
}

export function weighProposals(
  placed: readonly Omit<PlacedProposals, "chances">[],
  spans: SpanWeights,
): readonly PlacedProposals[] {
  return placed.map((one) => ({ ...one, chances: chancesOf(one.proposals, spans) }));
}

export function settlePairing(
  placed: readonly PlacedProposals[],
  weights: Omit<PairingWeights, "spans">,
): Pairing {
  const ranked = rankOverall(placed);
  const [first] = ranked;
  if (!first) return UNPAIRED;
  const { chosen, variants } = chooseVariants(placed, ranked, weights.variants);
  const score = certaintyOf(gatherEvidence(placed, ranked), weights.certainty);
  const isCertain = score >= weights.certain;
  const choices = ranked.slice(0, isCertain ? 0 : MOST_CHOICES).map(({ text }) => text);
  return { chosen, variants, best: first.text, score, isCertain, choices: spell(choices, placed) };
}

/** As they stand in the text. */
function spell(choices: readonly string[], placed: readonly PlacedProposals[]): readonly string[] {
  return choices.map((choice) => {
    for (const { proposals } of placed) {
      const found = proposals.find(({ text }) => text === choice);
      if (found) return found.written;
    }
    return choice;
  });
}

/** All that is proposed anywhere, by its mean chance over all places. */
export function rankOverall(placed: readonly PlacedProposals[]): readonly RankedTranslation[] {
  const sums = new Map<string, number>();
  for (const { proposals, chances } of placed) {
    for (const [at, { text }] of proposals.entries()) {
      sums.set(text, (sums.get(text) ?? 0) + (chances[at] ?? 0) / placed.length);
    }
  }
  const ranked = Array.from(sums, ([text, chance]) => ({ text, chance })).sort(
    (a, b) => b.chance - a.chance,
  );
  const core = findCore(placed, ranked);
  return core === null ? ranked : [core, ...ranked.filter(({ text }) => text !== core.text)];
}

/**
 * The dictionary's translation inside the one that ranks first, where it stands in more places: 酵母 for "yeast", though 鲜酵母 is one word of the segmenter.
 * What speaks for the longer one speaks for it too.
 */
function findCore(
  placed: readonly PlacedProposals[],
  ranked: readonly RankedTranslation[],
): RankedTranslation | null {
  const [best] = ranked;
  if (!best || placed.length < 2) return null;
  const placesOf = (text: string) =>
    placed.filter(({ view }) => view.unit.foldedFacing.includes(text)).length;
  const isKnown = (text: string) => placed[0]?.view.translations.includes(text) === true;
  const inside = ranked.filter(
    ({ text }) =>
      text.length > 1 && text !== best.text && best.text.includes(text) && isKnown(text),
  );
  const core = inside.find(({ text }) => placesOf(text) > placesOf(best.text));
  return core ? { text: core.text, chance: core.chance + best.chance } : null;
}

/** What the certainty of the best translation is read from, at the place that speaks loudest for it. */
export function gatherEvidence(
  placed: readonly PlacedProposals[],
  ranked: readonly RankedTranslation[],
): CertaintyEvidence {
  const [best, second] = ranked;
  let highest = 0;
  let proposal: Proposal | undefined;
  for (const { proposals, chances } of placed) {
    const index = proposals.findIndex(({ text }) => text === best?.text);
    const chance = chances[index] ?? 0;
    if (chance <= highest) continue;
    highest = chance;
    proposal = proposals[index];
  }
  const chance = best?.chance ?? 0;
  return {
    chance: logit(chance),
    highest: logit(highest),
    margin: chance - (second?.chance ?? 0),
    places: Math.log2(Math.max(placed.length, 1)),
    known: proposal?.features.dictionary.known ?? 0,
    alike: proposal?.features.dictionary.alike ?? 0,
    sameKept: proposal?.features.words.sameKept ?? 0,
    composed: proposal?.features.dictionary.composed ?? 0,
    harmonic: proposal?.features.links.wonHarmonic ?? 0,
    worstEdge: proposal?.features.links.worstEdge ?? 0,
    overlong: proposal?.features.words.overlong ?? 0,
    apart: proposal?.features.company.apart ?? 0,
  };
}

function logit(chance: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, chance));
  return Math.log(bounded / (1 - bounded));
}
