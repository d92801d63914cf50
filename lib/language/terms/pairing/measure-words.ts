import type { FacingWord, LeadWord } from "#lib/language/text/language-pair";
import type { MentionView } from "./mention-view.ts";

/** What the words of a span say; shares and yes (1) or no (0) unless told. */
export interface WordFeatures {
  /** No frequency list has it. */
  readonly unheard: number;
  /** Zipf values of its first and last word, and the greater of them, by 7. */
  readonly firstZipf: number;
  readonly lastZipf: number;
  readonly edgeZipf: number;
  /** It is the leading stretch itself, kept; it is something else that was kept (a share of its words). */
  readonly sameKept: number;
  readonly otherKept: number;
  readonly soundedName: number;
  readonly conjunction: number;
  readonly filler: number;
  readonly stopFirst: number;
  readonly stopLast: number;
  /** It begins, or ends, with an adverb or the like, or has one inside; a word of handling or place; it begins with a number. */
  readonly freeWordFirst: number;
  readonly freeWordLast: number;
  readonly freeWordInside: number;
  readonly looseFirst: number;
  readonly looseLast: number;
  readonly looseInside: number;
  readonly quantityFirst: number;
  readonly loneCharacter: number;
  /** Facing words beyond two for each leading one; characters beyond two for each (log₂), and below. */
  readonly overlong: number;
  readonly long: number;
  readonly short: number;
}

const UNKNOWN_ZIPF = 2;

export function measureWords(
  { unit, lore, lead }: MentionView,
  first: number,
  last: number,
  folded: string,
): WordFeatures {
  const { facing } = lore.bitext.languages;
  const words = unit.facingWords.slice(first, last + 1);
  const inside = words.slice(1, -1);
  const firstText = words[0]?.text ?? "";
  const lastText = words.at(-1)?.text ?? "";
  const kept = words.filter((word) => word.isKept).length;
  const isSame = kept === words.length && isSameKept(lead, words);
  const firstZipf = (lore.zipfOf(firstText) || UNKNOWN_ZIPF) / 7;
  const lastZipf = (lore.zipfOf(lastText) || UNKNOWN_ZIPF) / 7;
  const usual = kept > 0 ? folded.length : 2 * lead.length;
  return {
    unheard: kept === 0 && lore.zipfOf(folded) === 0 ? 1 : 0,
    firstZipf,
    lastZipf,
    edgeZipf: Math.max(firstZipf, lastZipf),
    sameKept: isSame ? 1 : 0,
    otherKept: isSame ? 0 : kept / words.length,
    soundedName: last === first && facing.soundedName.test(firstText) && isNameLike(lead) ? 1 : 0,
    conjunction: inside.some(({ text }) => facing.conjunctions.has(text)) ? 1 : 0,
    filler: last > first && facing.filler.test(folded) ? 1 : 0,
    stopFirst: has(facing.stopWords, firstText),
    stopLast: has(facing.stopWords, lastText),
    freeWordFirst: has(facing.freeWords, firstText),
    freeWordLast: has(facing.freeWords, lastText),
    freeWordInside: inside.some(({ text }) => facing.freeWords.has(text)) ? 1 : 0,
    looseFirst: has(facing.looseWords, firstText),
    looseLast: has(facing.looseWords, lastText),
    looseInside: inside.some(({ text }) => facing.looseWords.has(text)) ? 1 : 0,
    quantityFirst: last > first && facing.quantity.test(firstText) ? 1 : 0,
    loneCharacter: kept === 0 && folded.length === 1 ? 1 : 0,
    overlong: Math.max(0, words.length - 2 * lead.length),
    long: Math.max(0, Math.log2(folded.length / usual)),
    short: Math.max(0, Math.log2(usual / folded.length)),
  };
}

function has(words: ReadonlySet<string>, text: string): number {
  return words.has(text) ? 1 : 0;
}

function isSameKept(lead: readonly LeadWord[], words: readonly FacingWord[]): boolean {
  return (
    lead.length === words.length &&
    words.every(({ text }, index) =>
      [lead[index]?.lemma, lead[index]?.text.toLowerCase()].includes(text.toLowerCase()),
    )
  );
}

function isNameLike(lead: readonly LeadWord[]): boolean {
  return (
    lead.every((word) => word.capital !== "none") && lead.some((word) => word.capital === "inside")
  );
}
