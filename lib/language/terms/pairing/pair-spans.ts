import type { BitextUnit } from "#lib/language/terms/bitext";
import type { FacingLanguage, FacingWord, LeadWord } from "#lib/language/text/language-pair";
import type { UnitAlignment } from "./align-words.ts";

/** A stretch of facing words proposed as the translation of a stretch of leading words in the same unit. */
export interface SpanPair {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** About 0–1.3: above 1 nearly always right, below 0.45 a guess. */
  readonly score: number;
}

export interface PairingContext {
  readonly facing: FacingLanguage;
  readonly unit: BitextUnit;
  readonly alignment: UnitAlignment;
  /** Phrases the dictionary gives for this stretch. */
  readonly known: ReadonlySet<string>;
}

/** The best facing stretches for the leading words `from`–`to` (exclusive) of a unit, best first. */
export function pairSpans(
  context: PairingContext,
  from: number,
  to: number,
  keep: number,
): readonly SpanPair[] {
  const { unit } = context;
  const mass = columnMass(context, from, to);
  const found: SpanPair[] = [];
  const longest = Math.min(unit.facingWords.length, 3 * (to - from) + 3);
  for (let first = 0; first < unit.facingWords.length; first += 1) {
    for (let last = first; last < Math.min(unit.facingWords.length, first + longest); last += 1) {
      if (last > first && !isUnbroken(unit, last)) break;
      const pair = scoreSpan(context, mass, { from, to, first, last });
      if (pair) found.push(pair);
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, keep);
}

const DICTIONARY_PHRASE = 0.25;
const SAME_KEPT = 0.3;
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
  /** For each facing word: how much of the leading stretch it explains, and how much of it comes from the stretch. */
  readonly explains: Float64Array;
  readonly comes: Float64Array;
}

function columnMass({ unit, alignment }: PairingContext, from: number, to: number): Mass {
  const columns = unit.facingWords.length;
  const explains = new Float64Array(columns);
  const comes = new Float64Array(columns);
  const weights = unit.words.slice(from, to).map((word) => wordWeight(word.wordClass));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  for (let column = 0; column < columns; column += 1) {
    for (let row = from; row < to; row += 1) {
      const at = row * columns + column;
      const share = (weights[row - from] ?? 0) / total;
      explains[column] = (explains[column] ?? 0) + share * (alignment.toLead[at] ?? 0);
      comes[column] = (comes[column] ?? 0) + (alignment.toFacing[at] ?? 0);
    }
  }
  return { explains, comes };
}

function scoreSpan(context: PairingContext, mass: Mass, place: SpanPlace): SpanPair | null {
  const { unit, facing } = context;
  const { first, last } = place;
  const words = unit.facingWords.slice(first, last + 1);
  let source = 0;
  let span = 0;
  let weight = 0;
  words.forEach((word, offset) => {
    const importance = facing.particles.has(word.text) ? 0.25 : word.text.length;
    source += mass.explains[first + offset] ?? 0;
    span += importance * (mass.comes[first + offset] ?? 0);
    weight += importance;
  });
  const coverage = span / weight;
  if (source < 0.02 || coverage < 0.02) return null;
  const harmonic = (2 * source * coverage) / (source + coverage);
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const text = unit.facing.slice(start, end);
  return { text, start, end, score: harmonic + bonus(context, place, words, text) };
}

function bonus(
  { unit, known, facing }: PairingContext,
  place: SpanPlace,
  words: readonly FacingWord[],
  text: string,
): number {
  const { from, to } = place;
  const lead = unit.words.slice(from, to);
  const first = words[0]?.text ?? "";
  const last = words.at(-1)?.text ?? "";
  let bonus = 0;
  if (known.has(text)) bonus += DICTIONARY_PHRASE;
  if (words.length === 1 && facing.soundedName.test(first) && isNameLike(lead)) {
    bonus += WHOLE_NAME;
  }
  if (isSameKept(lead, words)) bonus += SAME_KEPT;
  if (Array.from(text).length === 1 && words[0]?.isKept === false) bonus -= LONE_CHARACTER;
  if (
    words.length === 1 &&
    (facing.prefixes.has(first) || facing.suffixes.has(first)) &&
    !isFree(unit, place)
  ) {
    bonus -= LONE_AFFIX;
  }
  if (words.slice(1, -1).some((word) => facing.conjunctions.has(word.text))) bonus -= CONJUNCTION;
  if (isAffixLeftOut(unit, place, facing)) bonus -= DANGLING;
  if (facing.stopWords.has(first)) bonus -= STOP_EDGE;
  if (words.length > 1 && facing.stopWords.has(last)) bonus -= STOP_EDGE;
  const over = words.length - 2 * lead.length;
  return over > 0 ? bonus - OVERLONG * over : bonus;
}

function isSameKept(
  lead: readonly { text: string; lemma: string }[],
  words: readonly FacingWord[],
) {
  return (
    lead.length === words.length &&
    words.every(
      (word, index) =>
        word.isKept &&
        [lead[index]?.lemma, lead[index]?.text.toLowerCase()].includes(word.text.toLowerCase()),
    )
  );
}

/** No facing word stands directly before or after. */
function isFree(unit: BitextUnit, { first, last }: SpanPlace): boolean {
  const isTied = (at: number) => at > 0 && at < unit.facingWords.length && isUnbroken(unit, at);
  return !isTied(first) && !isTied(last + 1);
}

/** "预|整形" cut before 整形, "糊|化" cut after 糊: the affix belongs to the term. */
function isAffixLeftOut(
  unit: BitextUnit,
  { first, last }: SpanPlace,
  facing: FacingLanguage,
): boolean {
  const before = unit.facingWords[first - 1]?.text ?? "";
  const after = unit.facingWords[last + 1]?.text ?? "";
  const startsWith = unit.facingWords[first]?.text ?? "";
  const endsWith = unit.facingWords[last]?.text ?? "";
  return (
    (isUnbroken(unit, first) &&
      (facing.prefixes.has(before) || isLoneContent(before, startsWith, facing))) ||
    (last + 1 < unit.facingWords.length &&
      isUnbroken(unit, last + 1) &&
      (facing.suffixes.has(after) || isLoneContent(endsWith, after, facing)))
  );
}

/** Two single characters side by side that are no common words are mostly one word the segmenter lacks ("谱|线"). */
function isLoneContent(left: string, right: string, facing: FacingLanguage): boolean {
  return isLone(left, facing) && isLone(right, facing);
}

function isLone(text: string, facing: FacingLanguage): boolean {
  return (
    text.length === 1 &&
    facing.ownScript.test(text) &&
    !facing.stopWords.has(text) &&
    !facing.loneWords.has(text)
  );
}

function isNameLike(lead: readonly LeadWord[]): boolean {
  return (
    lead.every((word) => word.capital !== "none") && lead.some((word) => word.capital === "inside")
  );
}

function isUnbroken(unit: BitextUnit, at: number): boolean {
  const before = unit.facingWords[at - 1]?.end ?? 0;
  return /^[\s·-]*$/.test(unit.facing.slice(before, unit.facingWords[at]?.start ?? before));
}

function wordWeight(wordClass: string): number {
  return wordClass === "ADP" || wordClass === "DET" || wordClass === "PART" ? 0.2 : 1;
}
