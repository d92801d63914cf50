import { ENGLISH_IRREGULAR } from "./english-irregular.ts";

/**
 * What the inflected forms of a lower-case English word have in common, by spelling and a list of irregular ones ("making", "made", "makes" → "mak").
 * British and American spelling fall together. Consistent rather than right: only to be compared with other such forms.
 */
export function inflectionOf(word: string): string {
  const plain = ENGLISH_IRREGULAR.get(word) ?? withoutEnding(word);
  const base = ENGLISH_IRREGULAR.get(plain) ?? plain;
  return base
    .replace(/(?<=.{3})(?:is)(?=e?$|ation)/u, "iz")
    .replace(/(?<=.{2})our(?=$|i|e|a)/u, "or")
    .replace(/(?<=.{2}[^aeiou])re$/u, "er")
    .replace(/(?<=..)e$/u, "")
    .replace(/(?<=..)y$/u, "i")
    .replace(/([bdgklmnprt])\1$/u, "$1");
}

/** `inflectionOf` of every word of a phrase. */
export function inflectionOfPhrase(phrase: string): string {
  return phrase.includes(" ")
    ? phrase.split(" ").map(inflectionOf).join(" ")
    : inflectionOf(phrase);
}

function withoutEnding(word: string): string {
  if (word.length < 4 || /[^a-z]/u.test(word)) return word;
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|sh|ch|o)es$/u.test(word)) return word.slice(0, -2);
  if (/[^su]s$/u.test(word) && !/(?:is|us|news)$/u.test(word)) return word.slice(0, -1);
  if (/[^aeiou]ied$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/[aeiouy].*[^e]ed$/u.test(word)) return word.slice(0, -2);
  if (/[aeiouy].*ing$/u.test(word) && word.length > 5) return word.slice(0, -3);
  return word;
}

/** What a comparative, superlative or adverb may be one of: "closer" of "close", "faster" of "fast", "weakly" of "weak". [] for other words. */
export function positivesOf(word: string): readonly string[] {
  if (/^[a-z]{3,}ly$/u.test(word)) return [word.slice(0, -2), `${word.slice(0, -1)}e`];
  if (!/^[a-z]{2,}.(?:er|est)$/u.test(word)) return [];
  const bare = word.replace(/(?:er|est)$/u, "");
  return [`${bare}e`, bare];
}

/** True when one slip of the pen parts two words: a letter too many, too few, another or two changed round; two slips in words of nine letters. */
export function isSlip(word: string, other: string): boolean {
  const shorter = Math.min(word.length, other.length);
  if (shorter < 4 || word === other) return false;
  return distanceWithin(word, other, shorter >= 9 ? 2 : 1);
}

/** Optimal string alignment distance (Damerau–Levenshtein without repeats), up to `most`. */
function distanceWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
    }
    older = old;
    old = row;
  }
  return (old[b.length] ?? most + 1) <= most;
}
