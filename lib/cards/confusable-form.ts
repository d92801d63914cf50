/** A wording ready to be compared: without case, width, hyphens and plural. */
export interface Form {
  readonly folded: string;
  readonly graphemes: readonly string[];
  readonly isChinese: boolean;
}

/** The syllables, without tones, that a Chinese character is read as; [] for anything else. */
export type SyllablesOf = (character: string) => readonly string[];

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Longer than any term; the rest is not compared. */
const MOST_GRAPHEMES = 40;
/** What another character of the same sound costs, where another one costs 1. */
const SAME_SOUND = 0.4;
/** One letter more, less, other or exchanged with its neighbour, in a word of at least three. */
const ONE_SLIP = 0.7;
const LEAST_FOR_A_SLIP = 3;

/** Takes a wording that is folded already. */
export function formOf(folded: string): Form {
  // Segmenting is slow, and needed only where marks combine.
  const characters = /\p{M}/u.test(folded)
    ? Array.from(segmenter.segment(folded), ({ segment }) => segment)
    : Array.from(folded);
  const graphemes = characters.slice(0, MOST_GRAPHEMES);
  return { folded, graphemes, isChinese: /\p{Script=Han}/u.test(folded) };
}

/**
 * How easily two wordings of one language are mistaken for one another by sight or sound, 0–1; symmetric. Edit distance on graphemes with exchanged neighbours as
 * one edit (optimal string alignment), a Chinese character of the same sound costing less. From half of the longer wording on they are not alike. Different characters that sound
 * the same throughout, and a single slip in three graphemes or more, are at least 0.7.
 */
export function alikeness(one: Form, other: Form, syllablesOf: SyllablesOf): number {
  if (one.folded === other.folded) return 1;
  if (one.isChinese !== other.isChinese) return 0;
  const longest = Math.max(one.graphemes.length, other.graphemes.length);
  if (longest === 0) return 0;
  const soundsLike = one.isChinese ? sharedSound(syllablesOf) : () => false;
  if (!one.isChinese && lettersApart(one, other) > longest / 2) return 0;
  const distance = distanceOf(one.graphemes, other.graphemes, soundsLike);
  const byLength = Math.max(0, 1 - (2 * distance) / longest);
  const isSlip = distance <= 1 && longest >= LEAST_FOR_A_SLIP;
  const isHomophone =
    one.graphemes.length === other.graphemes.length &&
    distance <= longest * SAME_SOUND + 1e-9 &&
    one.graphemes.every(
      (own, at) => own === other.graphemes[at] || soundsLike(own, other.graphemes[at] ?? ""),
    );
  return isSlip || isHomophone ? Math.max(ONE_SLIP, byLength) : byLength;
}

function sharedSound(syllablesOf: SyllablesOf): (one: string, other: string) => boolean {
  return (one, other) => {
    const sounds = syllablesOf(one);
    return sounds.length > 0 && syllablesOf(other).some((sound) => sounds.includes(sound));
  };
}

/** Never more than the edit distance, and much quicker: letters that the other has not, in any order. */
function lettersApart(one: Form, other: Form): number {
  const counts = new Map<string, number>();
  for (const letter of one.graphemes) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let shared = 0;
  for (const letter of other.graphemes) {
    const left = counts.get(letter) ?? 0;
    if (left === 0) continue;
    counts.set(letter, left - 1);
    shared += 1;
  }
  return Math.max(one.graphemes.length, other.graphemes.length) - shared;
}

function distanceOf(
  one: readonly string[],
  other: readonly string[],
  soundsLike: (one: string, other: string) => boolean,
): number {
  let twoUp: number[] = [];
  let up = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const own = one[i - 1] ?? "";
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const facing = other[j - 1] ?? "";
      const change = own === facing ? 0 : soundsLike(own, facing) ? SAME_SOUND : 1;
      const least = Math.min((up[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (up[j - 1] ?? 0) + change);
      const isExchange = i > 1 && j > 1 && own === other[j - 2] && one[i - 2] === facing;
      row.push(isExchange ? Math.min(least, (twoUp[j - 2] ?? 0) + 1) : least);
    }
    twoUp = up;
    up = row;
  }
  return up[other.length] ?? 0;
}
