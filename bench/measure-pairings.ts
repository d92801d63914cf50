import { settlePairing } from "#lib/language/terms/pairing/pair-candidate";
import type { PairingWeights } from "#lib/language/terms/pairing/pairing-weights";
import { foldChinese } from "#lib/language/text/fold";
import { addRatios, meanOf, type Ratio, shareOf } from "./measure-terms.ts";
import type { WeighedTerm } from "./pairing-fit.ts";

/** How the terms of one text were paired. `others`: variants beside the best; `severalRecall`, `severalPrecision`: over terms that have several. */
export interface PairingsMeasure {
  readonly figures: Readonly<Record<FigureName, Ratio>>;
  readonly errors: readonly string[];
}

type Weights = Omit<PairingWeights, "spans">;
type FigureName = (typeof FIGURES)[number];
const FIGURES = [
  "first",
  "three",
  "recall",
  "precision",
  "others recall",
  "others precision",
  "several recall",
  "several precision",
  "certain",
  "certain right",
] as const;

export function measurePairings(terms: readonly WeighedTerm[], weights: Weights): PairingsMeasure {
  const judged = terms.map((term) => judgeOne(term, weights));
  const figures = Object.fromEntries(
    FIGURES.map((name) => [name, addRatios(judged.map(({ ratios }) => ratios[name]))]),
  ) as Record<FigureName, Ratio>;
  return { figures, errors: judged.flatMap(({ error }) => (error === null ? [] : [error])) };
}

export function reportPairings(
  texts: readonly { readonly name: string; readonly pairings: PairingsMeasure }[],
  withErrors: boolean,
): string {
  const width = Math.max(...texts.map(({ name }) => name.length));
  const row = (name: string, shareIn: (figure: FigureName) => number | null) =>
    [
      name.padEnd(width),
      ...FIGURES.map((figure) => (shareIn(figure)?.toFixed(3) ?? "–").padStart(figure.length)),
    ].join("  ");
  const mean = (figure: FigureName) =>
    meanOf(texts.map(({ pairings }) => shareOf(pairings.figures[figure])));
  const all = (figure: FigureName) =>
    shareOf(addRatios(texts.map(({ pairings }) => pairings.figures[figure])));
  const errors = withErrors
    ? texts.flatMap(({ name, pairings }) => pairings.errors.map((error) => `${name}: ${error}`))
    : [];
  return `${[
    ["".padEnd(width), ...FIGURES].join("  "),
    ...texts.map(({ name, pairings }) => row(name, (figure) => shareOf(pairings.figures[figure]))),
    row("mean", mean),
    row("all", all),
    ...errors,
  ].join("\n")}\n`;
}

function judgeOne({ entry, right, placed }: WeighedTerm, weights: Weights) {
  const { best, variants, choices, isCertain } = settlePairing(placed, weights);
  const isRight = right.has(best);
  const both = variants.filter((text) => right.has(text)).length;
  const said = isCertain ? variants.slice(0, 3) : choices.map(foldChinese);
  const nothing = { right: 0, of: 0 };
  const isSeveral = right.size > 1;
  const beside = variants.filter((text) => text !== best);
  const besideRight = beside.filter((text) => right.has(text)).length;
  const ratios: Record<FigureName, Ratio> = {
    first: ratio(isRight),
    three: ratio(said.some((text) => right.has(text))),
    recall: { right: both, of: right.size },
    precision: { right: both, of: variants.length },
    "others recall": isSeveral
      ? { right: besideRight, of: right.size - (isRight ? 1 : 0) }
      : nothing,
    "others precision": { right: besideRight, of: beside.length },
    "several recall": isSeveral ? { right: both, of: right.size } : nothing,
    "several precision": isSeveral ? { right: both, of: variants.length } : nothing,
    certain: ratio(isCertain),
    "certain right": isCertain ? ratio(isRight) : nothing,
  };
  const isFine = isRight && both === right.size && variants.length === both;
  const marks = `${isCertain ? "CERTAIN " : ""}${isRight ? "" : "✗ "}`;
  const error = `${marks}${entry.en} (${placed.length}) → ${variants.join(", ")} | ${choices.join(", ")}  not  ${[...right].join(", ")}`;
  return { ratios, error: isFine ? null : error };
}

function ratio(isRight: boolean): Ratio {
  return { right: isRight ? 1 : 0, of: 1 };
}
