import { foldTermKey } from "#lib/language/text/fold";
import { alikeness, type Form, formOf, type SyllablesOf } from "./confusable-form.ts";
import { isNested, isVariant } from "./same-thing.ts";

/** A term as it may be confused with another. */
export interface TwinTerm {
  readonly termId: string;
  readonly source: string;
  readonly translations: readonly string[];
}

/** Why two terms may be confused: each part 0–1, before it is weighed. All but `typed` are the same from either side. */
export interface TwinParts {
  readonly typed: number;
  readonly translation: number;
  readonly form: number;
  readonly head: number;
}

export interface ConfusableTwin {
  readonly termId: string;
  /** 0–2: the parts, each times its weight, added up. */
  readonly score: number;
  readonly parts: TwinParts;
}

/** What was typed outweighs all the rest together. */
export const twinWeights: TwinParts = { typed: 1, translation: 0.4, form: 0.35, head: 0.25 };
/** Below it two terms are merely neighbours. */
export const leastTwinScore = 0.15;
const mostTwins = 3;

/** What is learned of one translation holds less where it is only part of the other. */
const INSIDE = 0.7;
/** A word that so many terms begin or end with still tells them apart; of more, the part falls. */
const FEW = 5;
/** More translations of a term than anybody learns. */
const MOST_TRANSLATIONS = 6;

/**
 * The terms that a term is likely confused with, at most 3, the likeliest first and none below `leastTwinScore`; never itself. All are of one pair of languages;
 * `typed` is what was answered wrongly for it. The score is the sum of four parts, each weighed by `twinWeights`:
 * - `typed`: 1 where one of those answers is the other term's own wording, in either language. What is also a wording of this term says nothing.
 * - `translation`: 1 for a translation that both have; 0.7 times the ratio of lengths where one stands inside the other (as whole words, or two Chinese
 *   characters or more).
 * - `form`: how alike the nearest two wordings of a language are, by `alikeness`; 1 for two senses of one spelling. A translation they share is not counted twice.
 * - `head`: 1 where both begin, or both end, with the same word of several (in Chinese, with the same two characters of more), falling to 5/n where n > 5 terms do.
 *
 * A term inside the other's name, and two spellings of one thing, are no twins unless one was typed for the other. One pass over the terms: the costly comparison of forms is made only where enough letters, or a character or a sound, are shared.
 */
export function confusableTwins(
  term: TwinTerm,
  others: readonly TwinTerm[],
  { typed, syllablesOf }: { readonly typed: readonly string[]; readonly syllablesOf: SyllablesOf },
): ConfusableTwin[] {
  const own = read(term);
  const all = others.filter(({ termId }) => termId !== term.termId).map(read);
  const wordings = new Set([own.source, ...own.translations].map(({ folded }) => folded));
  const slips = new Set(
    typed.map(foldTermKey).filter((text) => text !== "" && !wordings.has(text)),
  );
  const rarity = rarityOf([own, ...all], own.edges);
  const sameSound = new Map<string, boolean>();
  const near = nearnessOf(syllablesOf, sameSound);
  return all
    .map((other) => {
      const parts: TwinParts = {
        typed: [other.source, ...other.translations].some(({ folded }) => slips.has(folded))
          ? 1
          : 0,
        translation: sharedTranslation(own, other),
        form: nearestForms(own, other, near),
        head: Math.max(0, ...other.edges.map((edge) => rarity.get(edge) ?? 0)),
      };
      return { other, score: scoreOf(parts), parts };
    })
    .filter(({ score }) => score >= leastTwinScore)
    .filter(
      ({ other, parts }) => parts.typed > 0 || !(isNested(own, other) || isVariant(own, other)),
    )
    .map(({ other, ...twin }) => ({ termId: other.termId, ...twin }))
    .sort((a, b) => b.score - a.score || (a.termId < b.termId ? -1 : 1))
    .slice(0, mostTwins);
}

