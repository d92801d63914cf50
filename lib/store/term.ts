import type { TermKind } from "#lib/language/terms/term";
import type { Lang } from "#lib/language/text/unit";
import { fromDate, toDate, toDateOrNull } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Term as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/** What the learner has said of a term. A rejected one makes no cards and leaves the queue; its history stays. */
export type TermStatus = "proposed" | "accepted" | "rejected";
/** A term of the learner, the same in every text of these languages. `ruledAt` null: nobody has ruled yet. */
export interface StoredTerm {
  readonly id: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
  readonly key: string;
  readonly source: string;
  readonly kind: TermKind;
  readonly status: TermStatus;
  readonly ruledAt: Date | null;
  readonly createdAt: Date;
}

/** The learner's terms with these keys. */
export async function listTermsByKey(
  db: Db,
  learnerId: LearnerId,
  languages: { readonly sourceLang: Lang; readonly targetLang: Lang },
  keys: readonly string[],
): Promise<StoredTerm[]> {
  const { sourceLang, targetLang } = languages;
  const rows = await inPieces(keys, (piece) =>
    db.client.term.findMany({
      where: { learnerId, sourceLang, targetLang, key: { in: piece } },
    }),
  );
  return rows.map(toTerm);
}

/** A term by its id, without its places; null when it is unknown or another learner's. */
export async function findTermRecord(
  db: Db,
  learnerId: LearnerId,
  termId: string,
): Promise<StoredTerm | null> {
  const row = await db.client.term.findFirst({ where: { id: termId, learnerId } });
  return row === null ? null : toTerm(row);
}

/** Those of the terms that the learner accepted, or has answered a card of; not rejected ones. */
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
          { status: "proposed", note: { cards: { some: { state: { not: "new" } } } } },
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
    createdAt: fromDate(term.createdAt),
  }));
  await insertRows(db, "term", rows);
}

/** Writes what the learner said. False when the term is unknown or another learner's. */
export async function updateTermStatus(
  db: Db,
  learnerId: LearnerId,
  termId: string,
  ruling: { readonly status: TermStatus; readonly ruledAt: Date | null },
): Promise<boolean> {
  const { count } = await db.client.term.updateMany({
    where: { id: termId, learnerId },
    data: { status: ruling.status, ruledAt: ruling.ruledAt && fromDate(ruling.ruledAt) },
  });
  return count === 1;
}

function toTerm(row: Omit<Row, "learnerId">): StoredTerm {
  return {
    id: row.id,
    sourceLang: row.sourceLang as Lang,
    targetLang: row.targetLang as Lang,
    key: row.key,
    source: row.source,
    kind: row.kind as TermKind,
    status: row.status as TermStatus,
    ruledAt: toDateOrNull(row.ruledAt),
    createdAt: toDate(row.createdAt),
  };
}
