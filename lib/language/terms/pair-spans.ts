import {
  CHINESE_CONJUNCTIONS,
  CHINESE_LONE_WORDS,
  CHINESE_PARTICLES,
  CHINESE_PREFIXES,
  CHINESE_STOP_WORDS,
  CHINESE_SUFFIXES,
} from "#lib/language/text/chinese-function-words";
import type { ChineseWord } from "#lib/language/text/chinese-words";
import type { UnitAlignment } from "./align-words.ts";
import type { BitextUnit, BitextWord } from "./bitext.ts";

/** A stretch of Chinese words proposed as the translation of a stretch of English words in the same unit. */
export interface SpanPair {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** About 0–1.3: above 1 nearly always right, below 0.45 a guess. */
  readonly score: number;
}

export interface PairingContext {
  readonly unit: BitextUnit;
  readonly alignment: UnitAlignment;
  /** Chinese phrases the dictionary gives for this English. */
  readonly known: ReadonlySet<string>;
}

/** The best Chinese stretches for the English words `from`–`to` (exclusive) of a unit, best first. */
export function pairSpans(
  context: PairingContext,
  from: number,
  to: number,
  keep: number,
): readonly SpanPair[] {
  const { unit } = context;
  const mass = columnMass(context, from, to);
  const found: SpanPair[] = [];
  const longest = Math.min(unit.hanzi.length, 3 * (to - from) + 3);
  for (let first = 0; first < unit.hanzi.length; first += 1) {
    for (let last = first; last < Math.min(unit.hanzi.length, first + longest); last += 1) {
      if (last > first && !isUnbroken(unit, last)) break;
      const pair = scoreSpan(context, mass, { from, to, first, last });
      if (pair) found.push(pair);
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, keep);
}

const DICTIONARY_PHRASE = 0.25;
const SAME_LATIN = 0.3;
const WHOLE_NAME = 0.3;
const DANGLING = 0.25;
const LONE_AFFIX = 0.3;
const CONJUNCTION = 0.2;
const LONE_CHARACTER = 0.2;
const STOP_EDGE = 0.3;
const OVERLONG = 0.06;

interface SpanPlace {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

interface Mass {
  /** For each Chinese word: how much of the English stretch it explains, and how much of it comes from the stretch. */
  readonly explains: Float64Array;
  readonly comes: Float64Array;
}

function columnMass({ unit, alignment }: PairingContext, from: number, to: number): Mass {
  const columns = unit.hanzi.length;
  const explains = new Float64Array(columns);
  const comes = new Float64Array(columns);
  const weights = unit.words.slice(from, to).map((word) => wordWeight(word.wordClass));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  for (let column = 0; column < columns; column += 1) {
    for (let row = from; row < to; row += 1) {
      const at = row * columns + column;
      const share = (weights[row - from] ?? 0) / total;
      explains[column] = (explains[column] ?? 0) + share * (alignment.toEnglish[at] ?? 0);
      comes[column] = (comes[column] ?? 0) + (alignment.toChinese[at] ?? 0);
    }
  }
  return { explains, comes };
}

function scoreSpan(context: PairingContext, mass: Mass, place: SpanPlace): SpanPair | null {
  const { unit } = context;
  const { first, last } = place;
  const words = unit.hanzi.slice(first, last + 1);
  let source = 0;
  let span = 0;
  let weight = 0;
  words.forEach((word, offset) => {
    const importance = CHINESE_PARTICLES.has(word.text) ? 0.25 : word.text.length;
    source += mass.explains[first + offset] ?? 0;
    span += importance * (mass.comes[first + offset] ?? 0);
    weight += importance;
  });
  const coverage = span / weight;
  if (source < 0.02 || coverage < 0.02) return null;
  const harmonic = (2 * source * coverage) / (source + coverage);
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const text = unit.chinese.slice(start, end);
  return { text, start, end, score: harmonic + bonus(context, place, words, text) };
}

function bonus(
  { unit, known }: PairingContext,
  place: SpanPlace,
  words: readonly ChineseWord[],
  text: string,
): number {
  const { from, to } = place;
  const english = unit.words.slice(from, to);
  const first = words[0]?.text ?? "";
  const last = words.at(-1)?.text ?? "";
  let bonus = 0;
  if (known.has(text)) bonus += DICTIONARY_PHRASE;
  if (words.length === 1 && SOUNDED_NAME.test(first) && isNameLike(english)) {
    bonus += WHOLE_NAME;
  }
  if (isSameLatin(english, words)) bonus += SAME_LATIN;
  if (Array.from(text).length === 1 && words[0]?.script === "han") bonus -= LONE_CHARACTER;
  if (
    words.length === 1 &&
    (CHINESE_PREFIXES.has(first) || CHINESE_SUFFIXES.has(first)) &&
    !isFree(unit, place)
  ) {
    bonus -= LONE_AFFIX;
  }
  if (words.slice(1, -1).some((word) => CHINESE_CONJUNCTIONS.has(word.text))) bonus -= CONJUNCTION;
  if (isAffixLeftOut(unit, place)) bonus -= DANGLING;
  if (CHINESE_STOP_WORDS.has(first)) bonus -= STOP_EDGE;
  if (words.length > 1 && CHINESE_STOP_WORDS.has(last)) bonus -= STOP_EDGE;
  const over = words.length - 2 * english.length;
  return over > 0 ? bonus - OVERLONG * over : bonus;
}

function isSameLatin(
  english: readonly { text: string; lemma: string }[],
  words: readonly ChineseWord[],
) {
  return (
    english.length === words.length &&
    words.every(
      (word, index) =>
        word.script === "latin" &&
        [english[index]?.lemma, english[index]?.text.toLowerCase()].includes(
          word.text.toLowerCase(),
        ),
    )
  );
}

/** Nothing Chinese stands directly before or after. */
function isFree(unit: BitextUnit, { first, last }: SpanPlace): boolean {
  const isTied = (at: number) => at > 0 && at < unit.hanzi.length && isUnbroken(unit, at);
  return !isTied(first) && !isTied(last + 1);
}

/** "预|整形" cut before 整形, "糊|化" cut after 糊: the affix belongs to the term. */
function isAffixLeftOut(unit: BitextUnit, { first, last }: SpanPlace): boolean {
  const before = unit.hanzi[first - 1]?.text ?? "";
  const after = unit.hanzi[last + 1]?.text ?? "";
  const startsWith = unit.hanzi[first]?.text ?? "";
  const endsWith = unit.hanzi[last]?.text ?? "";
  return (
    (isUnbroken(unit, first) &&
      (CHINESE_PREFIXES.has(before) || isLoneContent(before, startsWith))) ||
    (last + 1 < unit.hanzi.length &&
      isUnbroken(unit, last + 1) &&
      (CHINESE_SUFFIXES.has(after) || isLoneContent(endsWith, after)))
  );
}

/** Two single characters side by side that are no common words are mostly one word the segmenter lacks ("谱|线"). */
function isLoneContent(left: string, right: string): boolean {
  return isLone(left) && isLone(right);
}

function isLone(text: string): boolean {
  return (
    text.length === 1 &&
    HAN.test(text) &&
    !CHINESE_STOP_WORDS.has(text) &&
    !CHINESE_LONE_WORDS.has(text)
  );
}

function isNameLike(english: readonly BitextWord[]): boolean {
  return (
    english.every((word) => word.capital !== "none") &&
    english.some((word) => word.capital === "inside")
  );
}

function isUnbroken(unit: BitextUnit, at: number): boolean {
  const before = unit.hanzi[at - 1]?.end ?? 0;
  return /^[\s·-]*$/.test(unit.chinese.slice(before, unit.hanzi[at]?.start ?? before));
}

function wordWeight(wordClass: string): number {
  return wordClass === "ADP" || wordClass === "DET" || wordClass === "PART" ? 0.2 : 1;
}

const SOUNDED_NAME = /\p{Script=Han}·\p{Script=Han}/u;
const HAN = /\p{Script=Han}/u;
