import { splitLines } from "#lib/language/text/clean-line";
import { isMixedLine, langOfLine } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";
import { cutAtBracket } from "./cut-line.ts";
import { isBlockTag } from "./html-text.ts";
import { findBar } from "./read-bars.ts";
import { isTimingLine } from "./read-cues.ts";
import { findSeparator, fitOf } from "./read-delimited.ts";
import { isDelimiterRow } from "./read-markdown-table.ts";
import { sampleOf } from "./sample-of.ts";
import type { Format, TextFile } from "./text-file.ts";

/** The format of a file: what stands in it decides, its name's ending only where the content fits it. Linear; never throws. */
export function detectFormat(file: TextFile): Format {
  return detectLines(splitLines(withoutMark(file.content)), file.name);
}

/** The same for a file that is already split into lines. */
export function detectLines(lines: readonly string[], name: string | null): Format {
  const filled = sampleOf(lines.filter((line) => line.trim() !== ""));
  if (filled.length === 0) return "lines";
  const ending = endingOf(name);
  return (
    subtitleFormat(filled, ending) ??
    markupFormat(lines, filled, ending) ??
    tableFormat(filled, ending) ??
    runFormat(filled)
  );
}

/** A byte order mark is no part of the text. */
export function withoutMark(content: string): string {
  return content.startsWith("\uFEFF") ? content.slice(1) : content;
}

/** Share of the lines that must fit a format. */
const minShare = 0.6;
const minTimingShare = 0.1;
const minBlockShare = 0.2;
const minTableShare = 0.5;

/** Share of lines of the other language up to which a file is of one language. */
const maxStrayShare = 0.05;

/** Share of lines with a sentence of each language above which no file is of one language. */
const maxMixedShare = 0.3;

function endingOf(name: string | null): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
}

function subtitleFormat(lines: readonly string[], ending: string): Format | null {
  if (/^WEBVTT(?:\s|$)/.test(lines[0] ?? "")) return "vtt";
  const dialogues = countOf(lines, (line) => /^Dialogue:.*,.*,.*,/.test(line.slice(0, 200)));
  const isAss = /^\[(?:Script Info|Events|V4\+? Styles)\]/i.test(lines[0]?.trim() ?? "");
  if (
    dialogues > 0 &&
    (isAss || ending === "ass" || ending === "ssa" || dialogues >= minTableShare * lines.length)
  )
    return "ass";
  const timings = countOf(lines, isTimingLine);
  const isNamed = ending === "srt" || ending === "vtt";
  if (timings === 0 || (timings < minTimingShare * lines.length && !isNamed)) return null;
  return ending === "vtt" ? "vtt" : "srt";
}

function markupFormat(
  all: readonly string[],
  lines: readonly string[],
  ending: string,
): Format | null {
  const start = lines[0]?.trim().toLowerCase() ?? "";
  const isPage = start.startsWith("<!doctype html") || start.startsWith("<html");
  const blocks = countOf(lines, hasBlockTag);
  const isHtml =
    ending === "html" || ending === "htm"
      ? blocks > 0
      : blocks >= minBlockShare * lines.length && blocks > 0;
  if (isPage || isHtml) return "html";
  if (!all.some(isDelimiterRow)) return null;
  const rows = countOf(lines, (line) => line.includes("|"));
  return rows >= minTableShare * lines.length ? "markdown" : null;
}

/** True where a line begins or ends with a tag and has one of an element that stands on its own; only its first 2 000 characters count. */
function hasBlockTag(line: string): boolean {
  const text = line.trim();
  if (!text.startsWith("<") && !text.endsWith(">")) return false;
  for (const [, tag = ""] of line.slice(0, 2000).matchAll(/<\/?([a-z][a-z0-9]{0,10})(?=[\s>/])/gi))
    if (isBlockTag(tag.toLowerCase())) return true;
  return false;
}

function tableFormat(lines: readonly string[], ending: string): Format | null {
  const file = { lines, firstLine: 1 };
  const tabs = fitOf(file, "\t");
  if (Math.max(tabs.count, tabs.cuts) >= minShare * tabs.rows) return "tsv";
  const bar = findBar(lines);
  const isBarred = bar !== null && bar.count >= minShare * lines.length;
  if (isBarred && (lines.length > 1 || bar.bar.includes("|"))) return "bars";
  const brackets = countOf(lines, (line) => cutAtBracket(line) !== null);
  if (brackets >= minShare * lines.length && brackets > 1) return "brackets";
  const commas = findSeparator(file);
  if (commas !== null && fitsCommas(commas, ending)) return "csv";
  return null;
}

/** Commas are common in prose: rows must agree in their columns, and one row proves nothing. */
function fitsCommas(
  { count, cuts, rows }: { readonly count: number; readonly cuts: number; readonly rows: number },
  ending: string,
): boolean {
  if (ending === "csv") return Math.max(count, cuts) >= minTableShare * rows;
  return rows > 1 && (count >= minShare * rows || cuts >= minSteadyCuts * rows);
}

const minSteadyCuts = 0.8;

/** `plain`: hardly a line of the other language; `blocks`: most lines in runs that face runs; else `lines`. */
function runFormat(lines: readonly string[]): Format {
  const runs: number[] = [];
  let before: Lang | null = null;
  const counts = { en: 0, zh: 0 };
  for (const line of lines) {
    const lang = langOfLine(line);
    if (lang !== "en" && lang !== "zh") continue;
    counts[lang] += 1;
    if (lang === before) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(1);
    before = lang;
  }
  const total = counts.en + counts.zh;
  if (countOf(lines, isMixedLine) > maxMixedShare * total) return "lines";
  const rarer = Math.min(counts.en, counts.zh);
  if (total > 0 && (rarer === 0 || (rarer <= maxStrayShare * total && total >= 20))) return "plain";
  let inBlocks = 0;
  for (const [at, length] of runs.entries())
    if (length > 1 && Math.max(runs[at - 1] ?? 0, runs[at + 1] ?? 0) > 1) inBlocks += length;
  return inBlocks > total - inBlocks ? "blocks" : "lines";
}

function countOf(lines: readonly string[], matches: (line: string) => boolean): number {
  let count = 0;
  for (const line of lines) if (matches(line)) count += 1;
  return count;
}
