import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { findNextTermEdits, type StoredTermEdit } from "#lib/store/term-edit";
import type { DoneTermAct } from "./do-term-act.ts";
import { idsOf } from "./load-term-desk.ts";
import type { LoggedTermAct, TermDeskState, TermEditSummary } from "./term-desk-state.ts";

const mostNamed = 3;

/** An act as the log keeps it, with the names of some terms it was done to. */
export function toLogged(act: TermAct, { before, after }: DoneTermAct): LoggedTermAct {
  const known = new Map([...after.terms, ...before.terms].map((term) => [term.id, term]));
  const ids = act.type === "add" ? [...known.keys()] : new Set(idsOf(act));
  const named = [...ids].flatMap((id) => known.get(id) ?? []);
  const terms = named.slice(0, mostNamed).map(({ id, source }) => ({ id, source }));
  return { act, terms, count: named.length };
}

/** What changed, and what undo and redo would do next. */
export async function loadDeskState(
  db: Db,
  learnerId: LearnerId,
  { before, after }: DoneTermAct,
): Promise<TermDeskState> {
  const changed = new Set([...before.terms, ...after.terms].map(({ id }) => id));
  return { changed: [...changed], ...(await findTermActs(db, learnerId)) };
}

/** The acts that undo and redo would take next; null where there is none. */
export async function findTermActs(
  db: Db,
  learnerId: LearnerId,
): Promise<Pick<TermDeskState, "undo" | "redo">> {
  const { undo, redo } = await findNextTermEdits<LoggedTermAct>(db, learnerId);
  return { undo: undo && toSummary(undo), redo: redo && toSummary(redo) };
}

function toSummary({
  id,
  at,
  act: logged,
}: Pick<StoredTermEdit<LoggedTermAct>, "id" | "at" | "act">): TermEditSummary {
  return { ...logged, id, type: logged.act.type, at };
}
