import type { Db } from "./database.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import {
  listTermRecords,
  type StoredTerm,
  type TermLanguages,
  type TermRow,
  toTerm,
} from "./term.ts";

/** A term that was merged, and the standing term it went into in the end. */
export interface MergedTerm {
  readonly id: string;
  readonly key: string;
  readonly source: string;
  readonly intoId: string;
}

/** By key, the standing terms it names, the first sense first: a merged or renamed one as what it went into. Keys that name none are missing. */
export async function listTermsByKey(
  db: Db,
  learnerId: LearnerId,
  { sourceLang, targetLang }: TermLanguages,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredTerm[]>> {
  const rows = await inPieces([...new Set(keys)], (piece) =>
    db.client.term.findMany({
      where: { learnerId, sourceLang, targetLang, key: { in: piece } },
      orderBy: [{ sense: "asc" }],
    }),
  );
  const standing = await standingTerms(db, learnerId, rows);
  return new Map(
    Array.from(
      groupBy(rows, ({ key }) => key),
      ([key, named]) => [key, [...new Set(named.flatMap(({ id }) => standing.get(id) ?? []))]],
    ),
  );
}

/** Each of these terms, or what it went into in the end, by its id. */
async function standingTerms(
  db: Db,
  learnerId: LearnerId,
  rows: readonly TermRow[],
): Promise<ReadonlyMap<string, StoredTerm>> {
  const known = new Map(rows.map((row) => [row.id, toTerm(row)]));
  const unknown = () =>
    [...known.values()].flatMap(({ mergedIntoId: id }) =>
      id === null || known.has(id) ? [] : [id],
    );
  for (let ids = unknown(); ids.length > 0; ids = unknown()) {
    const into = await listTermRecords(db, learnerId, ids);
    if (into.length === 0) break;
    for (const term of into) known.set(term.id, term);
  }
  return new Map(
    rows.flatMap(({ id }) => {
      const term = followMerges(known, id);
      return term === undefined ? [] : [[id, term] as const];
    }),
  );
}

function followMerges(
  terms: ReadonlyMap<string, StoredTerm>,
  termId: string,
): StoredTerm | undefined {
  let term = terms.get(termId);
  while (term !== undefined && term.mergedIntoId !== null) term = terms.get(term.mergedIntoId);
  return term;
}

/** What went into these standing terms (null: into any), through however many merges. Spellings that a rename left are among them. */
export async function listMergedTerms(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[] | null,
): Promise<MergedTerm[]> {
  return termIds === null ? listAllMerged(db, learnerId) : listMergedInto(db, learnerId, termIds);
}

async function listAllMerged(db: Db, learnerId: LearnerId): Promise<MergedTerm[]> {
  const where = { learnerId, status: "merged" };
  const rows = await db.client.term.findMany({ where, orderBy: { id: "asc" } });
  const standing = await standingTerms(db, learnerId, rows);
  return rows.flatMap(({ id, key, source }) => {
    const into = standing.get(id);
    return into === undefined ? [] : [{ id, key, source, intoId: into.id }];
  });
}

async function listMergedInto(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<MergedTerm[]> {
  const found: MergedTerm[] = [];
  let into = new Map(termIds.map((id) => [id, id]));
  while (into.size > 0) {
    const rows = await inPieces([...into.keys()], (piece) =>
      db.client.term.findMany({
        where: { learnerId, mergedIntoId: { in: piece } },
        select: { id: true, key: true, source: true, mergedIntoId: true },
        orderBy: { id: "asc" },
      }),
    );
    const merged = rows.map(({ mergedIntoId, ...row }) => ({
      ...row,
      intoId: into.get(mergedIntoId ?? "") ?? "",
    }));
    found.push(...merged);
    into = new Map(merged.map(({ id, intoId }) => [id, intoId]));
  }
  return found;
}
