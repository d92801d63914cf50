import { countScripts } from "#lib/language/text/script";
import type { Lang, Segment } from "#lib/language/text/unit";
import type { CueFile } from "./cue.ts";
import { partLanguages } from "./cue-languages.ts";
import type { FileReading } from "./file-text.ts";
import { type CueText, joinCues } from "./join-cues.ts";
import { noteUnfit } from "./note-unfit.ts";
import { cleanPiece, type Piece, toSegments } from "./read-pieces.ts";
import { type RowPieces, toRows } from "./read-rows.ts";
import type { Format } from "./text-file.ts";
import type { TextWarning } from "./warning.ts";

/**
 * Lays out the cues of a subtitle file. Both languages in a cue, or in two cues of the same times: rows, the cues of a sentence joined. Each language in cues of
 * its own: two streams. One language: a sequence; there cues stay as they are, for their times pair them. Text outside of cues comes first, with a warning. Linear.
 */
export function layOutCues(file: CueFile, format: Format, warnings: TextWarning[]): FileReading {
  const { structureLines, strays } = file;
  noteUnfit(
    strays.map(({ line }) => line),
    format,
    warnings,
  );
  const { cues, firstLang } = partLanguages(file.cues);
  const secondLang = firstLang === "en" ? "zh" : "en";
  const loose: readonly Piece[] = strays.map(({ text, line }) => ({ text, lines: [line] }));
  const both = countOf(cues, ({ en, zh }) => en !== null && zh !== null);
  const english = countOf(cues, ({ en }) => en !== null) - both;
  const chinese = countOf(cues, ({ zh }) => zh !== null) - both;
  const read = (layout: FileReading["layout"]) => ({ layout, structureLines, warnings });
  if (both >= Math.max(1, minBothShare * cues.length)) {
    const rows = joinCues(cues).map(
      (cue): RowPieces => [pieceOf(cue, firstLang), pieceOf(cue, secondLang)],
    );
    return read(toRows([...loose.map((piece): RowPieces => [piece, null]), ...rows], warnings));
  }
  if (Math.min(english, chinese) >= Math.max(2, minAloneShare * cues.length)) {
    const stream = (lang: Lang, first: readonly Piece[]) =>
      toStream(
        [
          ...first,
          ...joinCues(cues.filter((cue) => cue[lang] !== null)).flatMap(
            (cue) => pieceOf(cue, lang) ?? [],
          ),
        ],
        lang,
        warnings,
      );
    return read({
      shape: "streams",
      first: stream(firstLang, loose),
      second: stream(secondLang, []),
    });
  }
  const pieces = cues.flatMap((cue) =>
    [pieceOf(cue, firstLang), pieceOf(cue, secondLang)].filter((piece) => piece !== null),
  );
  const lang = chinese > english ? "zh" : "en";
  return read({ shape: "sequence", segments: toStream([...loose, ...pieces], lang, warnings) });
}

/** Share of cues with both languages from which the file pairs them itself. */
const minBothShare = 0.2;

/** Share of cues of the rarer language from which the file holds two streams. */
const minAloneShare = 0.1;

function pieceOf(cue: CueText, lang: Lang): Piece | null {
  const text = cue[lang];
  if (text === null) return null;
  return {
    text,
    lines: cue.lines,
    ...(cue.speaker === null ? {} : { speaker: cue.speaker }),
    ...(cue.startMs === null ? {} : { startMs: cue.startMs }),
    ...(cue.endMs === null ? {} : { endMs: cue.endMs }),
  };
}

/** Segments of cues: what is said again at another time is no repetition, and a number alone is the language of its neighbours. */
function toStream(pieces: readonly Piece[], lang: Lang, warnings: TextWarning[]): Segment[] {
  const cleaned = pieces.map((piece) => {
    const clean = cleanPiece(piece, warnings);
    const isNumber = clean.lang === "none" && countScripts(clean.text).digits > 0;
    return {
      ...clean,
      key: piece.startMs === undefined ? clean.key : `${piece.startMs} ${clean.key}`,
      lang: isNumber ? lang : clean.lang,
    };
  });
  return toSegments(
    cleaned.filter(({ text }) => text !== ""),
    warnings,
  );
}

function countOf(cues: readonly CueText[], matches: (cue: CueText) => boolean): number {
  let count = 0;
  for (const cue of cues) if (matches(cue)) count += 1;
  return count;
}
