import { ENGLISH_STOP_WORDS, VAGUE_ENGLISH_WORDS } from "#lib/language/text/english-stop-words";
import { singularOf } from "#lib/language/text/fold";
import type { Pair } from "#lib/language/text/unit";
import { textIn } from "./text-in.ts";

/** Where the content words of a text stand, by 0-based rows, ascending and each once. */
export interface WordPlaces {
  /** The content words of each row: English words without their plural, Chinese pairs of characters. */
  readonly ofRow: readonly (readonly string[])[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Collects the content words of all rows in one pass. */
export function wordPlacesOf(pairs: readonly Pair[]): WordPlaces {
  const ofRow = pairs.map((pair) => [
    ...new Set([...englishWords(textIn(pair, "en")), ...chinesePairs(textIn(pair, "zh"))]),
  ]);
  return { ofRow, places: placesOf(ofRow) };
}

/** Rows (0-based, ascending) of each name in Latin letters: a word always written with a capital, and at least once where no sentence begins. */
export function namePlacesOf(pairs: readonly Pair[]): ReadonlyMap<string, readonly number[]> {
  const inside = new Set<string>();
  const small = new Set<string>();
  const capital: string[][] = [];
  for (const pair of pairs) {
    const ofRow = new Set<string>();
    for (const { 0: word, index } of textIn(pair, "en").matchAll(latinWord)) {
      const key = word.toLowerCase().replace(topLevel, "");
      if (key.length < word.length) ofRow.add(key);
      else if (!startsWithCapital.test(word)) small.add(key);
      else {
        ofRow.add(key);
        if (index > 0) inside.add(key);
      }
    }
    capital.push([...ofRow]);
  }
  const isName = (word: string) =>
    inside.has(word) && !small.has(word) && word.length > 1 && !ENGLISH_STOP_WORDS.has(word);
  return placesOf(capital.map((words) => words.filter(isName)));
}

function placesOf(ofRow: readonly (readonly string[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, words] of ofRow.entries()) {
    for (const word of words) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [at]);
      else list.push(at);
    }
  }
  return places;
}

const latinWord = /\p{Script=Latin}[\p{Script=Latin}\p{N}]*(?:\.[a-z]{2,4}\b)?/gu;
// A name may stand as an address too: example.org.
const topLevel = /\.[a-z]{2,4}$/;
const startsWithCapital = /^\p{Lu}/u;

function englishWords(text: string): string[] {
  return (text.toLowerCase().match(longWord) ?? [])
    .filter((word) => !ENGLISH_STOP_WORDS.has(word) && !VAGUE_ENGLISH_WORDS.has(word))
    .map(singularOf);
}

const longWord = /\p{Script=Latin}{4,}/gu;

function chinesePairs(text: string): string[] {
  return (text.match(hanRun) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)).filter(
      (two) => !empty.test(two),
    ),
  );
}

const hanRun = /[\u4e00-\u9fff]{2,}/g;
// Characters of particles, pronouns and the commonest verbs: a pair with one of them is no word of a subject.
const empty =
  /[的了着过是在和与及或而且并也都就还又很更最太这那个些种们我你他她它其被把将让使对从到向由于以为因所如果但不那么可能会要有没中上下里内时后前等吗呢吧即则若该此每各什通进行随一来去说做用给会]/;
