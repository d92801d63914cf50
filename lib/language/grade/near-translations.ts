import type { Lang } from "#lib/language/text/unit";
import { englishSynonyms, headwordsOf, sensesOf } from "./dictionary-words.ts";
import type { GradeLexicon } from "./grade-lexicon.ts";
import { regionalTwins } from "./regional-words.ts";

const MOST = 12;

/**
 * Translations of a term that are not accepted yet and still well founded: the dictionary has them for the term or for a part of it, **and** they are
 * near an accepted one. The dictionary alone would let in every wrong sense of the word, and those are the very mistakes that learners make.
 */
export function nearTranslations(
  term: string,
  accepted: readonly string[],
  lang: Lang,
  lexicon: GradeLexicon,
): readonly string[] {
  const own = new Set(accepted.map((one) => one.toLowerCase()));
  const found = [
    ...abbreviations(term, accepted),
    ...(lang === "zh"
      ? nearChinese(term, accepted, lexicon)
      : nearEnglish(term, accepted, lexicon)),
  ];
  const regional = lang === "zh" ? accepted.flatMap(regionalTwins) : [];
  return [...new Set([...regional, ...found])]
    .filter((one) => !own.has(one.toLowerCase()))
    .slice(0, MOST);
}

/** An acronym may stay as it is, and a term of several words may be shortened to its initials. */
function abbreviations(term: string, accepted: readonly string[]): readonly string[] {
  const kept =
    /^[\p{Lu}\p{Nd}]{2,}s?$|[_\d]/u.test(term) && /^[\x20-\x7e]+$/u.test(term) ? [term] : [];
  const initials = [term, ...accepted]
    .filter((text) => /^[a-z]+(?:[ -][a-z]+)+$/iu.test(text))
    .map((text) =>
      text
        .split(/[ -]/u)
        .map((word) => word[0]?.toUpperCase() ?? "")
        .join(""),
    );
  return [...kept, ...initials];
}

function nearChinese(
  term: string,
  accepted: readonly string[],
  lexicon: GradeLexicon,
): readonly string[] {
  const whole = headwordsOf(term.toLowerCase(), lexicon);
  const words = term.toLowerCase().split(/[\s-]+/u);
  return accepted.flatMap((target) => {
    const own = new Set(sensesOf(target, lexicon));
    // One sense in common is the term itself, of which it may be another meaning (interpreter: 解释器, 口译员).
    const isNear = (word: string) =>
      sensesOf(word, lexicon).filter((sense) => own.has(sense)).length >= 2;
    const direct = whole.filter(
      (word) => isNear(word) || target.includes(word) || sharesRoot(word, target),
    );
    return [
      ...direct,
      ...twinsOf(target, lexicon),
      ...(words.length > 1 ? recomposed(words, target, lexicon) : []),
    ];
  });
}

/** Words that mean nothing but what the target means, and share a character with it (震央 of 震中). */
function twinsOf(target: string, lexicon: GradeLexicon): readonly string[] {
  const own = new Set(sensesOf(target, lexicon));
  return [...own]
    .flatMap((sense) => headwordsOf(sense, lexicon))
    .filter(
      (word) =>
        word !== target &&
        sharesRoot(word, target) &&
        sensesOf(word, lexicon).every((sense) => own.has(sense)),
    );
}

/** 凌星法 → 凌日法: one part of a compound by another translation of a word of the term that shares a character with it. */
function recomposed(
  words: readonly string[],
  target: string,
  lexicon: GradeLexicon,
): readonly string[] {
  const found: string[] = [];
  for (const headword of words.flatMap((word) => headwordsOf(word, lexicon))) {
    for (let cut = 1; cut < target.length; cut += 1) {
      const [head, tail] = [target.slice(0, cut), target.slice(cut)];
      if (headword.length === head.length && headword !== head && isTwin(headword, head))
        found.push(headword + tail);
      if (headword.length === tail.length && headword !== tail && isTwin(headword, tail))
        found.push(head + headword);
    }
  }
  return found;
}

/** The same character in the same place. */
function isTwin(word: string, other: string): boolean {
  return Array.from(word).some((character, at) => character === other[at]);
}

function nearEnglish(
  term: string,
  accepted: readonly string[],
  lexicon: GradeLexicon,
): readonly string[] {
  const senses = new Set(sensesOf(term, lexicon));
  return accepted
    .filter((target) => !target.includes(" "))
    .flatMap((target) =>
      englishSynonyms(target.toLowerCase(), lexicon)
        .filter(({ word, score }) => score >= 3 || (score >= 2 && senses.has(word)))
        .map(({ word }) => word),
    );
}

/** A character in common that is not merely the last of both, where kinds of things are told (期, 器). */
function sharesRoot(word: string, other: string): boolean {
  return Array.from(word).some(
    (character, at) =>
      other.includes(character) &&
      !(at === word.length - 1 && other.lastIndexOf(character) === other.length - 1),
  );
}
