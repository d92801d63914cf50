import { fromJson, toDate } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import type { TagChange } from "./note-tags.ts";
import { type TermRulings, toTermRulings } from "./term-rulings.ts";

/** A merge in the log of the glossary: what it found, and whether it was taken back. */
export interface MergeEdit {
  readonly id: string;
  readonly otherIds: readonly string[];
  readonly before: TermRulings;
  /** What it did to tags. */
  readonly tags: readonly TagChange[];
  readonly at: Date;
  readonly isUndone: boolean;
}

/** Every merge that was ever done, the earliest first. */
export async function listMergeEdits(db: Db, learnerId: LearnerId): Promise<MergeEdit[]> {
  // Quotation marks within a name are escaped in JSON: nothing a learner writes looks like this.
  const rows = await db.client.termEdit.findMany({
    where: { learnerId, act: { contains: `"type":"merge","` } },
    orderBy: { sequence: "asc" },
    select: { id: true, act: true, before: true, after: true, at: true, undoneAt: true },
  });
  return rows.map(({ id, act, before, after, at, undoneAt }) => ({
    id,
    otherIds: fromJson<{ readonly act: { readonly otherIds: readonly string[] } }>(act).act
      .otherIds,
    before: toTermRulings(before),
    tags: fromJson<TermRulings>(after).tags ?? [],
    at: toDate(at),
    isUndone: undoneAt !== null,
  }));
}

/** The latest merge, not taken back, by which a term went into another; null when there is none. */
export async function findMergeOf(
  db: Db,
  learnerId: LearnerId,
  termId: string,
): Promise<MergeEdit | null> {
  const merges = await listMergeEdits(db, learnerId);
  return merges.findLast((one) => !one.isUndone && one.otherIds.includes(termId)) ?? null;
}
