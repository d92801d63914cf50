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
 * no "误差"). Case, width, spaces, English inflection and a 的 inside make no difference. In the order of the terms given.
 */
export function findTerms(answer: string, terms: readonly ExpectedTerm[]): readonly TermVerdict[] {
  let left = ` ${stemWords(normaliseAnswer(answer).slice(0, MAX_CHARACTERS))} `;
  const found = new Map<number, number>();
  for (const { term, variant, wanted } of longestFirst(terms)) {
    if (found.has(term)) continue;
    const place = findWhole(left, wanted);
    if (place === null) continue;
    found.set(term, variant);
    left = `${left.slice(0, place.start)}${TAKEN}${left.slice(place.end)}`;
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

function findWhole(text: string, wanted: string): { start: number; end: number } | null {
  for (const match of text.matchAll(patternOf(wanted))) {
    const found = match[0];
    const end = match.index + found.length;
    const cutsLeft = LATIN.test(found[0] ?? "") && LATIN.test(text[match.index - 1] ?? "");
    const cutsRight = LATIN.test(found.at(-1) ?? "") && LATIN.test(text[end] ?? "");
    if (!cutsLeft && !cutsRight) return { start: match.index, end };
  }
  return null;
}

/** Between the parts of a Chinese term 的 may stand or not (可再生能源, 可再生的能源); two characters have no parts. */
function patternOf(wanted: string): RegExp {
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
  const parts = [...wanted.replace(/(?<=\p{Script=Han})的(?=\p{Script=Han})/gu, "")];
  if (parts.length < 3) return new RegExp(literal(wanted), "gu");
  const isHan = (part: string) => /\p{Script=Han}/u.test(part);
  return new RegExp(
    parts.map((part, at) => (at > 0 && isHan(part) ? `的?${part}` : literal(part))).join(""),
    "gu",
  );
}
