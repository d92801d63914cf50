import type { CardLink } from "./card-link.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";

/** A card that says how a term, or a unit in the direction of reading, is remembered. */
export interface MemoryCard extends CardLink {
  readonly termId: string | null;
  readonly unitId: string | null;
}

/** The cards of these terms, and those that ask for the translation of these units; without those that were merged into others. */
export async function listMemoryCards(
  db: Db,
  learnerId: LearnerId,
  {
    termIds,
    unitIds,
  }: { readonly termIds: readonly string[]; readonly unitIds: readonly string[] },
): Promise<MemoryCard[]> {
  const select = { id: true, noteId: true, mergedIntoId: true, note: true } as const;
  const orderBy = { id: "asc" } as const;
  const shared = { learnerId, mergedIntoId: null };
  const ofTerms = await inPieces(termIds, (piece) =>
    db.client.card.findMany({
      where: { ...shared, note: { termId: { in: piece } } },
      ...{ select, orderBy },
    }),
  );
  const ofUnits = await inPieces(unitIds, (piece) =>
    db.client.card.findMany({
      where: { ...shared, kind: "translation", note: { unitId: { in: piece } } },
      ...{ select, orderBy },
    }),
  );
  return [...ofTerms, ...ofUnits].map(({ note: { termId, unitId }, ...card }) => ({
    ...card,
    ...{ termId, unitId },
  }));
}
