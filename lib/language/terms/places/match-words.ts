import type { LeadWord } from "#lib/language/text/language-pair";
import type { Span } from "#lib/language/text/unit";

/** A stretch of a unit's leading text that is a term: `term` is its number in the list given. */
interface WordMatch extends Span {
  readonly term: number;
  /** The words matched, `from`–`to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Finds every place of every term in a unit's words, any inflection, also inside a longer term. */
export type WordMatcher = (words: readonly LeadWord[]) => readonly WordMatch[];

/** `keys` are folded terms (see `keyOf`); each word of a key matches a word by its lemma or as it stands. */
export function createWordMatcher(keys: readonly string[]): WordMatcher {
  const byFirst = new Map<string, { term: number; parts: readonly string[] }[]>();
  keys.forEach((key, term) => {
    const parts = key.split(" ");
    const first = parts[0] ?? "";
    const list = byFirst.get(first);
    if (list) list.push({ term, parts });
    else byFirst.set(first, [{ term, parts }]);
  });
  return (words) => {
    const found: WordMatch[] = [];
    words.forEach((word, from) => {
      if (word.gap === "hyphen") return;
      for (const form of formsOf(word)) {
        for (const { term, parts } of byFirst.get(form) ?? []) {
          const to = from + parts.length;
          if (!matchesAt(words, from, parts)) continue;
          found.push({ term, from, to, start: word.start, end: words[to - 1]?.end ?? word.end });
        }
      }
    });
    return found;
  };
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

function matchesAt(words: readonly LeadWord[], from: number, parts: readonly string[]): boolean {
  if (words[from + parts.length]?.gap === "hyphen") return false;
  return parts.every((part, index) => {
    const word = words[from + index];
    if (!word || (index > 0 && word.gap === "other")) return false;
    return word.lemma === part || word.text.toLowerCase() === part;
  });
}

function formsOf(word: LeadWord): ReadonlySet<string> {
  return new Set([word.lemma, word.text.toLowerCase()]);
}
