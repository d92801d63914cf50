import type { Lang } from "#lib/language/text/unit";
import { readChineseNumbers } from "./read-chinese-numbers.ts";
import { readEnglishNumbers } from "./read-english-numbers.ts";

/**
 * A number as it stands in folded text. `value`: what it comes to, units of time turned into minutes or months (`unit`); `isVague`: only its order of
 * magnitude is told ("dozens", 几百); `isWeak`: an "a", "one" or 一, which seldom counts anything.
 */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** As it stands, before units of time were turned into one another. */
  readonly raw: number;
  readonly unit: "" | "minute" | "month" | "ordinal" | "times";
  readonly isVague: boolean;
  readonly isWeak: boolean;
}

/** The numbers of a text folded by `foldAnswer`, in order: digits in any text, and those written out in its language. */
export function findNumbers(text: string, lang: Lang): readonly FoundNumber[] {
  const numbers = lang === "zh" ? readChineseNumbers(text) : readEnglishNumbers(text);
  return numbers.map((number) => (isBelowZero(number, text, lang) ? negative(number) : number));
}

/** 零下七十度, "minus seventy", "-70", "seventy degrees below zero". A dash behind a figure or a word is a range. */
function isBelowZero({ start, end }: FoundNumber, text: string, lang: Lang): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  if (/(?:^|[\s(,:在到至为于是])-$/u.test(before)) return true;
  if (lang === "zh") return /(?:零下|(?<![担背抱辜胜])负)\s*$/u.test(before);
  return (
    /\b(?:minus|negative)\s+$/u.test(before) ||
    /^[\s-]*(?:°\s?[cf]?|degrees?(?: celsius| fahrenheit)?) below (?:zero|freezing)/u.test(
      text.slice(end),
    )
  );
}

function negative(number: FoundNumber): FoundNumber {
  return { ...number, value: -number.value, raw: -number.raw };
}

/** True when two numbers say the same: equal, or of one order of magnitude where either is vague. */
export function isSameNumber(a: FoundNumber, b: FoundNumber): boolean {
  const hasTwoTimes = isTime(a) && isTime(b);
  if (hasTwoTimes && a.unit !== b.unit) return false;
  const [one, other] = hasTwoTimes ? [a.value, b.value] : [a.raw, b.raw];
  if (a.isVague || b.isVague)
    return a.isWeak === b.isWeak && isSameMagnitude(one, other, a.isVague && b.isVague);
  if (isOneIn(one, other) || isOneIn(other, one)) return true;
  return isClose(one, other) || (!hasTwoTimes && a.unit === b.unit && isClose(a.value, b.value));
}

/** 1/100000 is "one in a hundred thousand", of which the one may stand far off. */
function isOneIn(share: number, whole: number): boolean {
  return share > 0 && share <= 1e-3 && isClose(1 / share, whole);
}

/** True when two numbers count the same, but days the one and hours the other. */
export function isOtherUnit(a: FoundNumber, b: FoundNumber): boolean {
  return isTime(a) && isTime(b) && isClose(a.raw, b.raw) && !isSameNumber(a, b);
}

function isTime({ unit }: FoundNumber): boolean {
  return unit === "minute" || unit === "month";
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** "Dozens" and "tens" are one; "30" is some tens. */
function isSameMagnitude(a: number, b: number, areBothVague: boolean): boolean {
  if (a <= 0 || b <= 0) return a === b;
  return Math.abs(Math.log10(a / b)) < (areBothVague ? 0.5 : 0.98);
}
