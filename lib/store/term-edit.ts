import { fromDate, fromJson, type Int, toDate, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { fromTermRulings, type TermRulings, toTermRulings } from "./term-rulings.ts";

/** An act in the glossary; what it changed is read by `getTermEdit`. `act` is as it was appended. */
export interface TermEditSummary<Act = unknown> {
  readonly id: string;
  readonly act: Act;
  readonly at: Date;
}

/** The rulings concerned, as they were and as they became. */
export interface StoredTermEdit<Act = unknown> extends TermEditSummary<Act> {
  readonly before: TermRulings;
  readonly after: TermRulings;
}

/** The act that undo takes back, and the one that redo does again; null where there is none. */
export async function findNextTermEdits<Act>(
  db: Db,
  learnerId: LearnerId,
): Promise<{
  readonly undo: TermEditSummary<Act> | null;
  readonly redo: TermEditSummary<Act> | null;
}> {
  const select = { id: true, act: true, at: true } as const;
  const [undo, redo] = await Promise.all([
    db.client.termEdit.findFirst({
      where: { learnerId, undoneAt: null },
      orderBy: { sequence: "desc" },
      select,
    }),
    db.client.termEdit.findFirst({
      where: { learnerId, undoneAt: { not: null }, droppedAt: null },
      orderBy: { sequence: "asc" },
      select,
    }),
  ]);
  return { undo: undo && toSummary(undo), redo: redo && toSummary(redo) };
}

/** An act with what it changed. Throws when the learner has none of that id. */
export async function getTermEdit<Act>(
  db: Db,
  learnerId: LearnerId,
  editId: string,
): Promise<StoredTermEdit<Act>> {
  const row = await db.client.termEdit.findFirstOrThrow({ where: { id: editId, learnerId } });
  const [before, after] = [toTermRulings(row.before), toTermRulings(row.after)];
  return { ...toSummary<Act>(row), before, after };
}

/** Appends an act; whatever was taken back before can no longer be redone. Belongs inside a transaction. */
export async function appendTermEdit(
  db: Db,
  learnerId: LearnerId,
  { id, act, at, before, after }: StoredTermEdit,
): Promise<void> {
  await db.client.termEdit.updateMany({
    where: { learnerId, undoneAt: { not: null }, droppedAt: null },
    data: { droppedAt: fromDate(at) },
  });
  const last = await db.client.termEdit.aggregate({
    where: { learnerId },
    _max: { sequence: true },
  });
  await db.client.termEdit.create({
    data: {
      id,
      learnerId,
      sequence: (last._max.sequence ?? 0) + 1,
      act: toJson(act),
      before: fromTermRulings(before),
      after: fromTermRulings(after),
      at: fromDate(at),
    },
  });
}

/** Marks an act as taken back at an instant, or (null) as done again. */
export async function markTermEdit(
  db: Db,
  learnerId: LearnerId,
  editId: string,
  undoneAt: Date | null,
): Promise<void> {
  await db.client.termEdit.updateMany({
    where: { id: editId, learnerId },
    data: { undoneAt: undoneAt && fromDate(undoneAt) },
  });
}

/** Writes what an act changed when it was done again: what stands there may have changed since it was done first. */
export async function rewriteTermEdit(
  db: Db,
  learnerId: LearnerId,
  editId: string,
  { before, after }: { readonly before: TermRulings; readonly after: TermRulings },
): Promise<void> {
  await db.client.termEdit.updateMany({
    where: { id: editId, learnerId },
    data: { before: fromTermRulings(before), after: fromTermRulings(after), undoneAt: null },
  });
}

/** The terms of which ever more was said than that they are terms or none: those that may stand elsewhere since, or have other translations. */
export async function listTouchedTerms(db: Db, learnerId: LearnerId): Promise<ReadonlySet<string>> {
  // Quotation marks within a name are escaped in JSON: nothing a learner writes looks like this.
  const rulings = ["accept", "reject", "propose"].map((type) => ({
    act: { contains: `"type":"${type}"` },
  }));
  const rows = await db.client.termEdit.findMany({
    where: { learnerId, NOT: { OR: rulings } },
    select: { before: true, after: true },
  });
  const terms = rows.flatMap(({ before, after }) =>
    [before, after].flatMap((json) => fromJson<TermRulings>(json).terms),
  );
  return new Set(terms.map(({ id }) => id));
}

function toSummary<Act>(row: {
  readonly id: string;
  readonly act: string;
  readonly at: Int;
}): TermEditSummary<Act> {
  return { id: row.id, act: fromJson<Act>(row.act), at: toDate(row.at) };
}
