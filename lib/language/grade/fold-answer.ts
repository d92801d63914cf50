/** Text as answers are compared; `starts` and `ends`: the place in the original (UTF-16) of each unit of `text`. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Longer than any segment; the rest of a paste is not read. */
export const MAX_CHARACTERS = 4000;

/**
 * Width, case, typographic signs and traditional characters off (`simplified`: traditional characters with the ones they are read as); every place
 * known. Reads the first 4000 units.
 */
export function foldAnswer(original: string, simplified: ReadonlyMap<string, string>): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let at = 0;
  for (const character of original.slice(0, MAX_CHARACTERS)) {
    const end = at + character.length;
    const plain = plainOf(character, simplified);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    text += plain;
    at = end;
  }
  return { text, starts, ends };
}

function plainOf(character: string, simplified: ReadonlyMap<string, string>): string {
  const own = simplified.get(character);
  if (own !== undefined) return own;
  if (/[a-z0-9 一-鿿]/.test(character)) return character;
  const sign = SIGNS.get(character);
  if (sign !== undefined) return sign;
  if (INVISIBLE.test(character)) return "";
  const plain = character.normalize("NFKC").toLowerCase();
  return plain.length === 1 ? (SIGNS.get(plain) ?? simplified.get(plain) ?? plain) : plain;
}

/** Joiners, soft hyphens, byte order marks, variation selectors and the like. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/u;

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["’", "'"],
  ["‘", "'"],
  ["ʼ", "'"],
  ["＇", "'"],
  ["–", "-"],
  ["—", "—"],
  ["‐", "-"],
  ["‑", "-"],
  ["−", "-"],
  ["～", "~"],
  ["〜", "~"],
  ["“", '"'],
  ["”", '"'],
  ["。", "."],
  ["、", ","],
  ["・", "·"],
  ["•", "·"],
]);
