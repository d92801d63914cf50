import { type ChineseWord, readChineseWords } from "#lib/language/text/chinese-words";
import { type EnglishWord, readEnglishWords } from "#lib/language/text/english-words";
import { foldChinese, stemOf } from "#lib/language/text/fold";
import type { Lexicon } from "#lib/language/text/lexicon";
import { mendClasses } from "#lib/language/text/mend-classes";
import type { Side, Unit } from "#lib/language/text/unit";

/** An English word with the family (stem) it is compared with dictionary senses by. */
export interface BitextWord extends EnglishWord {
  readonly family: string;
}

/** A unit turned so that the English stands first, whichever side it was on. */
export interface BitextUnit {
  readonly index: number;
  readonly english: string;
  readonly words: readonly BitextWord[];
  readonly chinese: string;
  /** See `foldChinese`. */
  readonly foldedChinese: string;
  /** The Latin words kept in the Chinese, lower case. */
  readonly latin: ReadonlySet<string>;
  readonly hanzi: readonly ChineseWord[];
}

export interface Bitext {
  readonly englishSide: Side;
  readonly units: readonly BitextUnit[];
}

/** Tokenises both sides. Units that don't hold one English and one Chinese segment are left out. */
export function readBitext(
  units: readonly Unit[],
  lexicon: Lexicon,
  follow?: (done: number, all: number) => void,
): Bitext {
  const bilingual = units.filter((unit) => unit.source.lang !== unit.target.lang);
  const first = bilingual[0];
  const englishSide = first?.source.lang === "zh" ? "target" : "source";
  const read = bilingual.map((unit, at) => {
    follow?.(at, bilingual.length);
    const english = (unit.source.lang === "en" ? unit.source : unit.target).text;
    const chinese = (unit.source.lang === "zh" ? unit.source : unit.target).text;
    const words = mendClasses(readEnglishWords(english, lexicon));
    const hanzi = readChineseWords(chinese, lexicon);
    const latin = new Set(
      hanzi.filter((word) => word.script === "latin").map((word) => word.text.toLowerCase()),
    );
    const foldedChinese = foldChinese(chinese);
    return { index: unit.index, english, words, chinese, foldedChinese, latin, hanzi };
  });
  const lemmaOf = settleLemmas(
    read.flatMap((unit) => unit.words),
    lexicon,
  );
  return {
    englishSide,
    units: read.map((unit) => ({
      ...unit,
      words: unit.words.map((word) => settle(word, lemmaOf)),
    })),
  };
}

function settle(word: EnglishWord, lemmaOf: (word: EnglishWord) => string): BitextWord {
  const lemma = lemmaOf(word);
  return { ...word, lemma, family: stemOf(lemma) };
}

/** A name loses its s only when the text has the word without ("Bread Crusts", but "Paris"); and "physics" is no plural: it is far commoner than "physic". */
function settleLemmas(words: readonly EnglishWord[], lexicon: Lexicon) {
  const common = new Set<string>();
  for (const word of words) if (word.wordClass !== "PROPN") common.add(word.lemma);
  return ({ text, lemma, wordClass }: EnglishWord): string => {
    const surface = text.toLowerCase();
    if (surface === lemma || /^\p{Lu}[\p{Lu}\p{Nd}]+s$/u.test(text)) return lemma;
    if (wordClass === "PROPN") return common.has(lemma) ? lemma : surface;
    if (wordClass !== "NOUN") return lemma;
    return lexicon.englishZipf(surface) - lexicon.englishZipf(lemma) > 1 ? surface : lemma;
  };
}
