import { foldChinese, foldTermKey, stemOf } from "#lib/language/text/fold";
import { findLatinRuns } from "#lib/language/text/latin-runs";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Side, Span, Unit } from "#lib/language/text/unit";
import { type Bitext, type BitextUnit, type BitextWord, readBitext } from "./bitext.ts";
import { type FoldedText, findVariant, foldText } from "./match-variants.ts";
import { createWordMatcher, longestFirst } from "./match-words.ts";
import type { Occurrence } from "./term.ts";

/** A term that is known already, with its translations. */
export interface KnownTerm {
  readonly id: string;
  readonly source: string;
  readonly targets: readonly string[];
}

/** A place of a known term. */
export interface KnownPlace extends Occurrence {
  readonly termId: string;
}

/**
 * Where known terms and their translations stand in a few units, as `extractTerms` would have it: English in any inflection, also inside a longer
 * term; Chinese only in units that have the English too. Costs what the units cost, not what the terms do.
 */
export function findPlaces(
  units: readonly Unit[],
  terms: readonly KnownTerm[],
  lexicon: Lexicon,
): readonly KnownPlace[] {
  const bitext = readBitext(units, lexicon);
  const [first] = bitext.units;
  if (first === undefined) return [];
  const phrases = terms
    .flatMap((term) => phrasesOf(term, bitext.englishSide))
    .filter(standingIn(bitext));
  const keys = phrases.flatMap((phrase) =>
    keysOf(phrase.english, lexicon).map((key) => ({ key, phrase })),
  );
  const matchWords = createWordMatcher(keys.map(({ key }) => key));
  return bitext.units.flatMap((unit) => {
    const english = matchWords(unit.words).flatMap(({ term: number, start, end }) => {
      const phrase = keys[number]?.phrase;
      return phrase === undefined ? [] : [{ phrase, start, end }];
    });
    return placesIn(unit, bitext.englishSide, english);
  });
}

/** What of a term is English, and the Chinese that counts where it stands. */
interface Phrase {
  readonly term: KnownTerm;
  readonly english: string;
  readonly chinese: readonly string[];
}

interface Found {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
}

function phrasesOf(term: KnownTerm, englishSide: Side): Phrase[] {
  return englishSide === "source"
    ? [{ term, english: term.source, chinese: term.targets }]
    : term.targets.map((english) => ({ term, english, chinese: [term.source] }));
}

/** Cheap: leaves out what cannot stand there because one of its words is in none of the units. */
function standingIn(bitext: Bitext): (phrase: Phrase) => boolean {
  const known = new Set(
    bitext.units.flatMap(({ words }) =>
      words.flatMap(({ text, lemma }) => formsOf(text.toLowerCase()).concat(formsOf(lemma))),
    ),
  );
  return ({ english }) => {
    const words = findLatinRuns(english).map(({ text }) => text.toLowerCase());
    return words.length > 0 && words.every((word) => formsOf(word).some((form) => known.has(form)));
  };
}

/** A run of letters and each word of it where hyphens join several. */
function formsOf(word: string): string[] {
  const folded = foldTermKey(word);
  return [word, folded, stemOf(folded)];
}

/** The ways to match a phrase: as written, by the lemmas of its words, by its spelling alone. */
function keysOf(english: string, lexicon: Lexicon): string[] {
  const unit = { index: 1, kind: "body", warnings: [] } as const;
  const source = { text: english, lang: "en", lines: [] } as const;
  const target = { text: "", lang: "zh", lines: [] } as const;
  const words = readBitext([{ ...unit, source, target }], lexicon).units[0]?.words ?? [];
  const joined = (pick: (word: BitextWord) => string) => words.map(pick).join(" ");
  const keys = [
    joined(({ text }) => text.toLowerCase()),
    joined(({ lemma }) => lemma),
    foldTermKey(english),
  ];
  return [...new Set(keys.filter((key) => key !== ""))];
}

function placesIn(unit: BitextUnit, englishSide: Side, english: readonly Found[]): KnownPlace[] {
  const chineseSide: Side = englishSide === "source" ? "target" : "source";
  const folded = foldText(unit.chinese);
  const byTerm = new Map<string, { readonly english: Found[]; readonly chinese: Set<string> }>();
  for (const found of english) {
    const { term, chinese } = found.phrase;
    const known = byTerm.get(term.id) ?? { english: [], chinese: new Set<string>() };
    known.english.push(found);
    for (const text of chinese) known.chinese.add(foldChinese(text));
    byTerm.set(term.id, known);
  }
  return Array.from(byTerm, ([termId, found]) => [
    ...longestAt(found.english).map((span) =>
      toPlace(unit, unit.english, { termId, side: englishSide, ...span }),
    ),
    ...chinesePlaces(folded, found.chinese).map((span) =>
      toPlace(unit, unit.chinese, { termId, side: chineseSide, ...span }),
    ),
  ]).flat();
}

function chinesePlaces(folded: FoldedText, variants: ReadonlySet<string>): readonly Span[] {
  return longestFirst([...variants].flatMap((variant) => findVariant(folded, variant)));
}

/** One place for each start: the longest. */
function longestAt(found: readonly Found[]): Span[] {
  const ends = new Map<number, number>();
  for (const { start, end } of found) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  return Array.from(ends, ([start, end]) => ({ start, end }));
}

function toPlace(
  { index }: BitextUnit,
  text: string,
  { termId, side, start, end }: Pick<KnownPlace, "termId" | "side" | "start" | "end">,
): KnownPlace {
  return { termId, unit: index, side, start, end, form: text.slice(start, end) };
}
