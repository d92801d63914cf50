/** A Latin word, a number, a stretch of spaces, or a single character of any other kind, where it stands; `folded` without case and width. */
export interface DiffToken {
  readonly text: string;
  readonly start: number;
  readonly folded: string;
  /** How much it weighs in a comparison: its letters, a Chinese character as much as two and a half; 0 for spaces and signs. */
  readonly size: number;
}

/** Tokens of each side; what is longer is left unread, so that no paste can hang the page. */
const MOST_TOKENS = 800;
const MOST_CHARACTERS = 6000;

const TOKEN = /[\p{Script=Latin}\p{M}'’]+|\p{Nd}+(?:[.,]\p{Nd}+)*|\s+|\P{M}\p{M}*/gu;

/** The tokens of a wording as differences are told by, at most 800. */
export function diffTokens(text: string): readonly DiffToken[] {
  const tokens: DiffToken[] = [];
  for (const match of text.slice(0, MOST_CHARACTERS).matchAll(TOKEN)) {
    if (tokens.length === MOST_TOKENS) break;
    const plain = match[0].normalize("NFKC").toLowerCase();
    const folded = plain.trim() === "" ? " " : plain;
    tokens.push({ text: match[0], start: match.index, folded, size: sizeOf(folded) });
  }
  return tokens;
}

/** A single digit may be all that differs. */
const NUMBER_SIZE = 4;
const HAN_SIZE = 2.5;

function sizeOf(folded: string): number {
  if (/^\p{Nd}/u.test(folded)) return NUMBER_SIZE;
  if (/^\p{Script=Han}/u.test(folded)) return HAN_SIZE;
  return folded.replace(/[^\p{L}\p{N}]/gu, "").length;
}

/** A longest common subsequence, as pairs of places in order. */
export function commonPairs(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const columns = b.length + 1;
  const table = new Uint16Array((a.length + 1) * columns);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * columns + j;
      table[at] =
        a[i] === b[j]
          ? (table[at + columns + 1] ?? 0) + 1
          : Math.max(table[at + columns] ?? 0, table[at + 1] ?? 0);
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const at = i * columns + j;
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((table[at + columns] ?? 0) >= (table[at + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
