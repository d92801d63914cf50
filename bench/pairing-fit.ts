import { readBitext } from "#lib/language/terms/bitext";
import type { CertaintyEvidence } from "#lib/language/terms/pairing/certainty";
import { findLikeliest, type VariantEvidence } from "#lib/language/terms/pairing/choose-variants";
import {
  gatherEvidence,
  type PlacedProposals,
  proposeAll,
  rankOverall,
  weighProposals,
} from "#lib/language/terms/pairing/pair-candidate";
import { findMentions } from "#lib/language/terms/pairing/pair-known";
import type { SpanFeatures } from "#lib/language/terms/pairing/propose-spans";
import type { SpanWeights } from "#lib/language/terms/pairing/rank-spans";
import { readLore } from "#lib/language/terms/pairing/text-lore";
import { foldChinese, foldTermKey } from "#lib/language/text/fold";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import { type ChoiceList, fitListwise } from "./fit-listwise.ts";
import { fitLogistic } from "./fit-logistic.ts";
import type { GoldTerm } from "./terms-gold.ts";

/** A gold entry with all that may translate it; `right`: its translations, folded. */
export interface JudgedTerm {
  readonly entry: GoldTerm;
  readonly right: ReadonlySet<string>;
  readonly placed: readonly Omit<PlacedProposals, "chances">[];
}

/** The same with the chances that some weights give. */
export interface WeighedTerm extends JudgedTerm {
  readonly placed: readonly PlacedProposals[];
}

/** The entries of one text that have a translation, at the places the gold says. */
export function judgeProposals(
  units: readonly Unit[],
  gold: readonly GoldTerm[],
  languages: LanguagePair,
): readonly JudgedTerm[] {
  const bitext = readBitext(units, languages);
  const lore = readLore(bitext);
  const known = gold.filter(({ tier, zh }) => tier !== "marginal" && zh.length > 0);
  const sources = known.map(({ en, forms, segments }) => {
    return { source: en, forms, ...(segments && { units: segments }) };
  });
  const mentions = findMentions(bitext, sources);
  return known.map((entry, at) => {
    const term = { key: foldTermKey(entry.en), mentions: mentions[at] ?? [] };
    return { entry, right: new Set(entry.zh.map(foldChinese)), placed: proposeAll(term, lore) };
  });
}

const SPAN_RIDGE = 6;
const RIDGE = 5;

/** The weights of spans that fit some texts best. A term that stands often counts more than one that stands once, but not so many times more. */
export function fitSpans(terms: readonly JudgedTerm[]): SpanWeights {
  const all = terms.flatMap(({ placed }) => placed.flatMap(({ proposals }) => proposals));
  const names = namesOf(all[0]?.features);
  const lists = terms.flatMap(({ placed, right }): ChoiceList[] => {
    const telling = placed.filter(({ proposals }) => proposals.some(({ text }) => right.has(text)));
    return telling.map(({ proposals }) => ({
      values: proposals.map(({ features }) => Float64Array.from(valuesOf(features))),
      isRight: proposals.map(({ text }) => right.has(text)),
      weight: 1 / Math.sqrt(telling.length),
    }));
  });
  const weights = fitListwise(lists, SPAN_RIDGE);
  const grouped: Record<string, (readonly [string, number])[]> = {};
  for (const [at, [group, name]] of names.entries()) {
    grouped[group] = [...(grouped[group] ?? []), [name, weights[at] ?? 0]];
  }
  return grouped as unknown as SpanWeights;
}

function namesOf(features: SpanFeatures | undefined): readonly (readonly [string, string])[] {
  return Object.entries(features ?? {}).flatMap(([group, ofGroup]) =>
    Object.keys(ofGroup).map((name) => [group, name] as const),
  );
}

function valuesOf(features: SpanFeatures): readonly number[] {
  return Object.values(features).flatMap((ofGroup): number[] => Object.values(ofGroup));
}

/** Something said of terms, with weights that were fitted on others, and whether it is right. */
export interface Judged<Evidence> {
  readonly evidence: Evidence;
  readonly isRight: boolean;
}

/** The terms as weights of spans see them. */
export function weighTerms(
  terms: readonly JudgedTerm[],
  spans: SpanWeights,
): readonly WeighedTerm[] {
  return terms.map((term) => ({ ...term, placed: weighProposals(term.placed, spans) }));
}

/** The best translation of each term. */
export function judgeBest(terms: readonly WeighedTerm[]): readonly Judged<CertaintyEvidence>[] {
  return terms.flatMap(({ placed, right }) => {
    const ranked = rankOverall(placed);
    const [best] = ranked;
    if (!best) return [];
    return [{ evidence: gatherEvidence(placed, ranked), isRight: right.has(best.text) }];
  });
}

/** The likeliest translation of each place that has not the best one of its term. */
export function judgeVariants(terms: readonly WeighedTerm[]): readonly Judged<VariantEvidence>[] {
  return terms.flatMap(({ placed, right }) => {
    const ranked = rankOverall(placed);
    const best = ranked[0]?.text ?? "";
    const bare = placed.filter(({ view }) => !view.unit.foldedFacing.includes(best));
    return bare.flatMap((one) => {
      const likeliest = findLikeliest(one, ranked, placed.length);
      return likeliest === null
        ? []
        : [{ evidence: likeliest.evidence, isRight: right.has(likeliest.text) }];
    });
  });
}

/** A logistic model of what is right. */
export function fitJudged<Evidence extends Readonly<Record<keyof Evidence, number>>>(
  judged: readonly Judged<Evidence>[],
): { bias: number; of: readonly (readonly [keyof Evidence, number])[] } {
  const names = Object.keys(judged[0]?.evidence ?? {}) as (keyof Evidence)[];
  const { bias, weights } = fitLogistic(
    judged.map(({ evidence, isRight }) => ({
      values: names.map((name) => evidence[name]),
      isTrue: isRight,
      weight: 1,
    })),
    RIDGE,
  );
  return { bias, of: names.map((name, at) => [name, weights[at] ?? 0]) };
}

/** The lowest chance from which on best translations are right as often as wanted, of those that were judged with weights fitted on others. */
export function certainFrom(
  judged: readonly { readonly chance: number; readonly isRight: boolean }[],
  wanted: number,
): number {
  const sorted = [...judged].sort((a, b) => b.chance - a.chance);
  let right = 0;
  let from = 1;
  sorted.forEach(({ chance, isRight }, at) => {
    if (isRight) right += 1;
    if (right >= wanted * (at + 1)) from = chance;
  });
  return from;
}
