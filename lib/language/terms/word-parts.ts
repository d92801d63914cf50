import { stemOf } from "#lib/language/text/fold";
import type { Frequencies } from "#lib/language/text/lexicon";

/** A piece of an English word that is aligned for itself. */
export interface WordPart {
  readonly text: string;
  readonly family: string;
}

/** Splits rare words into what they are made of; gives the word itself when it is not. */
export type WordSplitter = (lemma: string) => readonly WordPart[];

/** English prefixes with what Chinese writes for them. */
export const PREFIX_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["pre", "预前"],
  ["re", "重再"],
  ["un", "无不未非"],
  ["non", "非无不"],
  ["mis", "误错"],
  ["multi", "多"],
  ["sub", "子亚次"],
  ["super", "超"],
  ["over", "过超"],
  ["under", "欠不"],
  ["inter", "间跨互"],
  ["anti", "反抗"],
  ["micro", "微"],
  ["photo", "光"],
  ["auto", "自"],
  ["semi", "半"],
  ["post", "后"],
  ["self", "自"],
  ["co", "共协"],
  ["de", "去反"],
  ["exo", "外系"],
  ["extra", "外"],
  ["intra", "内"],
  ["hyper", "超高"],
  ["hypo", "低下"],
  ["ultra", "超"],
  ["macro", "宏大"],
  ["mono", "单"],
  ["poly", "多聚"],
  ["pseudo", "伪假"],
  ["quasi", "准"],
  ["meta", "元"],
  ["tele", "远"],
  ["geo", "地"],
  ["bio", "生"],
  ["electro", "电"],
  ["thermo", "热"],
  ["hydro", "水"],
  ["nano", "纳"],
]);

/** Words at least this common (Zipf) are learned whole. */
const COMMON_ZIPF = 2.8;
/** The base must be this much commoner than the word. */
const BASE_LEAD = 0.7;
/** Both halves of a closed compound must be this common. */
const HALF_ZIPF = 4;

/**
 * "reproofing" → re, proofing; "flashlight" → flash, light: a rare word is then paired through its better known parts.
 * `inText` holds the lemmas of the text, which count as known.
 */
export function createWordSplitter(
  inText: ReadonlySet<string>,
  frequencies: Frequencies,
): WordSplitter {
  const zipf = (word: string) => frequencies.englishZipf(word);
  return (lemma) => {
    const whole = [{ text: lemma, family: stemOf(lemma) }];
    if (!/^[a-z]{6,}$/.test(lemma) || zipf(lemma) >= COMMON_ZIPF) return whole;
    for (const prefix of PREFIX_CHARACTERS.keys()) {
      const base = lemma.startsWith(prefix) ? lemma.slice(prefix.length) : "";
      if (base.length < 4) continue;
      if (inText.has(base) || zipf(base) > zipf(lemma) + BASE_LEAD) {
        return [prefix, base].map((text) => ({ text, family: stemOf(text) }));
      }
    }
    for (let cut = 3; cut <= lemma.length - 3; cut += 1) {
      const halves = [lemma.slice(0, cut), lemma.slice(cut)];
      if (halves.every((half) => zipf(half) > HALF_ZIPF)) {
        return halves.map((text) => ({ text, family: stemOf(text) }));
      }
    }
    return whole;
  };
}
