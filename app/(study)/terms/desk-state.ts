import type { ActRefusal } from "#actions/perform-gesture";
import type { TermEditSummary } from "#lib/commands/term-desk-state";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Result } from "#lib/result";
import type { Names, SaidActs } from "#ui/say-term-act";
import type { GlossaryRow, RowChanges, Rows } from "./glossary-row.ts";
import { guessAct } from "./guess-act.ts";

/** What one key or button asks for: acts that are taken back together, or a way back or forth. */
export type Gesture =
  | { readonly type: "act"; readonly acts: readonly TermAct[] }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

/** A gesture that waits to be saved. `names`: what its terms are called, for the words that tell of it. */
export interface Queued {
  readonly number: number;
  readonly gesture: Gesture;
  readonly names: Names;
}

/** A gesture that is saved: what it changed, and how many entries of the log it took. */
interface Done {
  readonly acts: readonly TermAct[];
  readonly names: Names;
  readonly before: RowChanges;
  readonly after: RowChanges;
  readonly edits: number;
}

/** What the server says after a gesture: the rows it changed, and what can be taken back or done again next. */
export interface GlossarySlice {
  readonly rows: readonly GlossaryRow[];
  /** Rows that this list has no longer. */
  readonly gone: readonly string[];
  readonly undo: TermEditSummary | null;
  readonly redo: TermEditSummary | null;
  readonly edits: number;
}

/** The latest gesture that was saved or is on its way. */
interface Latest extends SaidActs {
  readonly number: number;
}

export interface DeskState {
  /** What was loaded last. */
  readonly data: DeskData;
  /** As they are saved, and the order they stand in; the order may name rows that are gone. */
  readonly rows: Rows;
  readonly order: readonly string[];
  /** Counts how often a row came or went. */
  readonly shape: number;
  readonly undo: TermEditSummary | null;
  readonly redo: TermEditSummary | null;
  /** Gestures of this visit that undo and redo would take next, the next one last. */
  readonly past: readonly Done[];
  readonly future: readonly Done[];
  readonly queue: readonly Queued[];
  readonly nextNumber: number;
  /** Counts how often sending was begun anew. */
  readonly attempt: number;
  readonly latest: Latest | null;
  /** Why the last wish was not fulfilled, and which; "unreachable": what waits is kept and can be sent again. */
  readonly refusal: { readonly why: ActRefusal; readonly of: Queued } | "unreachable" | null;
}

export interface DeskData {
  readonly rows: readonly GlossaryRow[];
  readonly undo: TermEditSummary | null;
  readonly redo: TermEditSummary | null;
}

export type DeskEvent =
  | { readonly type: "ask"; readonly gesture: Gesture; readonly names: Names }
  | {
      readonly type: "answered";
      readonly number: number;
      readonly answer: Result<GlossarySlice, ActRefusal>;
    }
  | { readonly type: "failed"; readonly number: number }
  | { readonly type: "retry" }
  | { readonly type: "hush" }
  | { readonly type: "loaded"; readonly data: DeskData };

export function deskOf(data: DeskData): DeskState {
  const { rows, undo, redo } = data;
  return {
    data,
    rows: new Map(rows.map((row) => [row.id, row])),
    order: rows.map(({ id }) => id),
    ...{ undo, redo, past: [], future: [], queue: [], latest: null, refusal: null },
    ...{ shape: 0, nextNumber: 1, attempt: 0 },
  };
}

export function deskReducer(state: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case "ask":
      return asked(state, event);
    case "answered":
      return state.queue[0]?.number === event.number ? answered(state, event.answer) : state;
    case "failed":
      return state.queue[0]?.number === event.number ? { ...state, refusal: "unreachable" } : state;
    case "retry":
      return { ...state, attempt: state.attempt + 1, refusal: null };
    case "hush":
      return state.refusal === "unreachable" ? state : { ...state, refusal: null };
    case "loaded":
      // What waits was meant for the rows as they were shown; the answer to it will bring the rest.
      return state.queue.length > 0 || state.data === event.data
        ? state
        : { ...deskOf(event.data), shape: state.shape + 1, nextNumber: state.nextNumber };
  }
}

/** What everything that waits makes of the saved rows: only those that are otherwise. */
export function pendingChanges(state: DeskState): RowChanges {
  const changes = new Map<string, GlossaryRow | null>();
  if (state.queue.length === 0) return changes;
  const past = [...state.past];
  const future = [...state.future];
  const rowOf = (id: string) => rowAt(state.rows, changes, id);
  const put = (some: RowChanges) => {
    for (const [id, row] of some) changes.set(id, row);
  };
  for (const { gesture, names } of state.queue) {
    if (gesture.type === "act") {
      const done = guessed(gesture.acts, names, rowOf, put);
      past.push(done);
      future.length = 0;
    } else {
      const [from, to] = gesture.type === "undo" ? [past, future] : [future, past];
      const done = from.pop();
      if (done === undefined) continue;
      put(gesture.type === "undo" ? done.before : done.after);
      to.push(done);
    }
  }
  return changes;
}

/** A row as it is shown. */
export function rowAt(rows: Rows, changes: RowChanges, id: string): GlossaryRow | undefined {
  const changed = changes.get(id);
  return changed === undefined ? rows.get(id) : (changed ?? undefined);
}

