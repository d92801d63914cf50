import { singularOf } from "./fold.ts";
import { findLatinRuns } from "./latin-runs.ts";
import type { EnglishTagger, TaggedToken, Token, WordClass } from "./lexicon.ts";

/** A word of an English sentence. Words of one hyphenated compound share `compound`; `gap` is what parts it from the word before. */
export interface EnglishWord extends TaggedToken {
  readonly compound: number;
  /** A capital inside a sentence means a name; at its start or in a heading in title case it means nothing. */
  readonly capital: "none" | "start" | "inside";
  readonly gap: "start" | "space" | "hyphen" | "possessive" | "other";
}

/**
 * The words of an English text, without punctuation: identifiers and abbreviations whole, "'s" and "'d" cut off, hyphenated
 * compounds kept as several words that know each other, every word with lemma and class.
 */
export function readEnglishWords(text: string, tagger: EnglishTagger): readonly EnglishWord[] {
  const tagAt = new Map(tagger.tagEnglish(text).map((tag) => [tag.start, tag]));
  const words: EnglishWord[] = [];
  const isHeading = isTitleCase(text);
  let end = 0;
  let compound = -1;
  for (const run of findLatinRuns(text)) {
    const word = withoutClitic(run);
    const gap = words.length === 0 ? "start" : gapBetween(text.slice(end, word.start));
    if (gap !== "hyphen") compound = words.length;
    const isStart =
      isHeading || gap === "start" || SENTENCE_START.test(text.slice(end, word.start));
    const capital = !/^\p{Lu}/u.test(word.text) ? "none" : isStart ? "start" : "inside";
    words.push({
      ...word,
      ...readTag(word, tagAt.get(word.start), capital),
      compound,
      gap,
      capital,
    });
    end = word.end;
  }
  return words;
}

function gapBetween(between: string): EnglishWord["gap"] {
  if (/^[-‐‑]$/.test(between)) return "hyphen";
  if (/^['’](?:s\s+|\s+)$/.test(between)) return "possessive";
  return /^\s+$/.test(between) ? "space" : "other";
}

/** "model's" → "model", "RNN'd" → "RNN"; "doesn't" and "we're" stay whole, they are no part of terms. */
function withoutClitic(run: Token): Token {
  const text = /^(.*[^n'’])['’](?:s|d)$/i.exec(run.text)?.[1] ?? run.text;
  return { text, start: run.start, end: run.start + text.length };
}

/** What stands before a capital that means nothing. */
const SENTENCE_START = /[.!?:;"“”(（—–]/;

function isTitleCase(text: string): boolean {
  const long = findLatinRuns(text).filter((run) => /^\p{L}{4,}/u.test(run.text));
  return long.length > 1 && long.every((run) => /^\p{Lu}/u.test(run.text));
}

function readTag(
  word: Token,
  found: TaggedToken | undefined,
  capital: EnglishWord["capital"],
): Pick<EnglishWord, "lemma" | "wordClass"> {
  const whole = found !== undefined && found.end === word.end ? found : undefined;
  // "Henry Ford" ends in a verb: inside a sentence a capital makes a name.
  const isName = capital === "inside" && word.text.length > 1;
  const tag: TaggedToken | undefined = whole && isName ? { ...whole, wordClass: "PROPN" } : whole;
  return { lemma: lemmaOf(word.text, tag), wordClass: classOf(word.text, tag ?? found) };
}

/** The tagger's lemma for words it knows; plurals of acronyms and of words it takes for names are folded by spelling. */
function lemmaOf(text: string, tag: TaggedToken | undefined): string {
  const lower = text.toLowerCase();
  if (/^\p{Lu}[\p{Lu}\p{Nd}]+s$/u.test(text)) return lower.slice(0, -1);
  if (!tag || tag.wordClass === "PROPN") return isInnerCapital(text) ? lower : singularOf(lower);
  if (tag.wordClass === "NOUN" && tag.lemma === lower) return singularOf(lower);
  // Gerunds are words of their own ("learning"), comparatives too ("outer loop").
  return tag.wordClass === "ADJ" || /.{3}ing$/.test(lower) ? lower : tag.lemma;
}

function classOf(text: string, tag: TaggedToken | undefined): WordClass {
  if (/^[\p{Nd}.,]+$/u.test(text)) return "NUM";
  return tag?.wordClass ?? "PROPN";
}

function isInnerCapital(text: string): boolean {
  return /[\p{Ll}\p{Nd}_]\p{Lu}|_/u.test(text);
}
