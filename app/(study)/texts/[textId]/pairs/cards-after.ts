import type { PairEdit } from "#lib/language/align/desk/edit-pairs";
import type { DeskRow } from "./desk-row.ts";
import { editRows } from "./edit-desk.ts";

/** What becomes of the answered cards of the rows an edit is about: how many there are, go on, and are set aside; and with which row they go on. */
export interface CardsAfter {
  readonly studied: number;
  readonly kept: number;
  readonly setAside: number;
  /** The number of the row that has them, 0 where none or several do. */
  readonly keeper: number;
}

/** Cards are asked only of rows with both sides; what cannot be done sets nothing aside. */
export function cardsAfter(rows: readonly DeskRow[], edit: PairEdit): CardsAfter {
  const edited = editRows(rows, edit, "preview");
  if (!edited.ok) return { studied: 0, kept: 0, setAside: 0, keeper: 0 };
  const { before, after } = edited.value;
  const studied = cardsOf(before);
  const kept = cardsOf(after);
  const keepers = after.filter((row) => cardsOf([row]) > 0);
  const at = keepers[0] === undefined ? -1 : after.indexOf(keepers[0]);
  const keeper = keepers.length === 1 ? edited.value.at + at + 1 : 0;
  return { studied, kept, setAside: Math.max(studied - kept, 0), keeper };
}

function cardsOf(rows: readonly DeskRow[]): number {
  return rows.reduce(
    (sum, { source, target, studied }) => sum + (source === null || target === null ? 0 : studied),
    0,
  );
}