function guessed(
  acts: readonly TermAct[],
  names: Names,
  rowOf: (id: string) => GlossaryRow | undefined,
  put: (some: RowChanges) => void,
): Done {
  const before = new Map<string, GlossaryRow | null>();
  const after = new Map<string, GlossaryRow | null>();
  for (const act of acts) {
    const change: RowChanges = guessAct(act, rowOf) ?? new Map();
    for (const [id, row] of change) {
      if (!before.has(id)) before.set(id, rowOf(id) ?? null);
      after.set(id, row);
    }
    put(change);
  }
  return { acts, names, before, after, edits: acts.length };
}

function asked(
  state: DeskState,
  { gesture, names }: Extract<DeskEvent, { type: "ask" }>,
): DeskState {
  const isIdle = state.queue.length === 0;
  if (isIdle && gesture.type === "undo" && state.undo === null) return state;
  if (isIdle && gesture.type === "redo" && state.redo === null) return state;
  const queued = { number: state.nextNumber, gesture, names };
  return {
    ...state,
    queue: [...state.queue, queued],
    nextNumber: state.nextNumber + 1,
    latest: latestOf(state, queued),
    refusal: state.refusal === "unreachable" ? state.refusal : null,
  };
}

/** What a gesture tells of: its own acts, or those it takes back or does again. */
function latestOf(state: DeskState, { number, gesture, names }: Queued): Latest {
  if (gesture.type === "act") return { number, how: "act", acts: gesture.acts, names };
  const past: (Pick<Done, "acts" | "names"> | null)[] = [summaryOf(state.undo), ...state.past];
  const future: (Pick<Done, "acts" | "names"> | null)[] = [summaryOf(state.redo), ...state.future];
  for (const queued of state.queue) {
    const { type } = queued.gesture;
    if (type === "act") past.push({ acts: queued.gesture.acts, names: queued.names });
    else if (type === "undo") future.push(past.pop() ?? null);
    else past.push(future.pop() ?? null);
  }
  const found = (gesture.type === "undo" ? past : future).at(-1) ?? { acts: [], names: {} };
  return { number, how: gesture.type, ...found };
}

function summaryOf(summary: TermEditSummary | null): Pick<Done, "acts" | "names"> | null {
  if (summary === null) return null;
  const names = Object.fromEntries(summary.terms.map(({ id, source }) => [id, source]));
  return { acts: [summary.act], names };
}

function answered(state: DeskState, answer: Result<GlossarySlice, ActRefusal>): DeskState {
  const [head, ...queue] = state.queue;
  if (head === undefined) return state;
  if (!answer.ok) {
    // What was asked for after it was meant for the rows it makes; a ruling on another term was not.
    return {
      ...state,
      queue: queue.filter(isIndependent(head)),
      refusal: { why: answer.error, of: head },
    };
  }
  const { undo, redo } = answer.value;
  const { rows, order, done, isOtherShape } = taken(state, head, answer.value);
  return {
    ...state,
    ...{ rows, order, undo, redo, queue, refusal: null },
    ...stacksAfter(state, head.gesture, done),
    latest: toldBy(answer.value, head, state.latest),
    shape: isOtherShape ? state.shape + 1 : state.shape,
  };
}

/** What a way back or forth past this visit was about, the server tells with its answer. */
function toldBy(
  { undo, redo }: GlossarySlice,
  { number, gesture }: Queued,
  latest: Latest | null,
): Latest | null {
  if (latest?.number !== number || latest.acts.length > 0) return latest;
  return { ...latest, ...summaryOf(gesture.type === "undo" ? redo : undo) };
}

function isIndependent(refused: Queued): (other: Queued) => boolean {
  const touched = new Set(Object.keys(refused.names));
  return ({ gesture, names }) =>
    gesture.type === "act" && !Object.keys(names).some((id) => touched.has(id));
}

function stacksAfter(state: DeskState, gesture: Gesture, done: Done) {
  const { past, future } = state;
  if (gesture.type === "act") return { past: [...past, done], future: [] };
  const [from, to] = gesture.type === "undo" ? [past, future] : [future, past];
  const moved = from.at(-1);
  const [less, more] = [from.slice(0, -1), moved === undefined ? [] : [...to, moved]];
  return gesture.type === "undo" ? { past: less, future: more } : { past: more, future: less };
}

/** The rows with what the server says in them; rows that are new stand where their act put them. */
function taken(state: DeskState, head: Queued, slice: GlossarySlice) {
  const rows = new Map(state.rows);
  const after = new Map<string, GlossaryRow | null>([
    ...slice.gone.map((id) => [id, null] as const),
    ...slice.rows.map((row) => [row.id, row] as const),
  ]);
  const before = new Map<string, GlossaryRow | null>();
  for (const [id, row] of after) {
    before.set(id, state.rows.get(id) ?? null);
    if (row === null) rows.delete(id);
    else rows.set(id, row);
  }
  const known = new Set(state.order);
  const fresh = slice.rows.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  const acts = head.gesture.type === "act" ? head.gesture.acts : [];
  const order = fresh.length === 0 ? state.order : inserted(state.order, fresh, acts);
  const isOtherShape = [...after].some(([id, row]) => (row === null) !== !state.rows.has(id));
  const done = { acts, names: head.names, before, after, edits: slice.edits };
  return { rows, order, done, isOtherShape };
}

function inserted(
  order: readonly string[],
  fresh: readonly string[],
  acts: readonly TermAct[],
): readonly string[] {
  const split = acts.find(({ type }) => type === "split");
  const at = split?.type === "split" ? order.indexOf(split.termId) + 1 : 0;
  return [...order.slice(0, at), ...fresh, ...order.slice(at)];
}
