import { boundedWeights, defaultWeights } from "#lib/memory/schedule/fsrs";
import { migratedWeights } from "#lib/memory/schedule/migrate-weights";
import { err, ok, type Result } from "#lib/result";

/** Why a text is no weights: nothing stands in it; a word in it is no number; or there are so many numbers where 21 (19 or 17 of earlier versions) are needed. */
export type WeightsFault =
  | { readonly type: "empty" }
  | { readonly type: "noNumber"; readonly word: string }
  | { readonly type: "count"; readonly count: number };

/** Weights as they are copied from one app to another, four decimals each. */
export function weightsToText(weights: readonly number[]): string {
  return weights.map((weight) => weight.toFixed(4)).join(", ");
}

/** The weights to four decimals, within their bounds: what is judged, kept and shown is then the same. */
export function roundedWeights(weights: readonly number[]): readonly number[] {
  return boundedWeights(boundedWeights(weights).map((weight) => Math.round(weight * 1e4) / 1e4));
}

/**
 * Reads weights as Anki's users copy them: numbers apart by commas or blanks, of any width, perhaps in brackets. 17 of FSRS-4.5 and 19 of FSRS-5 become 21; each is brought within its bounds.
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
  return ok(roundedWeights(migratedWeights(words.map(Number))));
}
