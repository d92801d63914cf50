import { type Bitext, type BitextUnit, readBitext } from "#lib/language/terms/bitext";
import type { Occurrence } from "#lib/language/terms/term";
import { foldTermKey } from "#lib/language/text/fold";
import type { LanguagePair, LeadWord } from "#lib/language/text/language-pair";
import { findLatinRuns } from "#lib/language/text/latin-runs";
import type { Side, Span, Unit } from "#lib/language/text/unit";
import { type FoldedText, findVariant } from "./match-variants.ts";
import { createWordMatcher, longestFirst } from "./match-words.ts";

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
 * Where known terms and their translations stand in a few units, as `extractTerms` would have it: the leading language in any inflection, also
 * inside a longer term; the facing one only in units that have the other too. Costs what the units cost, not what the terms do.
 */
export function findPlaces(
  units: readonly Unit[],
  terms: readonly KnownTerm[],
  languages: LanguagePair,
): readonly KnownPlace[] {
  const bitext = readBitext(units, languages);
  const [first] = bitext.units;
  if (first === undefined) return [];
  const phrases = terms
    .flatMap((term) => phrasesOf(term, bitext.leadSide))
    .filter(standingIn(bitext));
  const keys = phrases.flatMap((phrase) =>
    keysOf(phrase.lead, languages).map((key) => ({ key, phrase })),
  );
  const matchWords = createWordMatcher(keys.map(({ key }) => key));
  return bitext.units.flatMap((unit) => {
    const lead = matchWords(unit.words).flatMap(({ term: number, start, end }) => {
      const phrase = keys[number]?.phrase;
      return phrase === undefined ? [] : [{ phrase, start, end }];
    });
    return placesIn(unit, bitext, lead);
  });
}

/** What of a term is in the leading language, and the facing texts that count where it stands. */
interface Phrase {
  readonly term: KnownTerm;
  readonly lead: string;
  readonly facing: readonly string[];
}

interface Found {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
}

function phrasesOf(term: KnownTerm, leadSide: Side): Phrase[] {
  return leadSide === "source"
    ? [{ term, lead: term.source, facing: term.targets }]
    : term.targets.map((lead) => ({ term, lead, facing: [term.source] }));
}

/** Cheap: leaves out what cannot stand there because one of its words is in none of the units. */
function standingIn(bitext: Bitext): (phrase: Phrase) => boolean {
  const known = new Set(
    bitext.units.flatMap(({ words }) =>
      words.flatMap(({ text, lemma }) =>
        formsOf(text.toLowerCase(), bitext).concat(formsOf(lemma, bitext)),
      ),
    ),
  );
  return ({ lead }) => {
    const words = findLatinRuns(lead).map(({ text }) => text.toLowerCase());
    return (
      words.length > 0 &&
      words.every((word) => formsOf(word, bitext).some((form) => known.has(form)))
    );
  };
}

/** A run of letters and each word of it where hyphens join several. */
function formsOf(word: string, { languages }: Bitext): string[] {
  const folded = foldTermKey(word);
  return [word, folded, languages.lead.familyOf(folded)];
}

/** The ways to match a phrase: as written, by the lemmas of its words, by its spelling alone. */
function keysOf(lead: string, languages: LanguagePair): string[] {
  const words = languages.lead.readWords([lead])[0] ?? [];
  const joined = (pick: (word: LeadWord) => string) => words.map(pick).join(" ");
  const keys = [
    joined(({ text }) => text.toLowerCase()),
    joined(({ lemma }) => lemma),
    foldTermKey(lead),
  ];
  return [...new Set(keys.filter((key) => key !== ""))];
}

function placesIn(
  unit: BitextUnit,
  { leadSide, languages }: Bitext,
  lead: readonly Found[],
): KnownPlace[] {
  const facingSide: Side = leadSide === "source" ? "target" : "source";
  const folded = { original: unit.facing, ...languages.facing.fold(unit.facing) };
  const byTerm = new Map<string, { readonly lead: Found[]; readonly facing: Set<string> }>();
  for (const found of lead) {
    const { term, facing } = found.phrase;
    const known = byTerm.get(term.id) ?? { lead: [], facing: new Set<string>() };
    known.lead.push(found);
    for (const text of facing) known.facing.add(languages.facing.fold(text).folded);
    byTerm.set(term.id, known);
  }
  return Array.from(byTerm, ([termId, found]) => [
    ...longestAt(found.lead).map((span) =>
      toPlace(unit, unit.lead, { termId, side: leadSide, ...span }),
    ),
    ...facingPlaces(folded, found.facing).map((span) =>
      toPlace(unit, unit.facing, { termId, side: facingSide, ...span }),
    ),
  ]).flat();
}

function facingPlaces(folded: FoldedText, variants: ReadonlySet<string>): readonly Span[] {
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
