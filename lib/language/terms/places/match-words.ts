import { foldTermKey } from "#lib/language/text/fold";
import type { LeadWord } from "#lib/language/text/language-pair";
import type { Span } from "#lib/language/text/unit";
import { type Automaton, createAutomaton } from "./automaton.ts";

/** A stretch of a unit's leading text that is a term: `term` is its number in the list given. */
interface WordMatch extends Span {
  readonly term: number;
  /** The words matched, `from`–`to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Finds every place of every term in a unit's words, any inflection, also inside a longer term. */
export type WordMatcher = (words: readonly LeadWord[]) => readonly WordMatch[];

/**
 * `keys`: the words of each term, folded, with a space between; each matches a word by its lemma, as it is written, or by its spelling in the singular
 * (see `foldTermKey`), which no other sentence can change. No term begins or ends inside a hyphenated compound, or reaches over a mark.
 */
export function createWordMatcher(keys: readonly string[]): WordMatcher {
  const patterns = keys.map((key) => (key === "" ? [] : key.split(" ")));
  const automaton = createAutomaton(patterns);
  return (words) => {
    const found: WordMatch[] = [];
    // A word is written in several ways: one state for each reading of the words so far.
    let states: ReadonlySet<number> = new Set([0]);
    words.forEach((word, at) => {
      if (word.gap === "other") states = new Set([0]);
      states = readWord(automaton, states, word);
      if (words[at + 1]?.gap === "hyphen") return;
      const ending = new Set([...states].flatMap((state) => automaton.endingAt(state)));
      for (const term of ending) {
        const from = at + 1 - (patterns[term]?.length ?? 0);
        const first = words[from];
        if (first === undefined || first.gap === "hyphen") continue;
        found.push({ term, from, to: at + 1, start: first.start, end: word.end });
      }
    });
    return found;
  };
}

function readWord(
  automaton: Automaton<string>,
  states: ReadonlySet<number>,
  word: LeadWord,
): ReadonlySet<number> {
  const reached = new Set<number>();
  for (const form of formsOf(word))
    for (const state of states) reached.add(automaton.next(state, form));
  return reached;
}

/** Longest stretch first, then the earlier one; whatever overlaps an accepted one is left out. Sorted by place. */
export function longestFirst<M extends Span>(matches: readonly M[]): readonly M[] {
  const sorted = [...matches].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken: M[] = [];
  const covered = new Set<number>();
  for (const match of sorted) {
    let isFree = true;
    for (let at = match.start; at < match.end && isFree; at += 1) isFree = !covered.has(at);
    if (!isFree) continue;
    for (let at = match.start; at < match.end; at += 1) covered.add(at);
    taken.push(match);
  }
  return taken.sort((a, b) => a.start - b.start);
}

function formsOf({ text, lemma }: LeadWord): ReadonlySet<string> {
  return new Set([lemma, text.toLowerCase(), foldTermKey(text)]);
}
