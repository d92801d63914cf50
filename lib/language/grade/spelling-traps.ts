import { inflectionOf } from "./english-forms.ts";
import type { GradeLexicon } from "./grade-lexicon.ts";

/** English words that a slip of the pen could make of a word and that are words of their own ("adopt", "adapt"), commonest first. */
export function spellingTraps(word: string, lexicon: GradeLexicon): readonly string[] {
  if (word.length < 4 || word.length > 14 || /[^a-z]/u.test(word)) return [];
  const own = inflectionOf(word);
  return [...neighboursOf(word)]
    .map((other) => ({ other, zipf: lexicon.englishZipf(other) }))
    .filter(({ other, zipf }) => zipf >= LEAST_ZIPF && inflectionOf(other) !== own)
    .sort((a, b) => b.zipf - a.zipf)
    .slice(0, 6)
    .map(({ other }) => other);
}

/** Rarer ones are more likely slips than meant. */
const LEAST_ZIPF = 2.7;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function neighboursOf(word: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) {
      found.add(head + letter + tail);
      if (tail !== "") found.add(head + letter + tail.slice(1));
    }
    if (tail !== "") found.add(head + tail.slice(1));
    if (tail.length > 1) found.add(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`);
  }
  found.delete(word);
  return found;
}
