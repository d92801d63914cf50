import type { Format } from "#lib/language/parse/text-file";
import type { Locale } from "./messages.ts";

/** What each format of a text is called, in a choice. */
export const formatNames: Readonly<Record<Locale, Readonly<Record<Format, string>>>> = {
  en: {
    lines: "alternating lines",
    blocks: "blocks: one language, then the other",
    bars: "“source | target” on a line",
    brackets: "“source (target)” on a line",
    tsv: "two columns (tab)",
    csv: "two columns (comma or semicolon)",
    markdown: "Markdown table",
    html: "HTML page",
    srt: "SRT subtitles",
    vtt: "WebVTT subtitles",
    ass: "ASS subtitles",
    plain: "one language alone",
  },
  zh: {
    lines: "逐行交替",
    blocks: "分段：先一种语言，再另一种",
    bars: "同一行：原文 | 译文",
    brackets: "同一行：原文（译文）",
    tsv: "两列（制表符分隔）",
    csv: "两列（逗号或分号分隔）",
    markdown: "Markdown 表格",
    html: "HTML 网页",
    srt: "SRT 字幕",
    vtt: "WebVTT 字幕",
    ass: "ASS 字幕",
    plain: "只有一种语言",
  },
};
