import { foldChinese, foldTermKey, stemOf } from "#lib/language/text/fold";

/**
 * Which of a term's translations stands there, by how it is written there: the very spelling, else one that folds alike ("CCD图像" is "CCD 图像",
 * "Rollouts" is "rollout"), else one of the same family ("trained" is "train"), else the first. Null when there is none.
 */
export function variantOfForm(form: string, variants: readonly string[]): string | null {
  for (const fold of [asWritten, foldChinese, foldTermKey, familyOf]) {
    const folded = fold(form);
    const same = variants.find((variant) => fold(variant) === folded);
    if (same !== undefined) return same;
  }
  return variants[0] ?? null;
}

function asWritten(text: string): string {
  return text;
}

function familyOf(text: string): string {
  return foldTermKey(text).split(" ").map(stemOf).join(" ");
}
