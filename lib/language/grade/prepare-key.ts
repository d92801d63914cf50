import type { Lang } from "#lib/language/text/unit";
import { closedWords } from "./closed-words.ts";
import { contrastsOf } from "./contrasts.ts";
import {
  chineseSynonyms,
  englishSynonyms,
  headwordsOf,
  type NearWord,
  oppositesByCharacter,
  oppositesByDictionary,
} from "./dictionary-words.ts";
import { inflectionOf } from "./english-forms.ts";
import type { ExpectedTerm } from "./expected-term.ts";
import { findNegations, isNegation } from "./find-negations.ts";
import { findNumbers } from "./find-numbers.ts";
import { foldAnswer } from "./fold-answer.ts";
import type { GradeKey, KeySupport, KeyTerm, KeyWord } from "./grade-key.ts";
import type { GradeLexicon } from "./grade-lexicon.ts";
import { nearTranslations } from "./near-translations.ts";
import { contentForms, isGrammar, weightOf } from "./prepare-words.ts";
import { regionalTwins } from "./regional-words.ts";
import { findSupport } from "./source-support.ts";
import { spellingTraps } from "./spelling-traps.ts";

/** Accepted wordings compared with an answer; more are left out. */
const MOST_REFERENCES = 8;
const MOST_LIKE = 40;
/** Of one sense in common; a more general word is near, too. */
const LEAST_NEAR = 1.5;

/**
 * Makes what is needed to grade answers to one prompt, out of its source, the accepted wordings (`references`, in `lang`, best first) and the
 * terms that gate. A few milliseconds with a warm dictionary; the key is a few kilobytes of JSON.
 */
export function prepareKey(
  input: {
    readonly source: string;
    readonly references: readonly string[];
    readonly lang: Lang;
    readonly terms: readonly ExpectedTerm[];
  },
  lexicon: GradeLexicon,
): GradeKey {
  const { source, lang } = input;
  const references = input.references.slice(0, MOST_REFERENCES);
  const forms = [...new Set(references.flatMap((text) => contentForms(text, lang, lexicon)))];
  const support = findSupport(source, forms, lang, lexicon);
  const words = forms.map((form, index) => describe(form, index, { lang, support, lexicon }));
  const terms = input.terms.map(({ source: term, variants }) => ({
    source: term,
    accepted: variants,
    near: nearTranslations(term, variants, lang, lexicon),
    ...soundsOf(variants, lexicon),
  }));
  const sourceText = foldAnswer(source, lexicon.simplified).text;
  const sourceLang = lang === "en" ? "zh" : "en";
  const negations = findNegations(sourceText, sourceLang, []);
  return {
    format: 1,
    lang,
    source,
    references,
    terms,
    words,
    support: support.map((one) => withoutKnown(one, words)),
    sourceNegations: negations.filter(({ isSoft }) => !isSoft).length,
    sourceDoubts:
      negations.filter(({ isSoft }) => isSoft).length + countImpossible(sourceText, sourceLang),
    sourceNumbers: findNumbers(sourceText, sourceLang)
      .filter(({ isWeak }) => !isWeak)
      .map(({ raw }) => raw),
    traditional: traditionalFor({ lang, words, terms, support }, lexicon),
  };
}

/** Shorter terms have other words among what sounds like them (经度, 精度). */
const LEAST_SOUNDED = 3;
/** Rarer characters are seldom picked by mistake. */
const LEAST_ZIPF = 3;

function soundsOf(variants: readonly string[], lexicon: GradeLexicon): Pick<KeyTerm, "alike"> {
  const long = variants.filter(
    (one) => /^\p{Script=Han}+$/u.test(one) && one.length >= LEAST_SOUNDED,
  );
  const alike = [...new Set(long.join(""))].map((character) => {
    const others = Array.from(lexicon.homophones(character)).filter(
      (one) => one !== character && lexicon.chineseZipf(one) >= LEAST_ZIPF,
    );
    return character + [...new Set(others)].join("");
  });
  return alike.length > 0 ? { alike } : {};
}

interface Surroundings {
  readonly lang: Lang;
  readonly support: readonly KeySupport[];
  readonly lexicon: GradeLexicon;
}

function describe(form: string, index: number, { lang, support, lexicon }: Surroundings): KeyWord {
  const { opposite, degree, kind, mates } = contrastsOf(form, lang);
  const contrary = [
    ...new Set([
      ...opposite,
      ...affixOpposites(form, lang, lexicon),
      ...derivedOpposites(form, lang, lexicon),
    ]),
  ].filter((word) => !isNegation(word, lang) && !mates.includes(word));
  const near = lang === "en" ? englishSynonyms(form, lexicon) : chineseSynonyms(form, lexicon);
  const fromSource = support
    .filter(({ words }) => words.includes(index))
    .flatMap((one) => one.forms)
    .filter((word) => lang === "en" || isOfOneSense(word, form, near));
  // A word kept in the source's script may be translated after all (cache, 缓存).
  const translated =
    lang === "zh" && /^[a-z]/u.test(form) ? headwordsOf(form, lexicon).slice(0, 8) : [];
  const isContrast = contrastTest([...contrary, ...degree, ...kind], lang);
  const strong = near.filter(({ score }) => score >= LEAST_NEAR).map(({ word }) => word);
  const regional = lang === "zh" ? regionalTwins(form) : [];
  const like = [
    ...new Set([
      ...mates,
      ...regional,
      ...translated,
      ...strong.slice(0, 30),
      ...fromSource.slice(0, 12),
    ]),
  ]
    .filter((word) => word !== form && !isContrast(word) && !isGrammar(word, lang))
    .filter((word) => negates(word, lang) === negates(form, lang))
    .slice(0, MOST_LIKE);
  const trap = lang === "en" && !isGrammar(form, lang) ? spellingTraps(form, lexicon) : [];
  return {
    form,
    weight: weightOf(form, lang, lexicon),
    ...(like.length > 0 && { like }),
    ...(contrary.length > 0 && { opposite: contrary }),
    ...(degree.length > 0 && { degree }),
    ...(kind.length > 0 && { kind }),
    ...(trap.length > 0 && { trap }),
  };
}

