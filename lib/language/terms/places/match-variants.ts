import type { Folded } from "#lib/language/text/language-pair";
import type { Span } from "#lib/language/text/unit";

/**
 * Every place where a folded variant stands in a Chinese text, in places of that text. A variant that begins or ends with
 * Latin script matches whole Latin words only ("UV" is not in "UVC").
 */
export function findVariant(text: FoldedText, variant: string): readonly Span[] {
  const spans: Span[] = [];
  if (variant === "") return spans;
  for (let at = text.folded.indexOf(variant); at >= 0; at = text.folded.indexOf(variant, at + 1)) {
    const start = text.starts[at] ?? 0;
    const lastStart = text.starts[at + variant.length - 1] ?? start;
    const end = lastStart + ((text.original.codePointAt(lastStart) ?? 0) > 0xffff ? 2 : 1);
    if (isWhole(text.original, start, end)) spans.push({ start, end });
  }
  return spans;
}

/** A text with what it is compared by; see `FacingLanguage.fold`. */
export interface FoldedText extends Folded {
  readonly original: string;
}

const LATIN = /[\p{Script=Latin}\p{Nd}_]/u;

function isWhole(text: string, start: number, end: number): boolean {
  const cutsLeft = LATIN.test(text[start] ?? "") && LATIN.test(text[start - 1] ?? "");
  const cutsRight = LATIN.test(text[end - 1] ?? "") && LATIN.test(text[end] ?? "");
  return !cutsLeft && !cutsRight;
}
