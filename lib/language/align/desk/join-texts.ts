import { isHan, isLatin } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";

/** How a text writes the border between Chinese characters and Latin words or digits: "AI 智体" or "AI智体". */
export type BorderHabit = "spaced" | "tight";

/**
 * Two stretches of one language as one: English with a space between, Chinese without, a border of Chinese and Latin by the habit of its
 * text. No space is put before a closing mark or after an opening one.
 */
export function joinTexts(first: string, second: string, lang: Lang, habit: BorderHabit): string {
  const left = first.trimEnd();
  const right = second.trimStart();
  if (left === "" || right === "") return left + right;
  return left + gapBetween(left.slice(-1), right.slice(0, 1), lang, habit) + right;
}

/** The habit of these texts, by the majority of their borders; `tight` where there are none. */
export function borderHabitOf(texts: readonly string[]): BorderHabit {
  const counts = texts.map(countBorders);
  const spaced = counts.reduce((sum, count) => sum + count.spaced, 0);
  const tight = counts.reduce((sum, count) => sum + count.tight, 0);
  return spaced > tight ? "spaced" : "tight";
}

/** How many borders of a text stand with a space, and how many without. */
export function countBorders(text: string): { readonly spaced: number; readonly tight: number } {
  return {
    spaced: text.match(spacedBorder)?.length ?? 0,
    tight: text.match(tightBorder)?.length ?? 0,
  };
}

/** True where a Chinese text has a border of its own to judge by. */
export function hasBorder(text: string): boolean {
  const { spaced, tight } = countBorders(text);
  return spaced + tight > 0;
}

const spacedBorder = /\p{Script=Han} (?=[A-Za-z0-9])|[A-Za-z0-9%] (?=\p{Script=Han})/gu;
const tightBorder = /\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9%](?=\p{Script=Han})/gu;
const closing = /[,.;:!?%)\]}”’、，。；：？！）】」』》…]/u;
const opening = /[([{“‘（【「『《]/u;
const wide = /[　-〿＀-￯“”‘’…—·]/u;

function gapBetween(last: string, next: string, lang: Lang, habit: BorderHabit): string {
  if (closing.test(next) || opening.test(last)) return "";
  if (lang === "en") return " ";
  if (wide.test(last) || wide.test(next)) return "";
  const left = sortOf(last);
  const right = sortOf(next);
  if (left === "han" && right === "han") return "";
  if (left === "han" || right === "han")
    return habit === "spaced" && (left === "latin" || right === "latin") ? " " : "";
  return " ";
}

function sortOf(char: string): "han" | "latin" | "mark" {
  const code = char.charCodeAt(0);
  // A surrogate is half of a rare Chinese character far more often than of an emoji.
  if (isHan(code) || (code >= 0xd800 && code <= 0xdfff)) return "han";
  return isLatin(code) || (code >= 0x30 && code <= 0x39) || char === "%" ? "latin" : "mark";
}
