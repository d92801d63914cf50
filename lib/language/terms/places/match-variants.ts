import type { Folded } from "#lib/language/text/language-pair";
import type { Span } from "#lib/language/text/unit";
import { createAutomaton } from "./automaton.ts";

/** A text with what it is compared by; see `FacingLanguage.fold`. */
export interface FoldedText extends Folded {
  readonly original: string;
}

/** A stretch of a text that is a variant: its number in the list given. */
interface VariantMatch extends Span {
  readonly variant: number;
}

/** Finds every place of every variant in a text, also where they overlap. */
export type VariantMatcher = (text: FoldedText) => readonly VariantMatch[];

/**
 * `variants` are folded as the texts are. Places are those of the text as it is written. A variant that begins or ends with Latin script matches whole
 * Latin words only ("UV" is not in "UVC").
 */
export function createVariantMatcher(variants: readonly string[]): VariantMatcher {
  const automaton = createAutomaton(variants.map((variant) => variant.split("")));
  return (text) => {
    const found: VariantMatch[] = [];
    let state = 0;
    for (let at = 0; at < text.folded.length; at += 1) {
      state = automaton.next(state, text.folded[at] ?? "");
      for (const variant of automaton.endingAt(state)) {
        const span = spanOf(text, at + 1 - (variants[variant]?.length ?? 0), at);
        if (isWhole(text.original, span)) found.push({ ...span, variant });
      }
    }
    return found;
  };
}

/** Every place of one folded variant; see `createVariantMatcher`. */
export function findVariant(text: FoldedText, variant: string): readonly Span[] {
  return createVariantMatcher([variant])(text).map(({ start, end }) => ({ start, end }));
}

function spanOf({ original, starts }: FoldedText, first: number, last: number): Span {
  const start = starts[first] ?? 0;
  const lastStart = starts[last] ?? start;
  return { start, end: lastStart + ((original.codePointAt(lastStart) ?? 0) > 0xffff ? 2 : 1) };
}

const LATIN = /[\p{Script=Latin}\p{Nd}_]/u;

function isWhole(text: string, { start, end }: Span): boolean {
  const cutsLeft = LATIN.test(text[start] ?? "") && LATIN.test(text[start - 1] ?? "");
  const cutsRight = LATIN.test(text[end - 1] ?? "") && LATIN.test(text[end] ?? "");
  return !cutsLeft && !cutsRight;
}
