import { pinyin } from "pinyin-pro";
import type { Syllable } from "#lib/language/text/dictionary-entry";
import type { Token } from "#lib/language/text/lexicon";
import { findEntries } from "./entry-table.ts";
import { loadLexicon } from "./load-lexicon.ts";
import { toneMarked } from "./word-book.ts";

/**
 * How each Chinese character of a text is read in its sentence, in order; other characters are left out. A word that the dictionary reads in one way only is read so, all else as
 * pinyin-pro reads it. About a thousand characters in 10 ms, once the lexicon is loaded.
 */
export async function spellChinese(text: string): Promise<Syllable[]> {
  const { segmentChinese } = await loadLexicon();
  const sure = new Map(segmentChinese(text).flatMap(sureReadings));
  const syllables: Syllable[] = [];
  let at = 0;
  for (const { origin, pinyin: reading, isZh } of pinyin(text, { type: "all" })) {
    const again = isAgain(text, at) ? "chóng" : null;
    if (isZh) syllables.push({ at, reading: sure.get(at) ?? again ?? reading });
    at += origin.length;
  }
  return syllables;
}

/** By place, the syllables of a word of two characters or more. */
function sureReadings({ text, start }: Token): [number, string][] {
  if (text.length < 2 || !/^\p{Script=Han}+$/u.test(text)) return [];
  const readings = new Set(findEntries(text).map(([, , reading]) => reading.toLowerCase()));
  const [only] = readings;
  const syllables = only === undefined || readings.size > 1 ? [] : toneMarked(only).split(" ");
  if (syllables.length !== text.length) return [];
  return syllables.map((syllable, place) => [start + place, syllable]);
}

/** 重 before a verb means "again" (重写, 重训) where the library takes it for "heavy"; the words in which it is that are in the dictionary, and sure. */
function isAgain(text: string, at: number): boolean {
  return (
    text[at] === "重" && findEntries(text.charAt(at + 1))[0]?.[3][0]?.startsWith("to ") === true
  );
}
