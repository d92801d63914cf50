import type { PlacedPiece } from "./find-speakers.ts";
import { readTimeStamp, type TimeStamp } from "./time-stamp.ts";

/** Lines without their time stamps, and the lines that were nothing else. */
export interface TimedLines {
  readonly lines: readonly PlacedPiece[];
  readonly structureLines: readonly number[];
}

/**
 * Takes the time stamps off the beginning of lines, where they are believed: at least two of them, hardly ever running backwards, and where none is in
 * brackets or alone, before a fifth of the lines ("10:30 is when we meet" is prose). A time alone on its line is that of the next line of each language.
 */
export function stripTimes(lines: readonly PlacedPiece[]): TimedLines {
  const found = lines.map((line) => readTimeStamp(line.piece.text));
  if (!areBelieved(found)) return { lines, structureLines: [] };
  const structureLines: number[] = [];
  const kept: PlacedPiece[] = [];
  let pending: TimeStamp | null = null;
  let waiting = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const stamp = found[at] ?? null;
    if (stamp?.rest === "") {
      structureLines.push(...line.piece.lines);
      pending = stamp;
      waiting = new Set(["en", "zh"]);
      continue;
    }
    const time: TimeStamp | null = stamp ?? (waiting.delete(line.piece.lang) ? pending : null);
    const previous = found[at - 1];
    const isTimed = line.isTimed || stamp !== null || previous?.rest === "";
    kept.push({ ...line, isTimed, piece: withTime(line, time, stamp?.rest) });
  }
  return { lines: kept, structureLines };
}

/** Share of the steps from stamp to stamp that must not run backwards. */
const minForwardShare = 0.8;
const minPlainShare = 0.2;

function areBelieved(found: readonly (TimeStamp | null)[]): boolean {
  const stamps = found.filter((stamp) => stamp !== null);
  if (stamps.length < 2) return false;
  let forward = 0;
  for (const [at, { startMs }] of stamps.entries())
    if (at > 0 && startMs >= (stamps[at - 1]?.startMs ?? 0)) forward += 1;
  if (forward < minForwardShare * (stamps.length - 1)) return false;
  const isAllPlain = stamps.every(({ isPlain }) => isPlain);
  return !isAllPlain || (stamps.length >= 3 && stamps.length >= minPlainShare * found.length);
}

function withTime(
  { piece }: PlacedPiece,
  time: TimeStamp | null,
  text = piece.text,
): PlacedPiece["piece"] {
  if (time === null) return piece;
  const end = time.endMs === null ? {} : { endMs: time.endMs };
  return { ...piece, text, startMs: time.startMs, ...end };
}
