import type { Bitext } from "#lib/language/terms/bitext";
import type { Pairing } from "#lib/language/terms/pairing/pair-candidate";
import type { FacingLanguage, FacingWord } from "#lib/language/text/language-pair";
import type { Place } from "./measure-candidates.ts";
import { flag, meanOf, shareOf } from "./share-of.ts";

/** What the other language says of a candidate; shares are of its mentions or units, 0–1. */
export interface PairingFeatures {
  /** The facing text keeps it. */
  readonly keptShare: number;
  readonly pairScore: number;
  readonly pairedShare: number;
  /** Of the best translation: how common its words are (mean Zipf), its characters, whether it is one word. */
  readonly facingZipf: number;
  readonly facingLength: number;
  readonly facingWhole: number;
  /** It ends as terms do. */
  readonly facingSuffix: number;
  /** It keeps some words and translates others. */
  readonly facingMixed: number;
  /** It holds a function word, or a word that makes it free wording rather than a term. */
  readonly facingStop: number;
  readonly facingFree: number;
  /** The share of units that have it, and of those where it begins where a phrase does. */
  readonly facingCover: number;
  readonly facingOpen: number;
}

const UNKNOWN_ZIPF = 1.5;

export function measurePairing(
  places: readonly Place[],
  pairing: Pairing | undefined,
  { languages }: Bitext,
): PairingFeatures {
  const { facing } = languages;
  const best = pairing?.best ?? "";
  const units = [...new Set(places.map(({ unit }) => unit))];
  const words = facing.readWords(best);
  const own = words.filter((word) => !word.isKept);
  const text = own.map((word) => word.text).join("");
  return {
    keptShare: shareOf(places, isKept),
    pairScore: pairing?.score ?? 0,
    pairedShare: (pairing?.chosen.size ?? 0) / Math.max(units.length, 1),
    facingZipf: meanOf(own.map((word) => facing.zipf(word.text) || UNKNOWN_ZIPF)),
    facingLength: text.length,
    facingWhole: flag(words.length === 1 && own.length === 1),
    facingSuffix: flag(facing.suffixes.has(text.slice(-1))),
    facingMixed: flag(own.length > 0 && own.length < words.length),
    facingStop: flag(own.some((word) => facing.stopWords.has(word.text))),
    facingFree: flag(own.some((word) => isFree(word, facing))),
    ...measureStanding(
      best,
      units.map(({ foldedFacing }) => foldedFacing),
      facing,
    ),
  };
}

function isFree({ text }: FacingWord, facing: FacingLanguage): boolean {
  return facing.freeWords.has(text) || facing.quantity.test(text);
}

function isKept({ unit, words }: Place): boolean {
  return words.every(
    ({ text, lemma }) => unit.kept.has(text.toLowerCase()) || unit.kept.has(lemma),
  );
}

function measureStanding(
  best: string,
  facingTexts: readonly string[],
  { opening }: FacingLanguage,
) {
  if (best === "") return { facingCover: 0, facingOpen: 0 };
  const having = facingTexts.filter((text) => text.includes(best));
  return {
    facingCover: having.length / facingTexts.length,
    facingOpen:
      shareOf(having, (text) => opening.test(text.slice(0, text.indexOf(best)).slice(-1))) *
      (having.length / facingTexts.length),
  };
}
