import type { Encoding } from "./text-file.ts";

/**
 * UTF-16 without a byte order mark, by its zero bytes: Latin letters, spaces and line ends put them all on one side of the pairs. Null where
 * they say nothing: then the file is something else, or UTF-16 without a single Latin character.
 */
export function guessUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, sampleBytes);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const most = Math.max(even, odd);
  if (most < minZeroShare * (length / 2) || Math.min(even, odd) > maxStrayShare * most) return null;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, length));
  return readableShare(text) >= minReadableShare ? encoding : null;
}

/** How much a text reads like Chinese or English prose (0–1): the share of its commonest characters among all; what was read in a wrong encoding has next to none. */
export function plausibility(text: string): number {
  const sample = text.slice(0, sampleBytes);
  let common = 0;
  for (const char of sample) if (commonCharacters.has(char)) common += 1;
  return sample.length === 0 ? 0 : common / sample.length;
}

const sampleBytes = 64 * 1024;

/** A Chinese text of long lines has a Latin character, a space or a line end in a hundred. */
const minZeroShare = 0.01;

/** A zero byte on the other side is U+0100, U+4E00 ("一") and the like. */
const maxStrayShare = 0.35;
const minReadableShare = 0.95;

/** Latin letters and marks, Chinese marks, Han: what a bilingual text is made of. */
function readableShare(text: string): number {
  let readable = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isLatin = (code >= 0x20 && code < 0x250 && code !== 0x7f) || (code >= 9 && code <= 13);
    const isMark = code >= 0x2000 && code <= 0x22ff;
    const isChinese = (code >= 0x3000 && code <= 0x9fff) || (code >= 0xff00 && code <= 0xffef);
    if (isLatin || isMark || isChinese || (code >= 0xd800 && code <= 0xdfff)) readable += 1;
  }
  return text.length === 0 ? 0 : readable / text.length;
}

/** A third of all running Chinese, simplified and traditional, with its marks. */
const commonCharacters = new Set(
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年過过发後后作里用道行所然家" +
    "這個們來為國說時會對發裡經麼學動還進長機體與點開關無現實間問兩從樣種應當沒給讓将將把被很都去好看天想起事只如她它" +
    "，。、；：？！“”‘’「」（）《》",
);
