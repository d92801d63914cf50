import type { Lang } from "./unit.ts";

/** What a line is written in: a language that ships, letters of another script, or no letters at all. */
export type LineLang = Lang | "other" | "none";

/** How much of each script a text holds. `latinWords` counts runs of Latin letters, every other field counts code points. */
export interface ScriptCounts {
  readonly han: number;
  readonly latinWords: number;
  readonly latinLetters: number;
  readonly kana: number;
  readonly otherLetters: number;
  readonly digits: number;
  readonly chineseMarks: number;
}

/** Share of Han above which a line is Chinese; right on all 1 370 lines of five texts, where detection libraries reach 94–96 %. */
const minHanShare = 0.3;

/** Shares between which the line may be either language: the border above and a little to both sides. */
const unclearHanShare = { from: 0.25, to: 0.35 };

/** Kana among Han from here on means Japanese; a stray の in a Chinese shop name stays below. */
const minKanaShare = 0.2;

/** Words a Chinese line may consist of without a single Han character. */
const maxKeptWords = 3;

/** The language of one line, by the share of Han characters among Han characters and Latin words. Linear in the length. */
export function langOfLine(text: string): LineLang {
  const counts = countScripts(text);
  const known = counts.han + counts.latinLetters;
  if (known + counts.kana + counts.otherLetters === 0) return "none";
  if (counts.otherLetters > known) return "other";
  if (counts.kana > 0 && counts.kana >= minKanaShare * (counts.kana + counts.han)) return "other";
  if (counts.han === 0) return isKeptName(counts) ? "zh" : "en";
  return hanShare(counts) > minHanShare ? "zh" : "en";
}

/** True where one line seems to hold a sentence of each language, or where the share of Han leaves its language open. */
export function isMixedLine(text: string): boolean {
  const counts = countScripts(text);
  if (counts.han === 0 || counts.latinWords === 0) return false;
  const share = hanShare(counts);
  if (share >= unclearHanShare.from && share <= unclearHanShare.to) return true;
  return isLatinSentence(beforeHan(text).trimEnd()) || isLatinSentence(afterHan(text));
}

/** Counts the scripts of a text in one pass. */
export function countScripts(text: string): ScriptCounts {
  const counts = {
    han: 0,
    latinWords: 0,
    latinLetters: 0,
    kana: 0,
    otherLetters: 0,
    digits: 0,
    chineseMarks: 0,
  };
  let inWord = false;
  // By index, not by iterator: this loop is most of the time that reading a table takes.
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(at) ?? code;
      if (code > 0xffff) at += 1;
    }
    if (isLatin(code)) {
      if (!inWord) counts.latinWords += 1;
      counts.latinLetters += 1;
      inWord = true;
      continue;
    }
    inWord = inWord && isWordInner(code);
    if (isDigit(code)) counts.digits += 1;
    else if (isHan(code)) counts.han += 1;
    else if (isKana(code)) counts.kana += 1;
    else if (code > 0x2af) {
      if (chineseMarks.has(code)) counts.chineseMarks += 1;
      else if (isLetter.test(String.fromCodePoint(code))) counts.otherLetters += 1;
    }
  }
  return counts;
}

/** True for a Han character of any plane, 〇 and 々 included. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2e80 && code <= 0x2fdf) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

/** True for a letter of the Latin script, full-width forms included. */
export function isLatin(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x1e00 && code <= 0x1eff) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

/** The other of the two languages. */
export function otherLang(lang: Lang): Lang {
  return lang === "en" ? "zh" : "en";
}

const chineseMarks = new Set(
  Array.from("。，、；：？！「」『』《》【】（）", (char) => char.charCodeAt(0)),
);
const latinEnd = new Set('.?!:;…\t"”');
const chineseEnd = new Set('。？！?!.；;…\t"”」』');
const wordMarks = new Set(Array.from("'’-_", (char) => char.charCodeAt(0)));
const isLetter = /\p{L}/u;

function hanShare(counts: ScriptCounts): number {
  return counts.han / (counts.han + counts.latinWords);
}

/** "Mercury。" is a Chinese line that keeps a name; a longer one with such marks is English typed with a Chinese keyboard. */
function isKeptName(counts: ScriptCounts): boolean {
  return counts.chineseMarks > 0 && counts.latinWords <= maxKeptWords;
}

function isKana(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) || (code >= 0xff66 && code <= 0xff9d)
  );
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function isWordInner(code: number): boolean {
  return isDigit(code) || wordMarks.has(code) || (code >= 0x300 && code <= 0x36f);
}

/** The Latin beginning of a line when it closes like a sentence before the first Han character, else "". */
function beforeHan(text: string): string {
  let end = 0;
  for (const char of text) {
    if (isHan(char.codePointAt(0) ?? 0)) break;
    end += char.length;
  }
  const head = text.slice(0, end);
  const tight = head.endsWith("\t") ? head : head.trimEnd();
  return latinEnd.has(tight.slice(-1)) ? head : "";
}

/** The Latin end of a line when the last Han character before it is followed by an end mark, else "". */
function afterHan(text: string): string {
  let start = text.length;
  while (start > 0 && !isHan(text.charCodeAt(start - 1)) && !isAstralHanEnd(text, start))
    start -= 1;
  const tail = text.slice(start);
  return start > 0 && chineseEnd.has(tail.slice(0, 1)) ? tail : "";
}

function isAstralHanEnd(text: string, end: number): boolean {
  const code = end > 1 ? (text.codePointAt(end - 2) ?? 0) : 0;
  return code > 0xffff && isHan(code);
}

function isLatinSentence(text: string): boolean {
  return text !== "" && countScripts(text).latinWords >= 3;
}
