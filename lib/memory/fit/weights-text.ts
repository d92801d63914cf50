import { boundedWeights, defaultWeights } from "#lib/memory/schedule/fsrs";
import { migratedWeights } from "#lib/memory/schedule/migrate-weights";
import { err, ok, type Result } from "#lib/result";

/**
 * Why a text is no weights: nothing stands in it; a word in it is no number; there are so many numbers where 21 (19 or 17 of earlier versions) are needed; or the number at a
 * place (1–21) lies outside of what FSRS computes with, `least` to `most`, both allowed.
 */
export type WeightsFault =
  | { readonly type: "empty" }
  | { readonly type: "noNumber"; readonly word: string }
  | { readonly type: "count"; readonly count: number }
  | {
      readonly type: "outside";
      readonly place: number;
      readonly least: number;
      readonly most: number;
    };

/** Half of the last decimal that is written. */
const roundingError = 5e-5;
/** Further out than any bound. */
const farOut = 1e9;

/** Weights as they are copied from one app to another, four decimals each. */
export function weightsToText(weights: readonly number[]): string {
  return weights.map((weight) => weight.toFixed(4)).join(", ");
}

/** The weights to four decimals, within their bounds: what is judged, kept and shown is then the same. */
export function roundedWeights(weights: readonly number[]): readonly number[] {
  return boundedWeights(boundedWeights(weights).map((weight) => Math.round(weight * 1e4) / 1e4));
}

/**
 * Reads weights as Anki's users copy them: numbers apart by commas or blanks, of any width, perhaps in brackets. 17 of FSRS-4.5 and 19 of FSRS-5 become 21; none may lie outside its bounds by more than rounding.
 */
export function weightsFromText(text: string): Result<readonly number[], WeightsFault> {
  const plain = text.normalize("NFKC").replace(/[[\]()]/g, " ");
  const words = plain.split(/[\s,;、]+/).filter((word) => word !== "");
  if (words.length === 0) return err({ type: "empty" });
  const word = words.find((one) => !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(one));
  if (word !== undefined) return err({ type: "noNumber", word });
  if (![17, 19, defaultWeights.length].includes(words.length)) {
    return err({ type: "count", count: words.length });
  }
  const weights = migratedWeights(words.map(readFinite));
  // What an earlier version did not have is not the learner's to mend.
  const outside = firstOutside(weights.slice(0, words.length));
  return outside === null ? ok(roundedWeights(weights)) : err(outside);
}

/** "1e400" is a number to whoever typed it. */
function readFinite(word: string): number {
  return Math.min(farOut, Math.max(-farOut, Number(word)));
}

function firstOutside(typed: readonly number[]): WeightsFault | null {
  const [lowest, highest] = [-farOut, farOut].map((far) =>
    boundedWeights(defaultWeights.map(() => far)),
  );
  for (const [index, weight] of typed.entries()) {
    const least = lowest?.[index] ?? 0;
    const most = highest?.[index] ?? 0;
    // Not by two comparisons turned round: the logarithm of a migration may be no number.
    if (!(weight >= least - roundingError && weight <= most + roundingError)) {
      return { type: "outside", place: index + 1, least, most };
    }
  }
  return null;
}
