import type { Bitext, BitextUnit } from "#lib/language/terms/bitext";
import type { LeadWord } from "#lib/language/text/language-pair";
import { findExpansions } from "./find-expansions.ts";
import { keyOf } from "./key-of.ts";
import { isTermShaped } from "./term-shape.ts";

/** One place of a candidate: words `from`–`to` (exclusive) of the unit at `place` in the bitext. */
export interface Mention {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch of the leading language that may be a term. `key` is its words folded (lemmas, hyphens as spaces). */
export interface Candidate {
  readonly key: string;
  readonly mentions: readonly Mention[];
  /** The key of what it is short for, or is shortened to, where the text says so. */
  readonly alias?: string;
}

const MAX_WORDS = 5;

/**
 * Noun phrases without their articles ("levelized cost of storage" too), single content words, whole hyphenated compounds, verbs with their particle, and
 * what an acronym is spelled out as. The tagger takes many nouns for verbs ("bake time", "oven spring"), so a word that is anywhere
 * in the text a noun may be one everywhere.
 */
export function findCandidates(bitext: Bitext): readonly Candidate[] {
  const { lead } = bitext.languages;
  const shaping = { lead, nouns: listNouns(bitext) };
  const mentions = new Map<string, Mention[]>();
  bitext.units.forEach((unit, place) => {
    for (let from = 0; from < unit.words.length; from += 1) {
      if (!isEdge(unit, from)) continue;
      for (let to = from + 1; to <= Math.min(from + MAX_WORDS, unit.words.length); to += 1) {
        if (to - from > 1 && !isTied(unit.words[to - 1])) break;
        if (!isEdge(unit, to) || !isTermShaped(unit.words, { from, to }, shaping)) continue;
        const key = keyOf(unit.words.slice(from, to), lead);
        const known = mentions.get(key);
        if (known) known.push({ place, from, to });
        else mentions.set(key, [{ place, from, to }]);
      }
    }
  });
  const aliases = new Map<string, string>();
  for (const { acronym, key, mention } of findExpansions(bitext)) {
    if (!mentions.has(acronym)) continue;
    if (!mentions.has(key)) mentions.set(key, [mention]);
    aliases.set(acronym, key).set(key, acronym);
  }
  return Array.from(mentions, ([key, places]) => {
    const alias = aliases.get(key);
    return { key, mentions: places, ...(alias !== undefined && { alias }) };
  });
}

/** Only a space, a hyphen or a possessive ("Moore's law") may stand inside a term. */
function isTied(word: LeadWord | undefined): boolean {
  return word !== undefined && word.gap !== "other" && word.gap !== "start";
}

/** No compound is cut in two. */
function isEdge(unit: BitextUnit, at: number): boolean {
  return unit.words[at]?.gap !== "hyphen";
}

function listNouns(bitext: Bitext): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const { words } of bitext.units) {
    for (const { wordClass, lemma } of words) if (wordClass === "NOUN") nouns.add(lemma);
  }
  return nouns;
}
