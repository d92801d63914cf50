import { countScripts } from "#lib/language/text/script";
import { closingMark } from "#lib/language/text/sentence-edge";
import { readTrailingTime } from "./time-stamp.ts";

/** A name that may be a speaker's, before what is said. `rest` is "" where the name stands alone. */
export interface SpeakerPrefix {
  readonly name: string;
  readonly rest: string;
  readonly startMs: number | null;
  /** `colon`: "Alice: …"; `bracket`: "[Alice] …"; `bare`: nothing but the name. */
  readonly form: "colon" | "bracket" | "bare";
}

/** Reads what looks like a speaker's name at the start of a clean line, or null: "Alice: …", "主持人：…", "**Alice**: …", "[Alice] …", "Alice (1:02)", "Alice". */
export function readSpeaker(text: string): SpeakerPrefix | null {
  const start = text.startsWith(">> ") ? 3 : 0;
  return readBracketed(text, start) ?? readColon(text, start) ?? readBare(text, start);
}

/** True for "English:", "译文：" and the like, which say a line's language, not its speaker. */
export function isLangLabel(name: string): boolean {
  return langLabels.has(name.toLowerCase());
}

/** True for the words that prose itself puts before a colon: "Note: …", "例如：…". */
export function isProseLabel(name: string): boolean {
  return proseLabels.has(name.toLowerCase());
}

const maxNameLength = 40;
const maxNameWords = 5;
const maxHanInName = 8;

function readColon(text: string, start: number): SpeakerPrefix | null {
  const head = text.slice(start, start + maxNameLength + 20);
  const at = colonIn(head);
  if (at < 0) return null;
  const isBold = head.startsWith("**") || head.startsWith("__");
  const mark = head.slice(0, 2);
  let name = head.slice(0, at);
  let after = start + at + 1;
  if (isBold) {
    if (name.endsWith(mark)) name = name.slice(2, -2);
    else if (text.startsWith(mark, after)) {
      name = name.slice(2);
      after += 2;
    } else return null;
  }
  const timed = readTrailingTime(name);
  const rest = text.slice(after).trimStart();
  const bare = (timed?.before ?? name).trim();
  if (!isName(bare) || rest.startsWith("//")) return null;
  return { name: bare, rest, startMs: timed?.startMs ?? null, form: "colon" };
}

/** The colon that ends a name: the first one that is not inside a time ("Alice (1:02:03): …"). */
function colonIn(head: string): number {
  for (let at = 1; at < head.length; at += 1) {
    const char = head.charAt(at);
    if (char !== ":" && char !== "：") continue;
    const isInTime = isDigit(head.charAt(at - 1)) && isDigit(head.charAt(at + 1));
    if (!isInTime) return at;
  }
  return -1;
}

function readBracketed(text: string, start: number): SpeakerPrefix | null {
  const close = closeOf.get(text.charAt(start));
  if (close === undefined) return null;
  const end = text.slice(start, start + maxNameLength + 2).indexOf(close);
  if (end < 0) return null;
  const name = text.slice(start + 1, start + end).trim();
  const rest = text.slice(start + end + 1).replace(/^ ?[:：]? ?/, "");
  if (rest === "" || !isName(name)) return null;
  return { name, rest, startMs: null, form: "bracket" };
}

function readBare(text: string, start: number): SpeakerPrefix | null {
  if (text.length - start > maxNameLength + 16) return null;
  const timed = readTrailingTime(text.slice(start));
  const head = timed?.before ?? text.slice(start);
  const isBold = head.length > 4 && head.startsWith("**") && head.endsWith("**");
  const name = (isBold ? head.slice(2, -2) : head).trim();
  if (!isName(name) || closingMark(name) === "end") return null;
  return { name, rest: "", startMs: timed?.startMs ?? null, form: timed ? "colon" : "bare" };
}

/** One to five capitalised words ("Dr. Ana de Souza", "HOST", "Speaker 1"), or up to eight Han ("主持人", "嘉宾A"). */
function isName(name: string): boolean {
  if (name === "" || name.length > maxNameLength || notInName.test(name)) return false;
  const words = name.split(" ");
  if (words.length > maxNameWords) return false;
  const { han, latinLetters, otherLetters, kana } = countScripts(name);
  if (han > 0) return han <= maxHanInName && words.length <= 2 && otherLetters + kana === 0;
  if (latinLetters === 0) return false;
  return nameWord.test(words[0] ?? "") && words.every((word) => innerWord.test(word));
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

const closeOf = new Map([
  ["[", "]"],
  ["【", "】"],
]);
const notInName = /[^\p{L}\p{M}\p{N} .'’·・&/_()（）#-]/u;
const nameWord = /^\p{Lu}[\p{L}\p{M}\p{N}.'’/_-]*$/u;
const innerWord =
  /^(?:[\p{Lu}\p{N}(#][\p{L}\p{M}\p{N}.'’/_)-]*|&|de|da|di|du|la|le|van|von|der|den|bin|al|el|of|the)$/u;

const langLabels = new Set(
  "english chinese en zh cn eng chi mandarin original translation source target 英文 中文 英 中 英语 汉语 原文 译文 翻译 英译 中译".split(
    " ",
  ),
);

const proseLabels = new Set(
  (
    "note notes rule rules example examples warning caution tip tips hint important figure fig table step steps chapter section part remember summary conclusion definition theorem " +
    "lemma proof result results title author date time place url http https re ps nb edit update todo fact facts myth pros cons goal goals problem problems solution reason reasons method methods subject from to " +
    "abstract keywords background introduction however therefore first second third finally also lesson point plus " +
    "注意 注 备注 例如 比如 例 举例 规则 提示 警告 结论 总结 小结 定义 定理 引理 证明 步骤 图 表 说明 也就是说 换句话说 换言之 简而言之 总之 首先 其次 再次 最后 因此 所以 但是 然而 " +
    "结果 原因 目标 问题 优点 缺点 方法 时间 地点 来源 译者注 编者按 标题 作者 注释 摘要 关键词 背景 重点 事实 即 如 又如 此外 另外 第一 第二 第三"
  ).split(" "),
);
