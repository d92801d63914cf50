import { abbreviationKind, beginsSentence } from "./english-abbreviations.ts";
import { isHan } from "./script.ts";
import type { Lang, Span } from "./unit.ts";

/**
 * The sentences of a text, in order; together they hold all of it but the spaces between them. Ends at 。！？ and at .?! where what follows may begin a
 * sentence, never inside round brackets, a number, an address or after an abbreviation; closing quotes go with the sentence they end, and so does
 * who said it. Ellipses end a sentence only before a capital; semicolons only where a Chinese sentence is over 200 characters. Linear.
 */
export function splitSentences(text: string, lang: Lang): readonly Span[] {
  const context: Context = {
    text,
    skipped: skippedStretches(text),
    hasCapitals: /\p{Lu}/u.test(text),
  };
  const spans: Span[] = [];
  let start = 0;
  let skip = 0;
  for (let at = 0; at < text.length; at += 1) {
    while ((context.skipped[skip]?.end ?? text.length) <= at) skip += 1;
    const stretch = context.skipped[skip];
    if (stretch !== undefined && at >= stretch.start) {
      if (isWholeSentence(text, start, stretch)) {
        pushTrimmed(text, start, stretch.end + 1, spans);
        start = stretch.end + 1;
      }
      at = stretch.end - 1;
      continue;
    }
    if (!endMarks.has(text.charAt(at))) continue;
    const run = readRun(text, at);
    if (endsSentence(context, start, run)) {
      pushTrimmed(text, start, run.end, spans);
      start = run.end;
    }
    at = run.end - 1;
  }
  pushTrimmed(text, start, text.length, spans);
  return lang === "zh" ? spans.flatMap((span) => splitLong(text, span)) : spans;
}

interface Context {
  readonly text: string;
  /** Round brackets and addresses, in order, without overlaps: nothing ends inside. */
  readonly skipped: readonly Span[];
  readonly hasCapitals: boolean;
}

/** "（……。）": a bracket that begins where a sentence does and closes after an end mark. */
function isWholeSentence(text: string, start: number, { start: open, end }: Span): boolean {
  return (
    "(（".includes(text.charAt(open)) &&
    nextAt(text, start) === open &&
    end - open > 1 &&
    endMarks.has(text.charAt(end - 1))
  );
}

/** End marks that stand together, from `at` to `marksEnd`, and what closes after them, to `end`. */
interface Run {
  readonly at: number;
  readonly marksEnd: number;
  readonly end: number;
}

const maxBracketLength = 300;
const maxChineseLength = 200;

function readRun(text: string, at: number): Run {
  let marksEnd = at;
  while (endMarks.has(text.charAt(marksEnd))) marksEnd += 1;
  let end = marksEnd;
  while (closers.has(text.charAt(end))) end += 1;
  const note = noteMark.exec(text.slice(end, end + 8));
  return { at, marksEnd, end: end + (note?.[0].length ?? 0) };
}

function endsSentence({ text, hasCapitals }: Context, start: number, run: Run): boolean {
  const marks = text.slice(run.at, Math.min(run.marksEnd, run.at + 12));
  const next = nextAt(text, run.end);
  if (next === text.length) return true;
  const hasQuote = run.end > run.marksEnd;
  if (hasQuote && isReported(text, next)) return false;
  if (fullMark.test(marks)) return !continuing.has(text.charAt(next));
  const isBeforeHan = isHan(text.codePointAt(next) ?? 0);
  if (isEllipsis(marks)) return next > run.end && !isBeforeHan && beginsAfterEllipsis(text, next);
  const isAfterHan = isHan(text.charCodeAt(run.at - 1)) || (isBeforeHan && !marks.startsWith("."));
  if (next === run.end && !isAfterHan) return false;
  if (marks === "." && isAbbreviated(text, start, run, next)) return false;
  return isAfterHan || isBeforeHan || mayBegin(text, next, hasCapitals);
}

/** True where the full stop belongs to the word before it: an abbreviation, an initial, the number of a list. */
function isAbbreviated(text: string, start: number, run: Run, next: number): boolean {
  let from = run.at;
  while (from > start && run.at - from < 24 && wordCharacter.test(text.charAt(from - 1))) from -= 1;
  const word = text.slice(from, run.at).replace(/^\.+/, "");
  if (word === "") return false;
  const isFirst = nextAt(text, start) === from;
  if (isFirst && listNumber.test(word)) return true;
  const nextWord = firstWord.exec(text.slice(next, next + 24))?.[0] ?? "";
  if (isInitial.test(word))
    return !(beginsSentence(nextWord) && !isInitial.test(wordBefore(text, from)));
  const kind = abbreviationKind(word);
  if (kind === null) return false;
  if (kind === "never") return true;
  if (kind === "number") return /^[\p{N}(]/u.test(text.slice(next, next + 1));
  return nextWord !== "" && !beginsSentence(nextWord);
}

/** True where a sentence may begin: at a capital, a digit, an opening quote or bracket before one; at small letters only in a text without capitals. */
function mayBegin(text: string, at: number, hasCapitals: boolean): boolean {
  const head = text.slice(at, at + 12);
  const first = head.replace(openers, "");
  if (first === "") return true;
  if (/^\p{Ll}/u.test(first)) return !hasCapitals || innerCapital.test(first);
  return !/^[,;:)\]%—–-]/.test(head);
}

