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
  return lang === "zh" ? readChineseNumbers(text) : readEnglishNumbers(text);
}

/** True when two numbers say the same: equal, or of one order of magnitude where either is vague. */
export function isSameNumber(a: FoundNumber, b: FoundNumber): boolean {
  const hasTwoTimes = isTime(a) && isTime(b);
  if (hasTwoTimes && a.unit !== b.unit) return false;
  const [one, other] = hasTwoTimes ? [a.value, b.value] : [a.raw, b.raw];
  if (a.isVague || b.isVague)
    return a.isWeak === b.isWeak && isSameMagnitude(one, other, a.isVague && b.isVague);
  return isClose(one, other) || (!hasTwoTimes && a.unit === b.unit && isClose(a.value, b.value));
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
