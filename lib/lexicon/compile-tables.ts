import { stemOf } from "#lib/language/text/fold";
import { writeByteTable } from "./byte-table.ts";
import { slimGloss } from "./slim-gloss.ts";
import type { SourceData } from "./source-packages.ts";

/** The names of the tables, each a file of the built folder. */
export const TABLE_NAMES = ["glosses", "translations", "english-zipf", "chinese-zipf"] as const;
export type TableName = (typeof TABLE_NAMES)[number];
export type Tables = Readonly<Record<TableName, Buffer>>;

/** Raise when the shape or the making of a table changes. */
export const TABLE_FORMAT = 1;

/** A word like "thing" is the sense of hundreds of headwords; the commonest suffice. */
const MAX_HEADWORDS = 24;
const MAX_PHRASE_WORDS = 4;

/** Compiles the raw data into byte tables (see `openByteTable`): about a second. */
export function compileTables(data: SourceData): Tables {
  const chineseCounts = readChineseCounts(data.jiebaDictionary);
  const glosses = collectGlosses(data.cedict);
  return {
    glosses: writeByteTable(mapValues(glosses, (list) => Array.from(list).join("/"))),
    translations: writeByteTable(invertGlosses(glosses, chineseCounts)),
    "english-zipf": writeByteTable(zipfRows(readEnglishCounts(data.subtlex))),
    "chinese-zipf": writeByteTable(zipfRows(chineseCounts)),
  };
}

/** The key of an English word or phrase in the translations table: the families of its words. */
export function translationKey(english: string): string {
  return english
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== "")
    .map(stemOf)
    .join(" ");
}

function collectGlosses(cedict: SourceData["cedict"]): Map<string, Set<string>> {
  const glosses = new Map<string, Set<string>>();
  for (const { simplified, english } of cedict) {
    const headword = simplified.normalize("NFC");
    const known = glosses.get(headword) ?? new Set<string>();
    for (const sense of english) for (const gloss of slimGloss(sense)) known.add(gloss);
    if (known.size > 0 && !/\s/.test(headword)) glosses.set(headword, known);
  }
  return glosses;
}

function invertGlosses(
  glosses: ReadonlyMap<string, ReadonlySet<string>>,
  counts: ReadonlyMap<string, number>,
): Map<string, string> {
  const headwords = new Map<string, Set<string>>();
  for (const [headword, list] of glosses) {
    for (const gloss of list) {
      const key = translationKey(gloss);
      if (key === "" || key.split(" ").length > MAX_PHRASE_WORDS) continue;
      const known = headwords.get(key);
      if (known) known.add(headword);
      else headwords.set(key, new Set([headword]));
    }
  }
  const countOf = (word: string) => counts.get(word) ?? 0;
  return mapValues(headwords, (words) =>
    Array.from(words)
      .sort((a, b) => countOf(b) - countOf(a))
      .slice(0, MAX_HEADWORDS)
      .join("/"),
  );
}

function readEnglishCounts(subtlex: SourceData["subtlex"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word, count } of subtlex) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

function readChineseCounts(dictionary: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of dictionary.split("\n")) {
    const [word, count] = line.split(" ");
    if (word && count) counts.set(word, Number(count));
  }
  return counts;
}

/** Zipf values in hundredths: log10 of occurrences in 10⁹ words (van Heuven et al. 2014). */
function zipfRows(counts: ReadonlyMap<string, number>): Map<string, string> {
  let total = 0;
  for (const count of counts.values()) total += count;
  return mapValues(counts, (count) =>
    Math.round(100 * Math.log10(((count + 1) / total) * 1e9)).toString(),
  );
}

function mapValues<V>(map: ReadonlyMap<string, V>, write: (value: V) => string) {
  return new Map(Array.from(map, ([key, value]) => [key, write(value)] as const));
}
