import type { PairEdit } from "#lib/language/align/desk/edit-pairs";
import type { Result } from "#lib/result";
import type { DeskRefusal } from "./actions.ts";
import type { ActSummary, Desk, DeskRow, DeskSlice } from "./desk-row.ts";
import { editRows, takeSlice, toDeskRow } from "./edit-desk.ts";
import type { DeskRequest } from "./edit-schema.ts";
import type { DeskData } from "./load-desk.ts";

/** What the learner asks for: an edit, in the names of this page, or a way back or forth. */
type AskedAct =
  | { readonly type: "edit"; readonly edit: PairEdit }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

/** An act that waits to be saved. */
export interface Queued {
  readonly number: number;
  readonly act: AskedAct;
}

/** The latest act that was saved. `setAside` and `backAgain` count answered cards that left the text or came back. */
interface SavedAct {
  readonly number: number;
  readonly how: AskedAct["type"];
  readonly summary: ActSummary;
  readonly setAside: number;
  readonly backAgain: number;
}

export interface DeskState {
  /** As it is saved. */
  readonly desk: Desk;
  readonly queue: readonly Queued[];
  readonly nextNumber: number;
  /** Counts how often sending was begun anew. */
  readonly attempt: number;
  readonly latest: SavedAct | null;
  /** Why the last wish was not fulfilled; "unreachable": what waits is kept and can be sent again. */
  readonly refusal: DeskRefusal | "unreachable" | null;
  readonly isStale: boolean;
}

export type DeskAct =
  | { readonly type: "ask"; readonly act: AskedAct }
  | {
      readonly type: "answered";
      readonly number: number;
      readonly answer: Result<DeskSlice, DeskRefusal>;
    }
  | { readonly type: "failed"; readonly number: number }
  | { readonly type: "refused"; readonly reason: DeskRefusal }
  | { readonly type: "retry" };

export function deskOf(data: DeskData): DeskState {
  const rows = data.rows.map((row) => toDeskRow(row));
  const { version, undo, redo } = data;
  return {
    desk: { rows, version, undo, redo },
    ...{ queue: [], nextNumber: 1, attempt: 0, latest: null, refusal: null, isStale: false },
  };
}

export function deskReducer(state: DeskState, event: DeskAct): DeskState {
  switch (event.type) {
    case "ask":
      return asked(state, event.act);
    case "answered":
      return state.queue[0]?.number === event.number ? answered(state, event.answer) : state;
    case "failed":
      return state.queue[0]?.number === event.number ? { ...state, refusal: "unreachable" } : state;
    case "refused":
      return refused(state, event.reason, state.queue);
    case "retry":
      return { ...state, attempt: state.attempt + 1, refusal: null };
  }
}

/** The rows with everything that waits done to them, up to the first way back or forth: that only the server knows. */
export function shownRows({ desk, queue }: DeskState): readonly DeskRow[] {
  let { rows } = desk;
  for (const { act, number } of queue) {
    if (act.type !== "edit") break;
    const edited = editRows(rows, act.edit, `new-${number}`);
    if (edited.ok) rows = edited.value.rows;
  }
  return rows;
}

/** An act as the server is asked for it, rows by their stored ids; null when it names one that was never saved. */
export function toRequest(textId: string, desk: Desk, { act }: Queued): DeskRequest | null {
  const base = { textId, version: desk.version, rowCount: desk.rows.length };
  if (act.type !== "edit") return { ...base, act: { type: act.type } };
  const edit = withStoredIds(act.edit, desk.rows);
  return edit && { ...base, act: { type: "edit", edit } };
}

function asked(state: DeskState, act: AskedAct): DeskState {
  if (state.isStale) return state;
  const isIdle = state.queue.length === 0;
  if (isIdle && act.type === "undo" && state.desk.undo === null)
    return { ...state, refusal: "nothingToUndo" };
  if (isIdle && act.type === "redo" && state.desk.redo === null)
    return { ...state, refusal: "nothingToRedo" };
  const queued = { number: state.nextNumber, act };
  const refusal = state.refusal === "unreachable" ? state.refusal : null;
  return {
    ...state,
    queue: [...state.queue, queued],
    nextNumber: state.nextNumber + 1,
    refusal,
  };
}

function answered(state: DeskState, answer: Result<DeskSlice, DeskRefusal>): DeskState {
  const [head, ...queue] = state.queue;
  if (head === undefined) return state;
  if (!answer.ok) return refused(state, answer.error, stillWanted(answer.error, queue));
  const slice = answer.value;
  const guess = shownRows({ ...state, queue: [head] });
  const desk = takeSlice(state.desk, guess, slice);
  const summary = head.act.type === "undo" ? slice.redo : slice.undo;
  const isNothing = slice.version === state.desk.version || summary === null;
  const cards = movedCards(state.desk.rows.slice(slice.at, slice.at + slice.count), slice);
  const latest = { number: head.number, how: head.act.type, summary, ...cards };
  return {
    ...state,
    ...{ desk, queue, refusal: null },
    latest: isNothing ? state.latest : { ...latest, summary },
  };
}

/** What was asked for after an act was meant for the rows it makes; only where an end was reached nothing is missing. */
function stillWanted(reason: DeskRefusal, queue: readonly Queued[]): readonly Queued[] {
  return reason === "nothingToUndo" || reason === "nothingToRedo" ? queue : [];
}

function refused(state: DeskState, reason: DeskRefusal, queue: readonly Queued[]): DeskState {
  const isStale = state.isStale || reason === "stale" || reason === "textNotFound";
  return { ...state, queue: isStale ? [] : queue, refusal: reason, isStale };
}

/** Cards are asked only of rows with both sides. */
function movedCards(before: readonly DeskRow[], { rows }: DeskSlice) {
  const were = new Map(
    before.flatMap((row) => (isUnit(row) ? [[row.storedId, row.studied] as const] : [])),
  );
  const are = new Map(rows.flatMap((row) => (isUnit(row) ? [[row.id, row.studied] as const] : [])));
  return { setAside: sumOfOthers(were, are), backAgain: sumOfOthers(are, were) };
}

type Cards = ReadonlyMap<string | null, number>;

function sumOfOthers(some: Cards, others: Cards): number {
  return [...some].reduce((sum, [id, cards]) => sum + (others.has(id) ? 0 : cards), 0);
}

function isUnit({ source, target }: Pick<DeskRow, "source" | "target">): boolean {
  return source !== null && target !== null;
}

function withStoredIds(edit: PairEdit, rows: readonly DeskRow[]): PairEdit | null {
  if (edit.type === "repair") return edit;
  const stored = (id: string) => rows.find((row) => row.id === id)?.storedId ?? null;
  if ("pairId" in edit) {
    const pairId = stored(edit.pairId);
    return pairId === null ? null : { ...edit, pairId };
  }
  const pairIds = edit.pairIds.flatMap((id) => stored(id) ?? []);
  return pairIds.length < edit.pairIds.length ? null : { ...edit, pairIds };
}
