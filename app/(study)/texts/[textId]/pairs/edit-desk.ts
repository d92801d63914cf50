import { inheritUnits } from "#lib/cards/inherit-units";
import {
  applyPairEdit,
  type PairEdit,
  type PairEditError,
} from "#lib/language/align/desk/edit-pairs";
import type { Pair } from "#lib/language/text/unit";
import { ok, type Result } from "#lib/result";
import type { Desk, DeskRow, DeskSlice, SavedRow } from "./desk-row.ts";

/** The rows after an edit, and which of them it made. */
export interface EditedRows {
  readonly rows: readonly DeskRow[];
  readonly at: number;
  readonly before: readonly DeskRow[];
  readonly after: readonly DeskRow[];
}

/**
 * The rows as they will be once the edit is saved, so that it can be seen at once. `name` tells the edit from all others of this page: rows that
 * it makes are named after it, the same each time.
 */
export function editRows(
  rows: readonly DeskRow[],
  edit: PairEdit,
  name: string,
): Result<EditedRows, PairEditError> {
  const change = applyPairEdit(rows, edit);
  if (!change.ok) return change;
  const { at } = change.value;
  const before = rows.slice(at, at + change.value.before.length);
  const after = inherited(before, change.value.after, name);
  return ok({ rows: spliced(rows, at, before.length, after), at, before, after });
}

/** The desk after what was saved; rows keep the names they have on this page. */
export function takeSlice(desk: Desk, guess: readonly DeskRow[], slice: DeskSlice): Desk {
  const names = new Map(
    desk.rows.flatMap(({ storedId, id }) => (storedId ? [[storedId, id]] : [])),
  );
  const taken = new Set<string>();
  const rows = slice.rows.map((row, offset): DeskRow => {
    const guessed = guess[slice.at + offset];
    const fresh = guessed?.storedId === null && !taken.has(guessed.id) ? guessed.id : row.id;
    const id = names.get(row.id) ?? fresh;
    taken.add(id);
    return toDeskRow(row, id);
  });
  const { version, undo, redo } = slice;
  return { rows: spliced(desk.rows, slice.at, slice.count, rows), version, undo, redo };
}

/** A row from the store under its name on this page. */
export function toDeskRow(row: SavedRow, id = row.id): DeskRow {
  return { ...row, id, storedId: row.id };
}

/** How the rows will carry on: the rule of the cards, as far as this page knows how often they were answered. */
function inherited(
  before: readonly DeskRow[],
  after: readonly Pair[],
  name: string,
): readonly DeskRow[] {
  const { ids } = inheritUnits(
    before.map((row) => ({ ...row, answers: row.studied })),
    after,
  );
  return after.map((row, offset) => {
    const heir = before.find(({ id }) => id === ids[offset]);
    const { id, storedId, studied } = heir ?? {
      ...{ id: `${name}-${offset}`, storedId: null, studied: 0 },
    };
    return { ...row, id, storedId, studied };
  });
}

function spliced(
  rows: readonly DeskRow[],
  at: number,
  count: number,
  put: readonly DeskRow[],
): readonly DeskRow[] {
  return [...rows.slice(0, at), ...put, ...rows.slice(at + count)].map((row, place) =>
    row.index === place + 1 ? row : { ...row, index: place + 1 },
  );
}
