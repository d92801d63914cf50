import { countScripts, isMixedLine, langOfLine } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";

/** A file as it was handed over; `name` null: pasted. */
interface NamedContent {
  readonly name: string | null;
  readonly content: string;
}

/** The places (0-based) of the files that make one text together: one file, or two with a language each. */
export type FileGroup = readonly [number] | readonly [number, number];

/**
 * Which of several files belong together: one that holds both languages is a text of its own; an English and a Chinese one are a text when their names
 * differ only in the language ("talk.en.srt", "talk.zh.srt"), or when no other two are left. Who stays alone stands alone, whether or not
 * it can be read. Groups come in the order of their first files, the earlier file first.
 */
export function groupFiles(files: readonly NamedContent[]): readonly FileGroup[] {
  const langs = files.map(({ content }) => langOfFile(content));
  const stems = files.map(({ name }) => (name === null ? null : stemOf(name)));
  const partners = new Map<number, number>();
  const join = (english: number, chinese: number) => {
    partners.set(english, chinese);
    partners.set(chinese, english);
  };
  const free = (lang: Lang) =>
    files.flatMap((_, at) => (langs[at] === lang && !partners.has(at) ? [at] : []));
  for (const english of free("en")) {
    const stem = stems[english];
    const twin = free("zh").find((at) => stem !== null && stems[at] === stem);
    if (twin !== undefined) join(english, twin);
  }
  const [english, ...moreEnglish] = free("en");
  const [chinese, ...moreChinese] = free("zh");
  const areLast = moreEnglish.length === 0 && moreChinese.length === 0;
  if (english !== undefined && chinese !== undefined && areLast) join(english, chinese);
  return files.flatMap((_, at): FileGroup[] => {
    const partner = partners.get(at);
    if (partner === undefined) return [[at]];
    return partner < at ? [] : [[at, partner]];
  });
}

/** Lines looked at, spread over the file. */
const sampledLines = 2_000;
/** A file with so large a share of lines in the lesser language holds both; a Chinese text may quote a little English. */
const minLesserShare = 0.25;

/** The language of a file, "both", or null when it holds neither. */
function langOfFile(content: string): Lang | "both" | null {
  const lines = content.split(/\r\n|\n|\r/);
  const step = Math.max(1, Math.ceil(lines.length / sampledLines));
  const counts = { en: 0, zh: 0 };
  // Runs of neighbours, not single lines: every second line of a text by turns has the same language.
  lines.forEach((line, at) => {
    if (Math.floor(at / 4) % step !== 0) return;
    const text = withoutMarkup(line);
    const lang = langOfLine(text);
    if (lang !== "en" && lang !== "zh") return;
    const length = lengthOf(text);
    if (isMixedLine(text) || hasBoth(text)) {
      counts.en += length / 2;
      counts.zh += length / 2;
    } else counts[lang] += length;
  });
  const sum = counts.en + counts.zh;
  if (sum === 0) return null;
  if (Math.min(counts.en, counts.zh) >= minLesserShare * sum) return "both";
  return counts.en > counts.zh ? "en" : "zh";
}

/** As much as it takes to read: a Han character says about as much as three Latin letters. */
function lengthOf(text: string): number {
  const { han, latinLetters } = countScripts(text);
  return 3 * han + latinLetters;
}

function hasBoth(text: string): boolean {
  const { han, latinWords } = countScripts(text);
  return han >= 4 && latinWords >= 4;
}

/** A line without tags, the head of an ASS dialogue, and what stands in a header of a subtitle file. */
function withoutMarkup(line: string): string {
  if (/^(?:WEBVTT|NOTE|STYLE|Format:|Style:|ScriptType:|PlayRes|\[)/.test(line)) return "";
  const said = /^(?:Dialogue|Comment):/.test(line) ? line.split(",").slice(9).join(",") : line;
  return said.replace(/<[^<>]*>/g, " ").replace(/\{[^{}]*\}/g, " ");
}

const langMarks = new Set(
  "en eng english enus engb us gb source src original orig zh zho chi chs cht sc tc cn zhcn zhtw zhhk zhhans zhhant hans hant chinese mandarin target tgt translation trans 英 英文 英语 英語 中 中文 汉语 漢語 汉 原文 译文 譯文 翻译 翻譯 简体 简 繁体 繁體 繁".split(
    " ",
  ),
);

/** A name without its folder, its ending and what names a language: "Talk (zh-CN).srt" → "talk". */
function stemOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  const dot = base.lastIndexOf(".");
  const bare = (dot > 0 ? base.slice(0, dot) : base).normalize("NFKC").toLowerCase();
  const joined = bare.replace(/\b(en|zh)[-_](us|gb|cn|tw|hk|hans|hant)\b/g, "$1$2");
  const parts = joined.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
  const kept = parts.map(withoutChineseMark).filter((part) => part !== "" && !langMarks.has(part));
  return kept.join(" ");
}

/** "演讲中文" → "演讲". */
function withoutChineseMark(part: string): string {
  return langMarks.has(part)
    ? ""
    : part.replace(/(?:中文|英文|英语|英語|原文|译文|譯文|翻译|翻譯)$/, "");
}
