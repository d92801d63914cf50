import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { liveCards } from "./live-cards.ts";

/** A note by what it is of. */
export type Noted = { readonly termId: string } | { readonly unitId: string };

/** Those of the cards that show a term or a pair, or look for it in what is typed: its own, those of the sentences it stands in or of the terms that stand in it. */
export async function listCardsShowing(
  db: Db,
  learnerId: LearnerId,
  noted: Noted,
  cardIds: readonly string[],
): Promise<string[]> {
  const shows =
    "termId" in noted
      ? Prisma.sql`n."termId" = ${noted.termId} OR n."unitId" IN (SELECT o."unitId" FROM "occurrence" o WHERE o."termId" = ${noted.termId})`
      : Prisma.sql`n."unitId" = ${noted.unitId} OR n."contextUnitId" = ${noted.unitId}
        OR n."termId" IN (SELECT o."termId" FROM "occurrence" o WHERE o."unitId" = ${noted.unitId})`;
  const rows = await inPieces(
    cardIds,
    (piece) => db.client.$queryRaw<{ id: string }[]>`
      SELECT c."id" FROM "card" c JOIN "note" n ON n."id" = c."noteId"
      WHERE c."learnerId" = ${learnerId} AND n."learnerId" = ${learnerId} AND c."id" IN (${Prisma.join(piece)}) AND (${shows})`,
  );
  return rows.map(({ id }) => id);
}

/** Those of the cards that some live text asks for. */
export async function listLiveCards(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<string[]> {
  const rows = await inPieces(
    cardIds,
    (piece) => db.client.$queryRaw<{ cardId: string }[]>`
      WITH ${liveCards(learnerId, null)}
      SELECT DISTINCT "cardId" FROM live WHERE "cardId" IN (${Prisma.join(piece)})`,
  );
  return rows.map(({ cardId }) => cardId);
}
