import { fromDate, fromJson, type Int, toDate, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { fromPairRows, type PairRows, toPairRows } from "./pair-rows.ts";

/**
 * What was done: an edit of that type, or a new version of the whole text. `first` is the 1-based index of the first row concerned, `rows` how many
 * there are now.
 */
interface PairAct {
  readonly type: PairActType;
  readonly first: number;
  readonly rows: number;
}

export type PairActType =
  | "merge"
  | "split"
  | "move"
  | "shift"
  | "swap"
  | "drop"
  | "edit"
  | "kind"
  | "repair"
  | "version";

/** An act in the log of its text; what it changed is read by `findPairEdit`. */
export interface EditSummary extends PairAct {
  readonly id: string;
  readonly at: Date;
}

export interface StoredPairEdit extends EditSummary {
  readonly before: PairRows;
  readonly after: PairRows;
}

/** The act that undo takes back, and the one that redo does again; null where there is none. */
export async function findNextEdits(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<{ readonly undo: EditSummary | null; readonly redo: EditSummary | null }> {
  const where = { learnerId, textId };
  const select = { id: true, act: true, at: true } as const;
  const [undo, redo] = await Promise.all([
    db.client.pairEdit.findFirst({
      where: { ...where, undoneAt: null },
      orderBy: { sequence: "desc" },
      select,
    }),
    db.client.pairEdit.findFirst({
      where: { ...where, undoneAt: { not: null }, droppedAt: null },
      orderBy: { sequence: "asc" },
      select,
    }),
  ]);
  return { undo: undo && toSummary(undo), redo: redo && toSummary(redo) };
}

/** An act with the rows it changed. Throws when the learner has none of that id. */
export async function getPairEdit(
  db: Db,
  learnerId: LearnerId,
  editId: string,
): Promise<StoredPairEdit> {
  const row = await db.client.pairEdit.findFirstOrThrow({ where: { id: editId, learnerId } });
  return { ...toSummary(row), before: toPairRows(row.before), after: toPairRows(row.after) };
}

/** Appends an act; whatever was taken back before can no longer be redone. Belongs inside a transaction. */
export async function appendPairEdit(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  edit: StoredPairEdit,
): Promise<void> {
  const { id, at, before, after, ...act } = edit;
  const where = { learnerId, textId };
  await db.client.pairEdit.updateMany({
    where: { ...where, undoneAt: { not: null }, droppedAt: null },
    data: { droppedAt: fromDate(at) },
  });
  const last = await db.client.pairEdit.aggregate({ where, _max: { sequence: true } });
  await db.client.pairEdit.create({
    data: {
      id,
      learnerId,
      textId,
      sequence: (last._max.sequence ?? 0) + 1,
      act: toJson(act),
      before: fromPairRows(before),
      after: fromPairRows(after),
      at: fromDate(at),
    },
  });
}

/** Marks an act as taken back at an instant, or (null) as done again. */
export async function markPairEdit(
  db: Db,
  learnerId: LearnerId,
  editId: string,
  undoneAt: Date | null,
): Promise<void> {
  await db.client.pairEdit.updateMany({
    where: { id: editId, learnerId },
    data: { undoneAt: undoneAt && fromDate(undoneAt) },
  });
}

function toSummary(row: {
  readonly id: string;
  readonly act: string;
  readonly at: Int;
}): EditSummary {
  return { ...fromJson<PairAct>(row.act), id: row.id, at: toDate(row.at) };
}
