import { type LineLang, langOfLine } from "#lib/language/text/script";
import type { FileReading, FileText } from "./file-text.ts";
import { findSpeakers, type PlacedPiece } from "./find-speakers.ts";
import { type CleanPiece, cleanPiece, toSegments } from "./read-pieces.ts";
import { isLangLabel } from "./speaker-name.ts";
import { stripMarks } from "./strip-marks.ts";
import { stripTimes } from "./strip-times.ts";
import type { TextWarning } from "./warning.ts";

/**
 * Reads plain text, one segment a line, language by script; what stands before a line (marks of Markdown, time stamps, speakers) is taken off
 * where the file as a whole shows that it is not part of the text. Exact repetitions of the line before are left out. Linear.
 */
export function readSequence(file: FileText): FileReading {
  const warnings: TextWarning[] = [];
  const structureLines: number[] = [];
  const lines: PlacedPiece[] = [];
  let isAfterGap = true;
  for (const [at, raw] of file.lines.entries()) {
    const line = file.firstLine + at;
    const piece = cleanPiece({ text: raw, lines: [line] }, warnings);
    if (isRule(piece.text)) structureLines.push(line);
    else if (piece.text !== "") lines.push({ piece, isAfterGap, isTimed: false });
    isAfterGap = piece.text === "" || isRule(piece.text);
  }
  const timed = stripTimes(stripMarks(lines));
  const spoken = takeSpeakers(timed.lines);
  const segments = toSegments(spoken.pieces, warnings);
  return {
    layout: { shape: "sequence", segments },
    structureLines: [...structureLines, ...timed.structureLines, ...spoken.structureLines],
    warnings,
  };
}

/** True for a line that only parts what stands above from what stands below: "---", "* * *", "=====". */
export function isRule(text: string): boolean {
  const mark = text.charAt(0);
  if (!"-*_=~#—–".includes(mark) || mark === "") return false;
  let count = 0;
  for (const char of text) {
    if (char === mark) count += 1;
    else if (char !== " ") return false;
  }
  return count >= 3;
}

/** A name that stands alone on its line, and the time beside it, for the lines of one language that follow. */
interface Standing {
  readonly speaker: string;
  /** Null when a line has taken it. */
  startMs: number | null;
}

/** Takes the speakers' names off the lines. A name alone on its line is that of the lines after it, up to the next name of the same language. */
function takeSpeakers(lines: readonly PlacedPiece[]): {
  readonly pieces: readonly CleanPiece[];
  readonly structureLines: readonly number[];
} {
  const pieces: CleanPiece[] = [];
  const structureLines: number[] = [];
  const standing = new Map<LineLang, Standing>();
  let isAfterName = false;
  for (const { piece, prefix } of findSpeakers(lines)) {
    const isName = prefix?.rest === "";
    if (isName) {
      // A second name right below the first is the first in the other language.
      const langs = isAfterName ? [langOfLine(prefix.name)] : (["en", "zh"] as const);
      const startMs = prefix.startMs ?? piece.startMs ?? null;
      for (const lang of langs) standing.set(lang, { speaker: prefix.name, startMs });
      structureLines.push(...piece.lines);
    } else if (prefix === null) {
      const above = standing.get(piece.lang);
      pieces.push(mend(piece, piece.text, above?.speaker, above?.startMs));
      if (above !== undefined) above.startMs = null;
    } else {
      const name = isLangLabel(prefix.name) ? undefined : prefix.name;
      pieces.push(mend(piece, prefix.rest, name, prefix.startMs));
      standing.clear();
    }
    isAfterName = isName;
  }
  return { pieces, structureLines };
}

function mend(
  piece: CleanPiece,
  text: string,
  speaker: string | undefined,
  startMs: number | null | undefined,
): CleanPiece {
  return {
    ...piece,
    text,
    // A prefix taken off may have been what made the line look mixed; without one the line as it came still shows its tabs.
    raw: text === piece.text ? piece.raw : text,
    lang: text === piece.text ? piece.lang : langOfLine(text),
    ...(speaker === undefined ? {} : { speaker }),
    ...(startMs === undefined || startMs === null ? {} : { startMs }),
  };
}
