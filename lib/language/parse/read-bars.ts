import { type Bar, bars, cutAtBar, cutAtBracket, type Halves } from "./cut-line.ts";
import type { FileReading, FileText } from "./file-text.ts";
import { noteUnfit } from "./note-unfit.ts";
import type { Piece } from "./read-pieces.ts";
import { type RowPieces, toRows } from "./read-rows.ts";
import { isRule } from "./read-sequence.ts";
import type { TextWarning } from "./warning.ts";

/** Reads "source | target" lines: rows. A line that has no bar between two languages stands alone in its row, with a warning. */
export function readBars(file: FileText): FileReading {
  const bar = findBar(file.lines)?.bar ?? "|";
  return readCut(file, "bars", (line) => cutAtBar(line, bar));
}

/** Reads "source (target)" lines: rows. */
export function readBrackets(file: FileText): FileReading {
  return readCut(file, "brackets", cutAtBracket);
}

/** The separator that parts the languages on most lines, and on how many of the lines given; null where there is none. Linear. */
export function findBar(
  lines: readonly string[],
): { readonly bar: Bar; readonly count: number } | null {
  let best: { readonly bar: Bar; readonly count: number } | null = null;
  for (const bar of bars) {
    let count = 0;
    for (const line of lines) if (line.includes(bar) && cutAtBar(line, bar) !== null) count += 1;
    if (count > (best?.count ?? 0) * 1.1) best = { bar, count };
  }
  return best;
}

function readCut(
  file: FileText,
  format: "bars" | "brackets",
  cut: (line: string) => Halves | null,
): FileReading {
  const warnings: TextWarning[] = [];
  const structureLines: number[] = [];
  const unfit: number[] = [];
  const rows: RowPieces[] = [];
  for (const [at, raw] of file.lines.entries()) {
    const line = file.firstLine + at;
    const text = raw.trim();
    if (text === "") continue;
    const halves = cut(raw);
    if (halves !== null) rows.push([pieceOf(halves[0], line), pieceOf(halves[1], line)]);
    else if (isRule(text)) structureLines.push(line);
    else {
      rows.push([pieceOf(raw, line), null]);
      unfit.push(line);
    }
  }
  noteUnfit(unfit, format, warnings);
  return { layout: toRows(rows, warnings), structureLines, warnings };
}

function pieceOf(text: string, line: number): Piece {
  return { text, lines: [line] };
}
