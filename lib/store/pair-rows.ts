import { fromJson, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { updateContexts } from "./note.ts";
import { insertOccurrences, type StoredOccurrence } from "./occurrence.ts";
import { movePairs, putPairs, retirePairs, type StoredPair, type TextOfPairs } from "./pair.ts";
import { replaceContent, type TextContent } from "./text.ts";
import { insertTextTerms, type TextTerm } from "./text-term.ts";
import { insertVariants, type StoredVariant } from "./variant.ts";

/** Neighbouring rows of a text and all that hangs on what they say. Two of them, before and after, are an act that can be undone and redone. */
export interface PairRows {
  /** In order, with their index. */
  readonly pairs: readonly StoredPair[];
  /** The places of terms in these rows. */
  readonly occurrences: readonly StoredOccurrence[];
  /** The terms concerned, as they stand in the whole text, with their translations there. */
  readonly textTerms: readonly TextTerm[];
  readonly variants: readonly StoredVariant[];
  /** In which unit the notes of these terms show them. */
  readonly contexts: readonly NoteContext[];
  /** The text itself, where a new version replaced it. */
  readonly content: TextContent | null;
}

export interface NoteContext {
  readonly noteId: string;
  readonly contextUnitId: string | null;
}

/**
 * Puts rows in the place of those that stand there, from the index `first` on; what `before` tells must be what is stored. Rows that are in `before` alone are
 * retired, the rows that follow move up or down. Belongs inside a transaction.
 */
export async function replacePairRows(
  db: Db,
  learnerId: LearnerId,
  text: TextOfPairs,
  change: {
    readonly first: number;
    readonly before: PairRows;
    readonly after: PairRows;
    readonly at: Date;
  },
): Promise<void> {
  const { first, before, after, at } = change;
  const ids = before.pairs.map(({ id }) => id);
  await deleteOccurrences(db, learnerId, ids);
  await retirePairs(db, learnerId, ids, at);
  await movePairs(db, learnerId, text.id, {
    first: first + before.pairs.length,
    places: after.pairs.length - before.pairs.length,
  });
  await putPairs(db, learnerId, text, after.pairs);
  await insertOccurrences(db, learnerId, after.occurrences);
  await replaceTerms(db, learnerId, text.id, change);
  await updateContexts(db, learnerId, after.contexts);
  if (after.content !== null) await replaceContent(db, learnerId, text.id, after.content);
}

/** As JSON text. */
export function fromPairRows(rows: PairRows): string {
  return toJson(rows);
}

export function toPairRows(json: string): PairRows {
  const rows = fromJson<PairRows>(json);
  return {
    ...rows,
    textTerms: rows.textTerms.map((row) => ({ ...oldTermhood(row), ...row })),
    variants: rows.variants.map((row) => ({ ...row, isFound: row.isFound ?? true })),
  };
}

/** An act that was logged before terms had a tier: what the migration of that time gave to rows. */
function oldTermhood({ score }: Pick<TextTerm, "score">) {
  const tier = score >= 0.6 ? "core" : score >= 0.3 ? "useful" : "doubtful";
  return { probability: score, tier, isCertain: false, choices: [] } as const;
}

async function deleteOccurrences(
  db: Db,
  learnerId: LearnerId,
  unitIds: readonly string[],
): Promise<void> {
  await inPieces(unitIds, async (piece) => {
    await db.client.occurrence.deleteMany({ where: { learnerId, unitId: { in: piece } } });
    return [];
  });
}

async function replaceTerms(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  { before, after }: { readonly before: PairRows; readonly after: PairRows },
): Promise<void> {
  const termIds = [...before.textTerms, ...after.textTerms].map(({ termId }) => termId);
  await inPieces([...new Set(termIds)], async (piece) => {
    const where = { learnerId, textId, termId: { in: piece } };
    await db.client.variant.deleteMany({ where });
    await db.client.textTerm.deleteMany({ where });
    return [];
  });
  await insertTextTerms(db, learnerId, after.textTerms);
  await insertVariants(db, learnerId, after.variants);
  // Rows from a time when the term was doubted (or had no tier): what was answered since would leave the queue.
  await db.client.$executeRaw`
    UPDATE "textTerm" SET "tier" = 'useful'
    WHERE "textId" = ${textId} AND "learnerId" = ${learnerId} AND "tier" = 'doubtful' AND EXISTS (
      SELECT 1 FROM "note" n JOIN "card" c ON c."noteId" = n."id"
      WHERE n."termId" = "textTerm"."termId" AND n."learnerId" = ${learnerId} AND c."state" <> 'new')`;
}
