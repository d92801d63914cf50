import type { Bitext, BitextUnit } from "#lib/language/terms/bitext";
import { foldTermKey } from "#lib/language/text/fold";
import type { LanguagePair, LeadWord } from "#lib/language/text/language-pair";
import type { Span } from "#lib/language/text/unit";
import { createVariantMatcher } from "./match-variants.ts";
import { createWordMatcher, longestFirst } from "./match-words.ts";

/** A term that is known, with its translations. `forms`: other spellings of it; `sense` names it among terms of one spelling, which their translations tell apart. */
export interface KnownTerm {
  readonly id: string;
  readonly source: string;
  readonly forms?: readonly string[];
  readonly sense?: string;
  readonly targets: readonly string[];
}

/** A place of one of a term's spellings, or of one of its translations: `phrase` is its number among them. */
interface PhrasePlace extends Span {
  readonly phrase: number;
}

/** Where a term stands in a unit; `term` is its number in the list given, places in order, none over another. */
export interface PlacedTerm {
  readonly term: number;
  readonly source: readonly PhrasePlace[];
  readonly target: readonly PhrasePlace[];
}

/** The terms that stand in a unit, by their number. */
export type TermPlacer = (unit: BitextUnit) => readonly PlacedTerm[];

/**
 * The one search for places of terms. The leading language is matched by words in any inflection, the facing one by its characters, whatever the spacing,
 * width and case; either may be the source. Every place counts, also inside another term's. A translation counts only in units where its term stands. Of
 * terms of one spelling those stand whose translation does, if none does the first of them. Time grows with the text and what is found, not with the terms.
 */
export function createPlacer(
  terms: readonly KnownTerm[],
  { languages, leadSide }: Pick<Bitext, "languages" | "leadSide">,
): TermPlacer {
  const isLeadSource = leadSide === "source";
  const sourcePhrases = terms.map(({ source, forms = [] }) => [source, ...forms]);
  const targetPhrases = terms.map(({ targets }) => targets);
  const findLead = searchLead(isLeadSource ? sourcePhrases : targetPhrases, languages);
  const findFacing = searchFacing(isLeadSource ? targetPhrases : sourcePhrases, languages);
  const spellings = terms.map(({ source }) => foldTermKey(source));
  return (unit) => {
    const [lead, facing] = [findLead(unit), findFacing(unit)];
    const source = isLeadSource ? lead : keepWords(facing, unit);
    const target = isLeadSource ? facing : lead;
    const placed = Array.from(source, ([term, places]): PlacedTerm => {
      return { term, source: places, target: target.get(term) ?? [] };
    });
    return tellApart(
      placed.sort((a, b) => a.term - b.term),
      spellings,
    );
  };
}

type Places = ReadonlyMap<number, readonly PhrasePlace[]>;
type Search = (unit: BitextUnit) => Places;

interface Phrase {
  readonly term: number;
  readonly phrase: number;
  readonly text: string;
}

function listPhrases(phrases: readonly (readonly string[])[]): Phrase[] {
  return phrases.flatMap((texts, term) => texts.map((text, phrase) => ({ term, phrase, text })));
}

function searchLead(phrases: readonly (readonly string[])[], languages: LanguagePair): Search {
  const keyed = listPhrases(phrases).flatMap((phrase) =>
    keysOf(phrase.text, languages).map((key) => ({ key, phrase })),
  );
  const matchWords = createWordMatcher(keyed.map(({ key }) => key));
  const isMeant = (phrase: Phrase | undefined, written: string) =>
    phrase === undefined || !isShouted(phrase.text, languages) || /\p{Lu}/u.test(written);
  return ({ lead, words }) =>
    byTerm(
      matchWords(words)
        .map((match) => ({ ...match, of: keyed[match.term]?.phrase }))
        .filter(({ of, start, end }) => isMeant(of, lead.slice(start, end))),
    );
}

/** "IT" and "WHO" are no "it" and "who". */
function isShouted(text: string, { lead }: LanguagePair): boolean {
  return /^\p{Lu}{2,}$/u.test(text) && lead.stopWords.has(text.toLowerCase());
}

/** The ways to match a phrase: as written, by the lemmas of its words, by its spelling alone. */
function keysOf(text: string, { lead }: LanguagePair): string[] {
  const words = lead.readWords([text])[0] ?? [];
  const joined = (pick: (word: LeadWord) => string) => words.map(pick).join(" ");
  const keys = [joined((word) => word.text.toLowerCase()), joined((word) => word.lemma)];
  return [...new Set([...keys, foldTermKey(text)].filter((key) => key !== ""))];
}

function searchFacing(phrases: readonly (readonly string[])[], { facing }: LanguagePair): Search {
  const listed = listPhrases(phrases);
  const match = createVariantMatcher(listed.map(({ text }) => facing.fold(text).folded));
  return ({ facing: original }) =>
    byTerm(
      match({ original, ...facing.fold(original) }).map((one) => ({
        ...one,
        of: listed[one.variant],
      })),
    );
}

function byTerm(found: readonly (Span & { readonly of: Phrase | undefined })[]): Places {
  const places = new Map<number, PhrasePlace[]>();
  for (const { start, end, of } of found) {
    if (of === undefined) continue;
    const known = places.get(of.term);
    const place = { start, end, phrase: of.phrase };
    if (known === undefined) places.set(of.term, [place]);
    else known.push(place);
  }
  return new Map(Array.from(places, ([term, all]) => [term, longestFirst(all)]));
}

/** A single character is mostly a part of some word; it is a term only where it is a word of its own. */
function keepWords(places: Places, { facing, facingWords }: BitextUnit): Places {
  const words = new Set(facingWords.map(({ start, end }) => `${start} ${end}`));
  const isWord = ({ start, end }: Span) =>
    end - start > String.fromCodePoint(facing.codePointAt(start) ?? 0).length ||
    words.has(`${start} ${end}`);
  const kept = Array.from(places, ([term, all]) => [term, all.filter(isWord)] as const);
  return new Map(kept.filter(([, all]) => all.length > 0));
}

/** Of terms of one spelling at one place, leaves it to those that are translated in the unit, or to the first. */
function tellApart(placed: readonly PlacedTerm[], spellings: readonly string[]): PlacedTerm[] {
  const bySpelling = new Map<string, PlacedTerm[]>();
  for (const one of placed) {
    const spelling = spellings[one.term] ?? "";
    const known = bySpelling.get(spelling);
    if (known === undefined) bySpelling.set(spelling, [one]);
    else known.push(one);
  }
  return placed.flatMap((one): PlacedTerm[] => {
    const senses = bySpelling.get(spellings[one.term] ?? "") ?? [];
    const translated = senses.filter(({ target }) => target.length > 0);
    const standing = translated.length > 0 ? translated : senses.slice(0, 1);
    if (standing.includes(one)) return [one];
    const taken = new Set(standing.flatMap(({ source }) => source.map(({ start }) => start)));
    const source = one.source.filter(({ start }) => !taken.has(start));
    return source.length > 0 ? [{ ...one, source }] : [];
  });
}
