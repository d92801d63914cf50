import { writeText } from "#bench/write-format";
import type { ParsedText } from "#lib/language/align/parsed-text";
import { formats, pastedFile, type TextFile } from "#lib/language/parse/text-file";
import { leftOutCodes } from "#lib/language/parse/warning";
import { randomFrom } from "./random-from.ts";

/** A number from 0 up to, but without, `below`. */
type Whole = (below: number) => number;

/**
 * Texts that nobody should send: pieces of a good one in any format, spoiled by one to eight edits; lines of everything in any order; characters at
 * random; now and then in two files. `pairs` are the good text.
 */
export function hostileFiles(
  pairs: readonly (readonly [string, string])[],
  random: Whole,
): readonly TextFile[] {
  const sort = random(10);
  if (sort === 0) return [pastedFile(randomCharacters(random))];
  if (sort <= 2) return [pastedFile(randomLines(random))];
  const from = random(Math.max(pairs.length - 3, 1));
  const piece = pairs.slice(from, from + 2 + random(14));
  const format = formats[random(formats.length)] ?? "lines";
  const files = writeText(piece, format, random(4) === 0 ? "zh" : "en");
  const spoiled = files.map((file) => ({ ...file, content: spoil(file.content, random) }));
  return random(12) === 0 ? [...spoiled, pastedFile(randomLines(random))] : spoiled;
}

/** Lines (1-based) that are in no segment, not blank, no markup, and in no warning that says they were left out. */
export function lostLines(parsed: ParsedText): number[] {
  const found = new Set<number>([
    ...(parsed.title?.lines ?? []),
    ...parsed.pairs.flatMap(({ source, target }) => [
      ...(source?.lines ?? []),
      ...(target?.lines ?? []),
    ]),
    ...parsed.blankLines,
    ...parsed.structureLines,
    ...parsed.warnings.filter(({ code }) => leftOutCodes.has(code)).map(({ line }) => line),
  ]);
  return Array.from({ length: parsed.lineCount }, (_, at) => at + 1).filter(
    (line) => !found.has(line),
  );
}

/** Whole numbers below what is asked for, the same for the same seed. */
export function wholeFrom(seed: number): Whole {
  const random = randomFrom(seed);
  return (below) => Math.floor(random() * 4_294_967_296) % below;
}

const newlines = ["\n", "\n", "\r\n", "\r"];

const strange = [
  ..."\u0000\u202E\u200B\uFFFD\uD83D\uDE00\r\n\u2028\uFEFF\"'“」中a\u0301 \t。9ёの|,;<>&[](){}#*\\/:-_=~`",
  "-->",
  "00:00:01,000 --> 00:00:02,000",
  "<td>",
  "</table>",
  "<!--",
  "<script>",
  "&#x10FFFF;",
  '""',
  "```",
  "{\\i1}",
  "Dialogue: 0,",
  "WEBVTT",
  "| --- |",
  "|".repeat(40),
];

const lines = [
  ...[
    "你好。",
    "Hello.",
    "下一步",
    "so it goes,",
    '"And',
    "”",
    "",
    "---",
    "42",
    "Привет",
    "第 3 章 part",
  ],
  ...[
    "\u202E中",
    "Alice: Hi.",
    "甲:好。",
    "1",
    "00:00:01,000 --> 00:00:02,000",
    "WEBVTT",
    "| a | 甲 |",
  ],
  ...[
    "|---|---|",
    "a\t甲",
    'a,"甲',
    "<table><tr><td>a</td>",
    "Hello. (你好。)",
    "a | 甲",
    "[Music]",
    "# 题",
  ],
  ...[
    "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Hi\\N嗨",
    "[Events]",
    "[00:12] Hi.",
    "<!--",
    "```",
  ],
];

function randomLines(random: Whole): string {
  const count = random(30);
  return Array.from({ length: count }, () => lines[random(lines.length)] ?? "").join(
    newlines[random(newlines.length)] ?? "\n",
  );
}

function randomCharacters(random: Whole): string {
  const codes = Array.from({ length: random(400) }, () => {
    const plane = random(6);
    if (plane === 0) return random(0x80);
    if (plane === 1) return 0x4e00 + random(0x5200);
    if (plane === 2) return 0x2000 + random(0x70);
    if (plane === 3) return 10;
    return plane === 4 ? random(0x10000) : random(0x110000);
  });
  return String.fromCodePoint(...codes);
}

/** One to eight edits: lines and characters dropped, doubled, swapped, cut, joined or made strange. */
function spoil(content: string, random: Whole): string {
  let rows = content.split("\n");
  for (let edits = 1 + random(8); edits > 0; edits -= 1) {
    const at = random(rows.length + 1);
    rows = editRows(rows, at, random);
  }
  return rows.join(newlines[random(newlines.length)] ?? "\n");
}

function editRows(rows: readonly string[], at: number, random: Whole): string[] {
  const line = rows[at] ?? "";
  const next = rows[at + 1] ?? "";
  const cut = random(line.length + 1);
  const [head, tail] = [line.slice(0, cut), line.slice(cut)];
  switch (random(10)) {
    case 0:
      return rows.toSpliced(at, 1);
    case 1:
      return rows.toSpliced(at, 0, line);
    case 2:
      return rows.toSpliced(at, 2, next, line);
    case 3:
      return rows.toSpliced(at, 1, head, tail);
    case 4:
      return rows.toSpliced(at, 2, `${line}${next}`);
    case 5:
      return rows.toSpliced(at, 0, lines[random(lines.length)] ?? "");
    case 6:
      return random(4) === 0 ? rows.toReversed() : rows.slice(0, at + 1);
    default:
      return rows.toSpliced(at, 1, `${head}${strange[random(strange.length)] ?? ""}${tail}`);
  }
}