interface ReadTerm {
  readonly termId: string;
  readonly source: Form;
  readonly translations: readonly Form[];
  /** The words that its wordings begin and end with, told apart by which of the two. */
  readonly edges: readonly string[];
}

function read({ termId, source, translations }: TwinTerm): ReadTerm {
  const [first, ...rest] = [source, ...translations.slice(0, MOST_TRANSLATIONS)].map((text) =>
    formOf(foldTermKey(text)),
  );
  const forms = first === undefined ? rest : [first, ...rest];
  const edges = new Set(forms.flatMap(edgesOf));
  return { termId, source: first ?? formOf(""), translations: rest, edges: [...edges] };
}

/** Of a wording of several words only: a single one is compared by its form. */
function edgesOf({ folded, graphemes, isChinese }: Form): string[] {
  if (isChinese) {
    if (graphemes.length < 3) return [];
    return [`^${graphemes.slice(0, 2).join("")}`, `${graphemes.slice(-2).join("")}$`];
  }
  const words = folded.split(" ");
  return words.length < 2 ? [] : [`^${words[0]}`, `${words.at(-1)}$`];
}

/** Of the edges of one term, how rare each is among all. */
function rarityOf(
  terms: readonly ReadTerm[],
  edges: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map(edges.map((edge) => [edge, 0]));
  for (const term of terms) {
    for (const edge of term.edges) {
      const count = counts.get(edge);
      if (count !== undefined) counts.set(edge, count + 1);
    }
  }
  return new Map(Array.from(counts, ([edge, count]) => [edge, Math.min(1, FEW / count)]));
}

function sharedTranslation(one: ReadTerm, other: ReadTerm): number {
  let best = 0;
  for (const own of one.translations) {
    for (const facing of other.translations) {
      if (own.folded === facing.folded) return 1;
      best = Math.max(best, inside(own, facing), inside(facing, own));
    }
  }
  return best;
}

function inside(part: Form, whole: Form): number {
  const [short, long] = [part.graphemes.length, whole.graphemes.length];
  if (short >= long || short < 2) return 0;
  const isInside = part.isChinese
    ? whole.folded.includes(part.folded)
    : ` ${whole.folded} `.includes(` ${part.folded} `);
  return isInside ? (INSIDE * short) / long : 0;
}

type Nearness = (one: Form, other: Form) => number;

function nearestForms(one: ReadTerm, other: ReadTerm, near: Nearness): number {
  let best = near(one.source, other.source);
  for (const own of one.translations) {
    for (const facing of other.translations) {
      if (own.folded !== facing.folded) best = Math.max(best, near(own, facing));
    }
  }
  return best;
}

/** Nothing for Chinese wordings without a character or sound in common: most pairs. */
function nearnessOf(syllablesOf: SyllablesOf, known: Map<string, boolean>): Nearness {
  const soundsAlike = (one: string, other: string) => {
    if (one === other) return true;
    const key = one + other;
    const before = known.get(key);
    if (before !== undefined) return before;
    const sounds = syllablesOf(one);
    const alike = sounds.length > 0 && syllablesOf(other).some((sound) => sounds.includes(sound));
    known.set(key, alike);
    return alike;
  };
  return (one, other) => {
    if (
      Math.abs(one.graphemes.length - other.graphemes.length) * 2 >
      Math.max(one.graphemes.length, other.graphemes.length)
    )
      return 0;
    if (one.isChinese && other.isChinese) {
      const shares = one.graphemes.some((own) =>
        other.graphemes.some((facing) => soundsAlike(own, facing)),
      );
      if (!shares) return 0;
    }
    return alikeness(one, other, syllablesOf);
  };
}

function scoreOf(parts: TwinParts): number {
  return (
    parts.typed * twinWeights.typed +
    parts.translation * twinWeights.translation +
    parts.form * twinWeights.form +
    parts.head * twinWeights.head
  );
}
