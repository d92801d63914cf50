import type { Repair } from "#lib/language/align/doctor/repair";
import { placeOfLine } from "#lib/language/parse/text-file";
import { splitLines } from "#lib/language/text/clean-line";
import { examineInThread } from "#lib/lexicon/text-thread";
import type { StoredPair } from "#lib/store/pair";
import type { PairDesk } from "#lib/store/pair-desk";
import type { EditSummary } from "#lib/store/pair-edit";
import type { ActSummary, DeskSlice, SavedRow } from "./desk-row.ts";

/** What the desk begins with. */
export interface DeskData {
  readonly rows: readonly SavedRow[];
  readonly version: number;
  readonly undo: ActSummary | null;
  readonly redo: ActSummary | null;
}

/** A line of the file as it came. `name`: of its file, null for what was pasted; `line` counts from 1 in that file. */
export interface FileLine {
  readonly name: string | null;
  readonly line: number;
  readonly text: string;
}

export function toDeskData(desk: PairDesk): DeskData {
  const { pairs, studied, version, undo, redo } = desk;
  return {
    rows: pairs.map((pair) => toSavedRow(pair, studied)),
    version,
    undo: toActSummary(undo),
    redo: toActSummary(redo),
  };
}

/** What an act changed, given how many rows stood there before it. A desk of the version it was made on has not changed at all. */
export function toDeskSlice(
  desk: PairDesk,
  made: {
    readonly act: "edit" | "undo" | "redo";
    readonly version: number;
    readonly rowCount: number;
  },
): DeskSlice {
  const { pairs, studied, version } = desk;
  const log = { version, undo: toActSummary(desk.undo), redo: toActSummary(desk.redo) };
  const act = made.act === "undo" ? desk.redo : desk.undo;
  if (version === made.version || act === null) return { ...log, at: 0, count: 0, rows: [] };
  const grown = pairs.length - made.rowCount;
  const at = act.first - 1;
  const now = made.act === "undo" ? act.rows + grown : act.rows;
  const rows = pairs.slice(at, at + now).map((pair) => toSavedRow(pair, studied));
  return { ...log, at, count: now - grown, rows };
}

/** What the doctor makes of the rows; null when it takes longer than the page may wait, or fails: the page asks again. */
export async function examineSoon(
  { pairs, text }: PairDesk,
  waitMs: number,
): Promise<readonly Repair[] | null> {
  const signal = AbortSignal.timeout(waitMs);
  return examineInThread(pairs, text.sourceLang, { signal }).catch(() => null);
}

/** The lines with these numbers (from 1), and where they stand in which file. */
export function linesOf(
  content: string,
  files: PairDesk["files"],
  numbers: readonly number[],
): readonly FileLine[] {
  const lines = splitLines(content);
  return numbers.flatMap((number) => {
    const text = lines[number - 1];
    return text === undefined ? [] : [{ ...placeOfLine(files, number), text }];
  });
}

function toSavedRow(pair: StoredPair, studied: PairDesk["studied"]): SavedRow {
  const { textId: _, ...row } = pair;
  return { ...row, studied: studied[pair.id] ?? 0 };
}

function toActSummary(act: EditSummary | null): ActSummary | null {
  return act && { type: act.type, first: act.first, rows: act.rows };
}
