import {
  CHINESE_CONJUNCTIONS,
  CHINESE_FREE_WORDS,
  CHINESE_LONE_WORDS,
  CHINESE_PARTICLES,
  CHINESE_PREFIXES,
  CHINESE_QUANTITY,
  CHINESE_STOP_WORDS,
  CHINESE_SUFFIXES,
} from "./chinese-function-words.ts";
import { CHINESE_LOOSE_WORDS } from "./chinese-loose-words.ts";
import { readChineseWords } from "./chinese-words.ts";
import { ENGLISH_STOP_WORDS, VAGUE_ENGLISH_WORDS } from "./english-stop-words.ts";
import {
  ENGLISH_DOERS,
  ENGLISH_NAMING,
  ENGLISH_PARTICLES,
  LOOSE_ENGLISH_QUALIFIERS,
  PLAIN_ENGLISH_ADJECTIVES,
} from "./english-term-words.ts";
import { type EnglishWord, readEnglishWords } from "./english-words.ts";
import { foldWithPlaces, stemOf } from "./fold.ts";
import type { FacingLanguage, LanguagePair, LeadLanguage, LeadWord } from "./language-pair.ts";
import type { Frequencies, Lexicon } from "./lexicon.ts";
import { mendClasses } from "./mend-classes.ts";

/** English and Chinese as the pair that ships; terms are looked for in the English, whichever side it stands on. */
export function englishChinese(lexicon: Lexicon): LanguagePair {
  return {
    lead: english(lexicon),
    facing: chinese(lexicon),
    glosses: lexicon.glosses,
    translations: lexicon.translations,
    prefixCharacters: PREFIX_CHARACTERS,
  };
}

function english(lexicon: Lexicon): LeadLanguage {
  return {
    lang: "en",
    readWords: (texts) => {
      const read = texts.map((text) => mendClasses(readEnglishWords(text, lexicon)));
      return settleLemmas(read, lexicon);
    },
    zipf: lexicon.englishZipf,
    familyOf: stemOf,
    stopWords: ENGLISH_STOP_WORDS,
    vagueWords: VAGUE_ENGLISH_WORDS,
    looseQualifiers: LOOSE_ENGLISH_QUALIFIERS,
    plainAdjectives: PLAIN_ENGLISH_ADJECTIVES,
    particles: ENGLISH_PARTICLES,
    doers: ENGLISH_DOERS,
    genitive: "of",
    naming: ENGLISH_NAMING,
    adverb: /ly$/,
    gerund: /.{2}ing$/i,
    pastParticiple: /ed$/i,
    doingVerb: /[^s]s$/,
    senseFillers: SENSE_FILLERS,
    participle: /(?:ed|ing)$/i,
  };
}

function chinese(lexicon: Lexicon): FacingLanguage {
  return {
    lang: "zh",
    readWords: (text) =>
      readChineseWords(text, lexicon).map(({ script, ...word }) => ({
        ...word,
        isKept: script === "latin",
      })),
    zipf: lexicon.chineseZipf,
    fold: foldWithPlaces,
    ownScript: /\p{Script=Han}/u,
    particles: CHINESE_PARTICLES,
    prefixes: CHINESE_PREFIXES,
    suffixes: CHINESE_SUFFIXES,
    conjunctions: CHINESE_CONJUNCTIONS,
    loneWords: CHINESE_LONE_WORDS,
    stopWords: CHINESE_STOP_WORDS,
    filler: /[的了和或与及在是有不也就被把]/u,
    freeWords: CHINESE_FREE_WORDS,
    looseWords: CHINESE_LOOSE_WORDS,
    alias:
      /^\s*[”"」]?(?:[（([]|[，,、—]*(?:也就是|也就是说|亦即|即|又叫|又称|也叫|也称|俗称|简称|缩写为?)[“"「]?)\s*$/u,
    quantity: CHINESE_QUANTITY,
    opening: /^$|[^\p{Script=Han}\p{L}\p{N}]|[的是了在和与或为把用让有将从到对于个种些]/u,
    linker: "的",
    soundedName: /\p{Script=Han}·\p{Script=Han}/u,
  };
}

/** A name loses its s only when the text has the word without ("Bread Crusts", but "Paris"); and "physics" is no plural: it is far commoner than "physic". */
function settleLemmas(
  texts: readonly (readonly EnglishWord[])[],
  frequencies: Frequencies,
): readonly (readonly LeadWord[])[] {
  const common = new Set<string>();
  for (const words of texts) {
    for (const word of words) if (word.wordClass !== "PROPN") common.add(word.lemma);
  }
  const settle = ({ text, lemma, wordClass }: EnglishWord): string => {
    const surface = text.toLowerCase();
    if (surface === lemma || /^\p{Lu}[\p{Lu}\p{Nd}]+s$/u.test(text)) return lemma;
    if (wordClass === "PROPN") return common.has(lemma) ? lemma : surface;
    if (wordClass !== "NOUN") return lemma;
    return frequencies.englishZipf(surface) - frequencies.englishZipf(lemma) > 1 ? surface : lemma;
  };
  return texts.map((words) =>
    words.map((word) => {
      const lemma = settle(word);
      return { ...word, lemma, family: stemOf(lemma) };
    }),
  );
}

const SENSE_FILLERS = new Set(
  "a an the of to in on at by for with from into and or as be is are one's sb sth oneself etc up out off".split(
    " ",
  ),
);

/** English prefixes with what Chinese writes for them. */
const PREFIX_CHARACTERS: ReadonlyMap<string, string> = new Map([
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
