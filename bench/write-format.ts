import { type Format, pastedFile, type TextFile } from "#lib/language/parse/text-file";
import type { Lang } from "#lib/language/text/unit";

/** Pairs (English, Chinese) as the file, or for `plain` the two files, that someone would have made of them; `first` leads. */
export function writeText(
  pairs: readonly (readonly [string, string])[],
  format: Format,
  first: Lang,
): readonly TextFile[] {
  const ordered = first === "en" ? pairs : pairs.map(([en, zh]) => [zh, en] as const);
  if (format === "plain")
    return [0, 1].map((side) => pastedFile(ordered.map((pair) => pair[side]).join("\n")));
  return [pastedFile(writers[format](ordered))];
}

type Pairs = readonly (readonly [string, string])[];

const writers: Readonly<Record<Exclude<Format, "plain">, (pairs: Pairs) => string>> = {
  lines: (pairs) => pairs.flat().join("\n"),
  blocks: (pairs) =>
    `${pairs.map(([a]) => a).join("\n")}\n\n${pairs.map(([, b]) => b).join("\n")}\n`,
  bars: (pairs) => pairs.map(([a, b]) => `${a} | ${b}`).join("\n"),
  brackets: (pairs) => pairs.map(([a, b]) => `${a} (${b})`).join("\n"),
  tsv: (pairs) => pairs.map(([a, b]) => `${a}\t${b}`).join("\n"),
  csv: (pairs) => pairs.map((pair) => pair.map(quoted).join(",")).join("\n"),
  markdown: (pairs) =>
    ["| English | 中文 |", "| --- | --- |", ...pairs.map(([a, b]) => `| ${a} | ${b} |`)].join("\n"),
  html: (pairs) => {
    const rows = pairs.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`);
    return ["<html><body><table>", ...rows, "</table></body></html>"].join("\n");
  },
  srt: (pairs) =>
    pairs.map(([a, b], at) => `${at + 1}\n${timing(at, ",")}\n${a}\n${b}\n`).join("\n"),
  vtt: (pairs) =>
    ["WEBVTT\n", ...pairs.map(([a, b], at) => `${timing(at, ".")}\n${a}\n${b}\n`)].join("\n"),
  ass: (pairs) =>
    [
      "[Script Info]\nScriptType: v4.00+\n",
      "[Events]",
      "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
      ...pairs.map(([a, b], at) => {
        const [from, to] = [clock(3 * at, "."), clock(3 * at + 3, ".")].map((time) =>
          time.slice(1, -1),
        );
        return `Dialogue: 0,${from},${to},Default,,0,0,0,,${a}\\N${b}`;
      }),
    ].join("\n"),
};

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function timing(at: number, mark: string): string {
  return `${clock(3 * at, mark)} --> ${clock(3 * at + 2.9, mark)}`;
}

/** Seconds as hh:mm:ss,mmm. */
function clock(seconds: number, mark: string): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const ms = String(Math.round((seconds % 1) * 1000)).padStart(3, "0");
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}${mark}${ms}`;
}
