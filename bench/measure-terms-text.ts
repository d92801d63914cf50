import { performance } from "node:perf_hooks";
import { type ExtractOptions, extractTerms } from "#lib/language/terms/extract-terms";
import type { Term } from "#lib/language/terms/term";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import { type Ranked, rankByCValue, rankByFrequency, rankByTfIdf } from "./baselines.ts";
import {
  goldSizeOf,
  type Judged,
  judge,
  measureRanking,
  type RankingMeasure,
} from "./measure-terms.ts";
import type { Said } from "./measure-terms-calibration.ts";
import {
  measureTranslations,
  type PairedEntry,
  pairedEntries,
  type TranslationMeasure,
} from "./measure-terms-translations.ts";
import type { GoldTerm } from "./terms-gold.ts";
import { candidatesOf, pairKnownTerms } from "./terms-known.ts";

/** How the terms of one text were found and paired. */
export interface TextMeasure {
  readonly units: number;
  readonly goldSize: number;
  /** Entries of the gold for each unit, marginal ones too: above two it lists everyday words of the field, names and idioms. */
  readonly density: number;
  /** How many terms a learner is shown, and how many of them with a translation said to be certain. */
  readonly shown: number;
  readonly shownCertain: number;
  readonly elapsedMs: number;
  readonly ranking: RankingMeasure;
  readonly baselines: Readonly<Record<"tfIdf" | "cValue" | "frequency", RankingMeasure>>;
  readonly found: TranslationMeasure;
  readonly known: TranslationMeasure;
  /** How probable each proposal was said to be; `shownSaid`: of those shown. */
  readonly said: readonly Said[];
  readonly shownSaid: readonly Said[];
  /** What it was measured from. */
  readonly judged: readonly Judged<Term>[];
  readonly shownJudged: readonly Judged<Term>[];
  readonly knownPaired: readonly PairedEntry[];
}

/** What was fitted on other texts. */
export type FittedWeights = Pick<ExtractOptions, "weights" | "pairing">;

/** As many proposals as there are, also those a learner is never shown. */
const all = { most: 1e6, leastScore: 0.02 };

/** Finds the terms of a text, with other weights than those that ship where they are given, and measures them against its gold list. Translations are measured over the terms a learner is shown. */
export function measureTermText(
  units: readonly Unit[],
  gold: readonly GoldTerm[],
  languages: LanguagePair,
  fitted: FittedWeights = {},
): TextMeasure {
  const started = performance.now();
  const shown = extractTerms(units, languages, fitted);
  const elapsedMs = performance.now() - started;
  const judged = judge(extractTerms(units, languages, { ...all, ...fitted }), gold);
  const shownJudged = judge(shown, gold);
  const knownPaired = pairKnownTerms(units, gold, languages, fitted.pairing);
  const candidates = candidatesOf(units, languages);
  const measureBaseline = (ranked: readonly Ranked[]) => measureRanking(judge(ranked, gold), gold);
  return {
    units: units.length,
    goldSize: goldSizeOf(gold),
    density: gold.length / Math.max(units.length, 1),
    shown: shown.length,
    shownCertain: shown.filter(({ isCertain }) => isCertain).length,
    elapsedMs,
    ranking: measureRanking(judged, gold),
    baselines: {
      tfIdf: measureBaseline(rankByTfIdf(candidates, languages.lead.zipf)),
      cValue: measureBaseline(rankByCValue(candidates)),
      frequency: measureBaseline(rankByFrequency(candidates)),
    },
    found: measureTranslations(pairedEntries(shownJudged), units),
    known: measureTranslations(knownPaired, units),
    said: judged.map(saidOf),
    shownSaid: shownJudged.map(saidOf),
    judged,
    shownJudged,
    knownPaired,
  };
}

function saidOf({ proposal: { probability, tier }, entry }: Judged<Term>): Said {
  return { probability, tier, isRight: entry !== null };
}
