import type { Lang } from "#lib/language/text/unit";

/**
 * The amounts a text names, as keys that are equal in both languages: "30 %" and 百分之三十 → "#30", "100 million" and 一亿 → "#100000000",
 * "millions" and 数百万 → "#~1000000", "one millionth" and 百万分之一 → "#/1000000". 一 and "one" are left out: they are mostly articles. Each key once.
 */
export function readNumbers(text: string, lang: Lang): readonly string[] {
  const keys = new Set<string>();
  if (lang === "en") readEnglishNumbers(text.toLowerCase(), keys);
  else readChineseNumbers(text.normalize("NFKC"), keys);
  keys.delete("#1");
  return [...keys];
}

const listed = (words: string, valueAt: (at: number) => number): ReadonlyMap<string, number> =>
  new Map(words.split(" ").map((word, at) => [word, valueAt(at)]));

const plainNumbers: ReadonlyMap<string, number> = new Map([
  ...listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    (at) => at,
  ),
  ...listed("twenty thirty forty fifty sixty seventy eighty ninety", (at) => 20 + 10 * at),
]);
const ordinals: ReadonlyMap<string, number> = new Map([
  ...listed("second third fourth fifth sixth seventh eighth ninth tenth", (at) => at + 2),
  ["twelfth", 12],
  ["dozen", 12],
  ["twentieth", 20],
]);
const scales = listed(
  "hundred thousand million billion trillion",
  (at) => [1e2, 1e3, 1e6, 1e9, 1e12][at] ?? 0,
);
// "may" and "march" are mostly verbs.
const months = listed(
  "january february - april - june july august september october november december",
  (at) => at + 1,
);

const englishPiece = /\d[\d,]*(?:\.\d+)?|[a-z]+/g;

/** Walks over the words and joins those of one amount ("two hundred and fifty thousand"). */
function readEnglishNumbers(text: string, keys: Set<string>): void {
  let whole = 0;
  let part: number | null = null;
  const close = () => {
    if (part !== null) keys.add(keyOf(whole + part));
    whole = 0;
    part = null;
  };
  for (const [piece] of text.matchAll(englishPiece)) {
    const plain = plainValue(piece);
    const scale = scales.get(piece);
    if (plain !== null) {
      const joins = part !== null && isJoined(part, plain) && !/\d/.test(piece);
      if (!joins) close();
      part = (part ?? 0) + plain;
      if (/\d/.test(piece)) readDecade(piece, keys);
    } else if (scale !== undefined) {
      if (part === null && whole === 0) part = 1;
      if (scale === 100) part = (part ?? 1) * 100;
      else {
        whole += (part ?? 1) * scale;
        part = 0;
      }
    } else if (piece !== "and" || part === null) {
      close();
      readEnglishWord(piece, keys);
    }
  }
  close();
}

function plainValue(piece: string): number | null {
  if (/^\d/.test(piece)) return Number(piece.replaceAll(",", ""));
  return plainNumbers.get(piece) ?? null;
}

/** "twenty" takes up "five", "hundred" takes up anything below it; "two three" are two amounts. */
function isJoined(part: number, next: number): boolean {
  if (part === 0) return true;
  return part % 100 === 0 ? next < 100 : part % 10 === 0 && part % 100 >= 20 && next < 10;
}

function readDecade(piece: string, keys: Set<string>): void {
  // "the 1980s" is 80年代, the year itself is added beside it.
  if (/^(?:1[5-9]|20)\d0$/.test(piece)) keys.add(keyOf(Number(piece.slice(2))));
}

/** Ordinals, months, "millions", "millionth". */
function readEnglishWord(word: string, keys: Set<string>): void {
  const ordinal = ordinals.get(word);
  if (ordinal !== undefined) keys.add(keyOf(ordinal));
  const month = months.get(word);
  if (month !== undefined) keys.add(keyOf(month));
  const plural = word.endsWith("s") ? scales.get(word.slice(0, -1)) : undefined;
  if (plural !== undefined) keys.add(`#~${plural}`);
  const fraction = /^(.+)ths?$/.exec(word)?.[1];
  const scale = fraction === undefined ? undefined : scales.get(fraction);
  if (scale !== undefined) keys.add(`#/${scale}`);
}

const digits: ReadonlyMap<string, number> = new Map(
  Array.from("零一二三四五六七八九", (char, value) => [char, value]),
);
const smallPlaces: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const bigPlaces: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);

const chineseAmount =
  /([数几上成好])?(\d[\d,]*(?:\.\d+)?\s?[十百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?)多?(分之)?/g;

function readChineseNumbers(text: string, keys: Set<string>): void {
  let denominator: number | null = null;
  for (const [, vague, written = "", over] of text.matchAll(chineseAmount)) {
    const value = chineseValue(written);
    const of: number | null = denominator;
    denominator = over === undefined ? null : value;
    if (value === null || over !== undefined) continue;
    if (of !== null && of > 100) keys.add(`#/${of}`);
    else if (vague !== undefined && /^[十百千万亿]/.test(written)) keys.add(`#~${value}`);
    else keys.add(keyOf(value));
  }
}

/** The value of digits and Chinese numerals in any mix ("1.5亿", "三百二十万", "二〇二四"); null for "two or three" (两三). */
function chineseValue(written: string): number | null {
  const text = written.replaceAll("〇", "零").replaceAll("两", "二").replaceAll(",", "");
  if (/^[零一二三四五六七八九]{2,}$/.test(text)) {
    const value = Number(Array.from(text, (char) => digits.get(char)).join(""));
    return text.length === 2 && value % 11 === 1 ? null : value;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let place = 1;
  for (const [piece] of text.matchAll(/\d+(?:\.\d+)?|点[零一二三四五六七八九]+|\S/gu)) {
    const small = smallPlaces.get(piece);
    const big = bigPlaces.get(piece);
    if (/^\d/.test(piece)) digit = Number(piece);
    else if (piece.startsWith("点")) digit = (digit ?? 0) + decimalOf(piece.slice(1));
    else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
      place = small;
    } else if (big !== undefined) {
      total = (total + section + (digit ?? 0) || 1) * big;
      section = 0;
      digit = null;
      place = big;
    } else {
      digit = digits.get(piece) ?? null;
      if (digit === 0) place = 1;
    }
  }
  // 一万五 is 15 000, 一百零五 is 105.
  const last = digit ?? 0;
  return total + section + (place >= 100 && last < 10 ? (last * place) / 10 : last);
}

function decimalOf(written: string): number {
  return Number(`0.${Array.from(written, (char) => digits.get(char)).join("")}`);
}

function keyOf(value: number): string {
  return `#${Number(value.toPrecision(12))}`;
}
