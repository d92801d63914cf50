import type { Term, Variant } from "#lib/language/terms/term";
import type { FacingLanguage } from "#lib/language/text/language-pair";
import type { Pairing } from "./pair-candidate.ts";

const MOST_CHOICES = 3;

/**
 * What is offered for a translation, now that it is known how often each one stands in the text (`targets`, the first to be shown first): nothing to choose
 * when that first one is the one that is certain, else up to three, no two of which fold alike.
 */
export function offerChoices(
  targets: readonly Variant[],
  { variants, isCertain, choices }: Pick<Pairing, "variants" | "isCertain" | "choices">,
  { fold }: FacingLanguage,
): Pick<Term, "isCertain" | "choices"> {
  const [first] = targets;
  if (!first) return { isCertain: false, choices: choices.slice(0, MOST_CHOICES) };
  const best = variants[0];
  if (isCertain && fold(first.text).folded === best) return { isCertain: true, choices: [] };
  const offered = new Map<string, string>();
  for (const text of [first.text, ...(isCertain && best ? [best] : choices)]) {
    const key = fold(text).folded;
    if (!offered.has(key)) offered.set(key, text);
  }
  return { isCertain: false, choices: [...offered.values()].slice(0, MOST_CHOICES) };
}