function beginsAfterEllipsis(text: string, at: number): boolean {
  const word = firstWord.exec(text.slice(at, at + 24).replace(openers, ""))?.[0] ?? "";
  return /^\p{Lu}/u.test(word) && word !== "I" && !word.startsWith("I'") && !word.startsWith("I’");
}

/** True before 'he said', '他说' and the like, which belong to the quotation before them. */
function isReported(text: string, at: number): boolean {
  const head = text.slice(at, at + 40);
  return reportedEnglish.test(head) || reportedChinese.test(head);
}

function isEllipsis(marks: string): boolean {
  return marks.startsWith("…") || marks.startsWith("..") || /[.…]{2}$/.test(marks);
}

function wordBefore(text: string, at: number): string {
  return (
    /(\S{1,12})\.? ?$/.exec(text.slice(Math.max(0, at - 16), at))?.[1]?.replace(/\.$/, "") ?? ""
  );
}

function nextAt(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at += 1;
  return at;
}

function pushTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  const start = nextAt(text, from);
  let end = to;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  if (end > start) spans.push({ start, end });
}

function isSpace(char: string): boolean {
  return char === " " || char === "\n" || char === "\t" || char === "\u3000" || char === "\u00A0";
}

/** Addresses and round brackets of at most 300 characters. */
function skippedStretches(text: string): Span[] {
  const stretches: Span[] = [];
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(addressTail, "");
    stretches.push({ start: match.index, end: match.index + found.length });
  }
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "(" || char === "（") open.push(at);
    else if (char === ")" || char === "）") {
      const start = open.pop();
      if (start !== undefined && at - start <= maxBracketLength) stretches.push({ start, end: at });
    }
  }
  stretches.sort((a, b) => a.start - b.start);
  const apart: Span[] = [];
  for (const stretch of stretches)
    if (stretch.start >= (apart.at(-1)?.end ?? 0)) apart.push(stretch);
  return apart;
}

/** Cuts a very long Chinese sentence at its semicolons. */
function splitLong(text: string, span: Span): Span[] {
  if (span.end - span.start <= maxChineseLength) return [span];
  const spans: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at += 1) {
    if (text.charAt(at) !== "；") continue;
    pushTrimmed(text, start, at + 1, spans);
    start = at + 1;
  }
  pushTrimmed(text, start, span.end, spans);
  return spans;
}

const endMarks = new Set(".?!…。？！｡．‼⁇⁈⁉");
const fullMark = /[。？！｡]/;
const closers = new Set("\"'”’」』》〉）)]】");
/** A footnote's number: "… said.[12]" */
const noteMark = /^\[\d{1,3}\]/;
/** After these the sentence goes on whatever mark stood before. */
const continuing = new Set("，、；：,;—–…");
const openers = /^["'“‘「『《([（【\s-]{1,4}/;
const wordCharacter = /[\p{L}\p{M}\p{N}.'’]/u;
const firstWord = /^[\p{L}\p{M}\p{N}'’]+/u;
const isInitial = /^\p{Lu}$/u;
const innerCapital = /^\p{Ll}{1,2}\p{Lu}/u;
const listNumber = /^(?:\d{1,3}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})$/;
const address = /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。！？；：、“”（）「」《》]+/gu;
const addressTail = /[.,!?;:)'"]{1,8}$/;
const reportingVerbs =
  "said|says|asked|asks|replied|replies|added|adds|shouted|cried|whispered|answered|exclaimed|wrote|writes|thought|continued|explained|insisted|muttered";
const reportedEnglish = new RegExp(
  String.raw`^(?:(?:${reportingVerbs})\b|(?:the )?\p{L}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)? (?:${reportingVerbs})\b)`,
  "u",
);
const reportedChinese =
  /^[\p{Script=Han}]{1,6}?(?:说道|说|问道|问|答道|回答|喊道|喊|叫道|笑道|写道|想道|补充道|低声道)[，。：！？,.:]/u;
