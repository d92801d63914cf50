import { f1Of, type RankingMeasure, type Ratio, shareOf } from "./measure-terms.ts";
import type { TextMeasure } from "./measure-terms-text.ts";

/** A measured text with its name. */
export interface TextReport {
  readonly name: string;
  readonly isAside: boolean;
  readonly measure: TextMeasure;
}

/** A figure of a text: `key` in JSON, `head` in tables. `ratioOf`: where texts can be taken together. */
export interface Figure {
  readonly key: string;
  readonly head: string;
  readonly digits: number;
  readonly read: (measure: TextMeasure) => number | null;
  readonly ratioOf?: (measure: TextMeasure) => Ratio;
}

function number(key: string, head: string, of: (measure: TextMeasure) => number): Figure {
  return { key, head, digits: 0, read: of };
}

function ratio(key: string, head: string, ratioOf: (measure: TextMeasure) => Ratio): Figure {
  return { key, head, digits: 3, read: (measure) => shareOf(ratioOf(measure)), ratioOf };
}

function f1(key: string, head: string, of: (measure: TextMeasure) => RankingMeasure): Figure {
  return { key, head, digits: 3, read: (measure) => f1Of(of(measure)) };
}

/** What was found, beside the baselines. */
export const findingFigures: readonly Figure[] = [
  number("goldSize", "gold", ({ goldSize }) => goldSize),
  number("units", "units", ({ units }) => units),
  number("shown", "shown", ({ shown }) => shown),
  number("elapsedMs", "ms", ({ elapsedMs }) => elapsedMs),
  ratio("precision", "P", ({ ranking }) => ranking.precision),
  ratio("recall", "R", ({ ranking }) => ranking.recall),
  f1("f1", "F1", ({ ranking }) => ranking),
  ratio("core", "core", ({ ranking }) => ranking.core),
  f1("tfIdfF1", "TFIDF F1", ({ baselines }) => baselines.tfIdf),
  ratio("tfIdfCore", "core", ({ baselines }) => baselines.tfIdf.core),
  f1("cValueF1", "Cval F1", ({ baselines }) => baselines.cValue),
  ratio("cValueCore", "core", ({ baselines }) => baselines.cValue.core),
  f1("frequencyF1", "freq F1", ({ baselines }) => baselines.frequency),
  ratio("frequencyCore", "core", ({ baselines }) => baselines.frequency.core),
];

/** How what was found, and what was given, is translated. */
export const translationFigures: readonly Figure[] = [
  number("found", "found", ({ found }) => found.first.of),
  ratio("first", "first", ({ found }) => found.first),
  ratio("three", "of 3", ({ found }) => found.three),
  ratio("variantRecall", "var R", ({ found }) => found.variantRecall),
  ratio("variantPrecision", "var P", ({ found }) => found.variantPrecision),
  ratio("variantStanding", "(stand)", ({ found }) => found.variantStanding),
  ratio("certainShare", "certain", ({ found }) => found.certainShare),
  ratio("certainRight", "right", ({ found }) => found.certainRight),
  ratio("untranslatedRecall", "untr R", ({ found }) => found.untranslatedRecall),
  ratio("untranslatedPrecision", "untr P", ({ found }) => found.untranslatedPrecision),
  number("known", "known", ({ known }) => known.first.of),
  ratio("knownFirst", "first", ({ known }) => known.first),
  ratio("knownThree", "of 3", ({ known }) => known.three),
  ratio("knownVariantRecall", "var R", ({ known }) => known.variantRecall),
  ratio("knownVariantPrecision", "var P", ({ known }) => known.variantPrecision),
  ratio("knownCertainShare", "certain", ({ known }) => known.certainShare),
  ratio("knownCertainRight", "right", ({ known }) => known.certainRight),
];
