import type { TermKind } from "#lib/language/terms/term";
import type { Lang } from "#lib/language/text/unit";
import { fromDate, type Int, toDate, toDateOrNull } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/**
 * What the learner has said of a term. A rejected one makes no cards and leaves the queue; its history stays. A merged one is a spelling of the
 * term it went into.
 */
export type TermStatus = "proposed" | "accepted" | "rejected" | "merged";

/** The languages in which a key means something. */
export interface TermLanguages {
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
}

/**
 * A term of the learner, the same in every text of these languages. `sense` tells apart the senses of one key ('': the first); `mergedIntoId` is set just
 * when it is merged; `ruledAt` null: nobody has ruled yet.
 */
export interface StoredTerm extends TermLanguages {
  readonly id: string;
  readonly key: string;
  readonly sense: string;
  readonly source: string;
  readonly kind: TermKind;
  readonly status: TermStatus;
  readonly mergedIntoId: string | null;
  readonly ruledAt: Date | null;
  readonly createdAt: Date;
}

/** A row of the term table as any query returns it. */
export interface TermRow {
  readonly id: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly key: string;
  readonly sense: string;
  readonly source: string;
  readonly kind: string;
  readonly status: string;
  readonly mergedIntoId: string | null;
  readonly ruledAt: Int | null;
  readonly createdAt: Int;
}

/** A term by its id, without its places; null when it is unknown or another learner's. */
export async function findTermRecord(
  db: Db,
  learnerId: LearnerId,
  termId: string,
): Promise<StoredTerm | null> {
  const [term] = await listTermRecords(db, learnerId, [termId]);
  return term ?? null;
}

/** Those of the terms that are the learner's, merged ones as they are, in no order. */
export async function listTermRecords(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<StoredTerm[]> {
  const rows = await inPieces([...new Set(termIds)], (piece) =>
    db.client.term.findMany({ where: { learnerId, id: { in: piece } } }),
  );
  return rows.map(toTerm);
}

/** The terms that have this key and sense, or (without `sense`) any sense of it, merged ones as they are. */
export async function listTermsNamed(
  db: Db,
  learnerId: LearnerId,
  named: TermLanguages & { readonly key: string; readonly sense?: string },
): Promise<StoredTerm[]> {
  const { sourceLang, targetLang, key, sense } = named;
  const rows = await db.client.term.findMany({
    where: { learnerId, sourceLang, targetLang, key, ...(sense === undefined ? {} : { sense }) },
    orderBy: [{ sense: "asc" }],
  });
  return rows.map(toTerm);
}

/** Those of the terms that the learner accepted, or has answered a card of; no merged ones. A rejected one may be taken back, and its cards with it. */
export async function listTermsToKeep(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<StoredTerm[]> {
  const rows = await inPieces(termIds, (piece) =>
    db.client.term.findMany({
      where: {
        learnerId,
        id: { in: piece },
        OR: [
          { status: "accepted" },
          { status: { not: "merged" }, note: { cards: { some: { state: { not: "new" } } } } },
        ],
      },
      orderBy: { id: "asc" },
    }),
  );
  return rows.map(toTerm);
}

export async function insertTerms(
  db: Db,
  learnerId: LearnerId,
  terms: readonly StoredTerm[],
): Promise<void> {
  const rows = terms.map((term) => ({
    ...term,
    learnerId,
    ruledAt: term.ruledAt && fromDate(term.ruledAt),
    knownAt: null,
    createdAt: fromDate(term.createdAt),
  }));
  await insertRows(db, "term", rows);
}

/**
 * Writes what is ruled of terms that are there: spelling, key, sense, status, what they went into, and when. They may take each other's keys.
 * Terms that are unknown or another learner's are left out.
 */
export async function updateTerms(
  db: Db,
  learnerId: LearnerId,
  terms: readonly StoredTerm[],
): Promise<void> {
  // The key is checked row by row: through keys that no spelling folds to, no two rows ever share one.
  for (const { id } of terms) {
    await db.client.term.updateMany({ where: { id, learnerId }, data: { key: ` ${id}` } });
  }
  for (const { id, source, key, sense, status, mergedIntoId, ruledAt } of terms) {
    await db.client.term.updateMany({
      where: { id, learnerId },
      data: { source, key, sense, status, mergedIntoId, ruledAt: ruledAt && fromDate(ruledAt) },
    });
  }
}

/** Writes what the learner said of terms. Returns how many there were. */
export async function updateTermStatus(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
  ruling: { readonly status: Exclude<TermStatus, "merged">; readonly ruledAt: Date | null },
): Promise<number> {
  const data = {
    status: ruling.status,
    mergedIntoId: null,
    ruledAt: ruling.ruledAt && fromDate(ruling.ruledAt),
  };
  const counts = await inPieces(termIds, async (piece) => [
    await db.client.term.updateMany({ where: { learnerId, id: { in: piece } }, data }),
  ]);
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** Takes away terms on which nothing hangs: no text, translation, note or other term. Others stay. Returns the ids of those that are gone. */
export async function deleteBareTerms(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<string[]> {
  const bare = await inPieces(termIds, (piece) =>
    db.client.term.findMany({
      where: {
        ...{ learnerId, id: { in: piece }, note: null },
        ...{ textTerms: { none: {} }, variants: { none: {} }, translations: { none: {} } },
        ...{ occurrences: { none: {} }, merged: { none: {} } },
      },
      select: { id: true },
    }),
  );
  const ids = bare.map(({ id }) => id);
  await inPieces(ids, async (piece) => {
    await db.client.term.deleteMany({ where: { learnerId, id: { in: piece } } });
    return [];
  });
  return ids;
}

/** The columns of a `TermRow`, of a table named `m`. */
export const termColumns = Prisma.raw(
  [
    ...["id", "sourceLang", "targetLang", "key", "sense", "source", "kind", "status"],
    ...["mergedIntoId", "ruledAt", "createdAt"],
  ]
    .map((column) => `m."${column}"`)
    .join(", "),
);

export function toTerm(row: TermRow): StoredTerm {
  return {
    id: row.id,
    sourceLang: row.sourceLang as Lang,
    targetLang: row.targetLang as Lang,
    key: row.key,
    sense: row.sense,
    source: row.source,
    kind: row.kind as TermKind,
    status: row.status as TermStatus,
    mergedIntoId: row.mergedIntoId,
    ruledAt: toDateOrNull(row.ruledAt),
    createdAt: toDate(row.createdAt),
  };
}
