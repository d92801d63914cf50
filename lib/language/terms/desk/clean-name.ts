import { cleanLine } from "#lib/language/text/clean-line";
import { foldTermKey } from "#lib/language/text/fold";
import { err, ok, type Result } from "#lib/result";

/** Graphemes a name or a translation of a term may have; whole sentences are units, not terms. */
export const longestName = 200;

/**
 * A name as it is kept: one line in NFC, trimmed, without control characters and the like. `empty`: nothing is left, or no letter or digit; `tooLong`: it has
 * more than `longestName` graphemes.
 */
export function cleanName(raw: string): Result<string, "empty" | "tooLong"> {
  const { text } = cleanLine(raw.replace(/\s+/gu, " "));
  if (!/[\p{L}\p{N}]/u.test(text)) return err("empty");
  return isLongerThan(text, longestName) ? err("tooLong") : ok(text);
}

/** The one of the known spellings that a text is another way to write of: the very same first, else one that folds alike. Null when it is new. */
export function findSpelling(text: string, known: readonly string[]): string | null {
  if (known.includes(text)) return text;
  const folded = foldTermKey(text);
  return known.find((one) => foldTermKey(one) === folded) ?? null;
}

function isLongerThan(text: string, most: number): boolean {
  let count = 0;
  for (const _ of graphemes.segment(text)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