/**
 * Two translations of one word of the source may be of two senses of it ("charge": 收费, 充电). Those that are near each other in something else than the
 * word they translate are not.
 */
function isOfOneSense(word: string, form: string, near: readonly NearWord[]): boolean {
  const isKindred = Array.from(word).some((character) => form.includes(character));
  return isKindred || near.some((one) => one.word === word && one.score >= 1.5);
}

/** What the dictionary makes of a word that no list has. */
function derivedOpposites(form: string, lang: Lang, lexicon: GradeLexicon): readonly string[] {
  const byCharacter = lang === "zh" ? oppositesByCharacter(form, lexicon) : [];
  const { opposite, mates } = contrastsOf(form, lang);
  if (opposite.length + mates.length > 0 || isGrammar(form, lang)) return byCharacter;
  return [...byCharacter, ...oppositesByDictionary(form, lang, lexicon)];
}

/** 从没 is not near 从来: it negates, and the other does not. */
function negates(word: string, lang: Lang): boolean {
  return findNegations(word, lang, []).some(({ isSoft }) => !isSoft);
}

function contrastTest(words: readonly string[], lang: Lang): (word: string) => boolean {
  const normal = (word: string) => (lang === "en" ? inflectionOf(word) : word);
  const known = new Set(words.map(normal));
  return (word) => known.has(normal(word));
}

const PREFIXES = ["un", "in", "im", "ir", "il", "dis", "non", "de", "a"];

/** "useful" and "useless", "certain" and "uncertain", 无状态 and 有状态: contraries by their affixes, as far as the word lists have them. */
function affixOpposites(form: string, lang: Lang, lexicon: GradeLexicon): readonly string[] {
  if (lang === "zh") {
    const rest = /^[不无非未没]/u.test(form) ? form.slice(1) : "";
    if (rest.length > 0) return [`有${rest}`, `可${rest}`, ...(rest.length > 1 ? [rest] : [])];
    return [];
  }
  if (form.length < 4 || form.includes(" ")) return [];
  const isWord = (word: string) => word.length > 2 && lexicon.englishZipf(word) >= 2;
  const bare = PREFIXES.slice(0, 7)
    .filter((prefix) => form.startsWith(prefix) && form.length > prefix.length + 2)
    .map((prefix) => form.slice(prefix.length))
    .flatMap((word) => (word.endsWith("ty") ? [word, word.slice(0, -2)] : [word]))
    .filter((word) => word.length > 3 && lexicon.englishZipf(word) > lexicon.englishZipf(form));
  const stem = form.replace(/(?:less|ful)$/u, "");
  const turned = stem === form ? [`${form}less`] : [`${stem}less`, `${stem}ful`];
  const prefixed = PREFIXES.slice(0, 7).map((prefix) => prefix + form);
  const known = [...turned.slice(0, 1), ...prefixed].filter(
    (word) => word !== form && isWord(word),
  );
  return [
    ...bare,
    ...known,
    ...(stem === form ? [] : turned.filter((word) => word !== form)),
    `non-${form}`,
  ];
}

/** Forms that the words themselves know need not be told twice. */
function withoutKnown(support: KeySupport, words: readonly KeyWord[]): KeySupport {
  const known = new Set(
    support.words.flatMap((index) => [words[index]?.form ?? "", ...(words[index]?.like ?? [])]),
  );
  return { ...support, forms: support.forms.filter((form) => !known.has(form)) };
}

function traditionalFor(
  key: Pick<GradeKey, "lang" | "words" | "support"> & { readonly terms: readonly KeyTerm[] },
  lexicon: GradeLexicon,
): string {
  if (key.lang === "en") return "";
  const texts = [
    ...closedWords("zh"),
    ...key.words.flatMap(({ form, weight, ...relations }) => [
      form,
      ...Object.values(relations).flat(),
    ]),
    ...key.support.flatMap(({ forms }) => forms),
    ...key.terms.flatMap(({ accepted, near }) => [...accepted, ...near]),
  ];
  const characters = new Set(texts.join(""));
  return Array.from(lexicon.simplified)
    .filter(([, plain]) => characters.has(plain))
    .flat()
    .join("");
}

/** "Unbreakable", "harmless": words that deny something by what they are made of. */
function countImpossible(text: string, lang: Lang): number {
  if (lang !== "en") return 0;
  return Array.from(text.matchAll(/\b(?:un|in|im|ir)[a-z]{3,}(?:able|ible)\b|[a-z]{3,}less\b/gu))
    .length;
}
