import { stemOf } from "#lib/language/text/fold";
import { normaliseAnswer } from "./normalise-answer.ts";

/** A term the answer is looked through for: `source` as asked, `variants` the accepted translations, best first. */
export interface ExpectedTerm {
  readonly source: string;
  readonly variants: readonly string[];
}

/** `hit`: the first variant stands in the answer; `variant`: another accepted one; `missing`: none. */
export interface TermVerdict {
  readonly source: string;
  readonly verdict: "hit" | "variant" | "missing";
  /** The accepted translation found, or the first one that was looked for. */
  readonly variant: string;
}

/**
 * Looks for each term in an answer, longer translations first; a stretch of the answer counts for one term only ("误差棒" is
 * no "误差"). Case, width, spaces and English inflection make no difference. In the order of the terms given.
 */
export function findTerms(answer: string, terms: readonly ExpectedTerm[]): readonly TermVerdict[] {
  let left = ` ${stemWords(normaliseAnswer(answer).slice(0, MAX_CHARACTERS))} `;
  const found = new Map<number, number>();
  for (const { term, variant, wanted } of longestFirst(terms)) {
    if (found.has(term)) continue;
    const at = indexOfWhole(left, wanted);
    if (at < 0) continue;
    found.set(term, variant);
    left = `${left.slice(0, at)}${TAKEN}${left.slice(at + wanted.length)}`;
  }
  return terms.map(({ source, variants }, term) => {
    const variant = found.get(term);
    const text = variants[variant ?? 0] ?? "";
    if (variant === undefined) return { source, verdict: "missing", variant: text };
    return { source, verdict: variant === 0 ? "hit" : "variant", variant: text };
  });
}

/** Longer than any segment; the rest of a paste is not searched. */
const MAX_CHARACTERS = 20_000;
/** Stands where a term was found; matches nothing. */
const TAKEN = "\u0000";

function longestFirst(terms: readonly ExpectedTerm[]) {
  return terms
    .flatMap(({ variants }, term) =>
      variants.map((text, variant) => ({
        term,
        variant,
        wanted: stemWords(normaliseAnswer(text)),
      })),
    )
    .filter(({ wanted }) => wanted !== "")
    .sort((a, b) => b.wanted.length - a.wanted.length || a.variant - b.variant);
}

function stemWords(text: string): string {
  return text.replace(/[\p{Script=Latin}']+/gu, (word) => stemOf(word.replace(/'s?$/u, "")));
}

const LATIN = /[\p{Script=Latin}\p{Nd}]/u;

function indexOfWhole(text: string, wanted: string): number {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const cutsLeft = LATIN.test(wanted[0] ?? "") && LATIN.test(text[at - 1] ?? "");
    const after = text[at + wanted.length] ?? "";
    const cutsRight = LATIN.test(wanted.at(-1) ?? "") && LATIN.test(after);
    if (!cutsLeft && !cutsRight) return at;
  }
  return -1;
}
