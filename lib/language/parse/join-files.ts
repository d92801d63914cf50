import { countScripts, otherLang } from "#lib/language/text/script";
import type { Lang, Segment } from "#lib/language/text/unit";
import { type Layout, type Row, segmentsOf } from "./layout.ts";
import type { FileLines } from "./text-file.ts";
import { type TextWarning, warn } from "./warning.ts";

/** What one file says. */
export interface FileLayout {
  readonly file: FileLines;
  readonly layout: Layout;
}

/**
 * One layout of all files. Two files of different languages are streams, the first file first; a line of the other file's language is left out with a warning.
 * Files that hold both languages are read one after the other; a file of one language beside one of both is read after it and warned of.
 */
export function joinFiles(files: readonly FileLayout[], warnings: TextWarning[]): Layout {
  const [first, second, ...more] = files.filter(({ layout }) => segmentsOf(layout).length > 0);
  if (first === undefined) return files[0]?.layout ?? { shape: "sequence", segments: [] };
  if (second === undefined) return first.layout;
  const [firstLang, secondLang] = [langOfFile(first), langOfFile(second)];
  const areTwo = more.length === 0 && firstLang !== null && secondLang !== null;
  if (areTwo && firstLang !== secondLang) {
    return {
      shape: "streams",
      first: toStream(first, firstLang, warnings),
      second: toStream(second, secondLang, warnings),
    };
  }
  for (const other of [second, ...more]) noteJoined(other, areTwo, warnings);
  return inOrder([first, second, ...more].map(({ layout }) => layout));
}

/** Share of the other language up to which a file counts as of one language. */
const maxStrayShare = 0.25;

/** A Chinese file keeps names in Latin letters on lines of their own; up to this many words are such a name. */
const maxKeptWords = 6;

/** The language of a file that holds hardly any of the other one; null: both. A Han character counts as three letters, for it says as much. */
function langOfFile({ layout }: FileLayout): Lang | null {
  const counts = { en: 0, zh: 0 };
  for (const { text } of segmentsOf(layout)) {
    const { han, latinLetters } = countScripts(text);
    counts[han * 3 > latinLetters ? "zh" : "en"] += han * 3 + latinLetters;
  }
  if (Math.min(counts.en, counts.zh) > maxStrayShare * (counts.en + counts.zh)) return null;
  return counts.zh > counts.en ? "zh" : "en";
}

function toStream({ layout }: FileLayout, lang: Lang, warnings: TextWarning[]): Segment[] {
  return segmentsOf(layout).flatMap((segment) => {
    if (segment.lang === lang) return [segment];
    if (!hasLetters(segment) || isKeptName(segment, lang)) return [{ ...segment, lang }];
    for (const line of segment.lines)
      warnings.push(warn("strayLine", line, { lang: segment.lang }));
    return [];
  });
}

function isKeptName({ text }: Segment, lang: Lang): boolean {
  const { latinWords, han } = countScripts(text);
  return lang === "zh" && han === 0 && latinWords <= maxKeptWords;
}

function hasLetters({ text }: Segment): boolean {
  const { han, latinLetters } = countScripts(text);
  return han + latinLetters > 0;
}

function noteJoined(other: FileLayout, areOneLanguage: boolean, warnings: TextWarning[]): void {
  const lang = langOfFile(other);
  if (areOneLanguage) return;
  const { firstLine } = other.file;
  warnings.push(
    lang === null ? warn("filesJoined", firstLine, {}) : warn("loneFile", firstLine, { lang }),
  );
}

/** Layouts after each other: rows while all are rows, else one sequence in which the two sides of a row are neighbours. */
function inOrder(layouts: readonly Layout[]): Layout {
  const rows: Row[] = [];
  for (const layout of layouts) {
    if (layout.shape !== "rows")
      return { shape: "sequence", segments: layouts.flatMap(segmentsOf) };
    const isTurned = isOther(rows, layout.rows);
    for (const row of layout.rows)
      rows.push(isTurned ? { first: row.second, second: row.first } : row);
  }
  return { shape: "rows", rows };
}

/** True where the rows to come lead with the other language. */
function isOther(before: readonly Row[], after: readonly Row[]): boolean {
  const leads = (rows: readonly Row[]) => {
    const row = rows.find(({ first, second }) => first !== null || second !== null);
    return row?.first?.lang ?? (row?.second ? otherLang(row.second.lang) : null);
  };
  return before.length > 0 && leads(before) !== leads(after);
}
