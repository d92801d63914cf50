import type { GoneCard, WhyGone } from "#lib/cards/why-gone";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { listKnownNoteIds } from "./known-term.ts";
import { isLiveCard } from "./live-cards.ts";

/** What says why a card is not asked. */
interface Row {
  readonly id: string;
  readonly noteId: string;
  readonly isLive: boolean | Int;
  readonly mergedIntoId: string | null;
  readonly termStatus: string | null;
  /** Of a term: whether it stands in any text on the shelf, and in any at all. */
  readonly liveTexts: Int;
  readonly texts: Int;
  /** Of a unit: whether its text was removed. */
  readonly removedAt: Int | null;
  readonly unitId: string | null;
}

/** Those of the cards that no live text of the learner asks for, or that ask a term known by hand, in the order given. */
export async function listGoneCards(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<GoneCard[]> {
  const rows = await inPieces(
    cardIds,
    (piece) => db.client.$queryRaw<Row[]>`
      SELECT c."id", c."noteId", ${isLiveCard} AS "isLive", c."mergedIntoId", m."status" AS "termStatus",
        n."unitId", t."removedAt",
        (SELECT COUNT(*) FROM "textTerm" k JOIN "text" x ON x."id" = k."textId" WHERE k."termId" = m."id" AND x."removedAt" IS NULL) AS "liveTexts",
        (SELECT COUNT(*) FROM "textTerm" k WHERE k."termId" = m."id") AS "texts"
      FROM "card" c JOIN "note" n ON n."id" = c."noteId" LEFT JOIN "term" m ON m."id" = n."termId"
      LEFT JOIN "unit" u ON u."id" = n."unitId" LEFT JOIN "text" t ON t."id" = u."textId"
      WHERE c."id" IN (${Prisma.join(piece)}) AND c."learnerId" = ${learnerId}`,
  );
  const knownNotes = await listKnownNoteIds(db, learnerId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return cardIds.flatMap((cardId) => {
    const row = byId.get(cardId);
    if (row === undefined) return [{ cardId, why: "unknown" } as const];
    if (!Number(row.isLive)) return [{ cardId, why: whyGone(row) }];
    return knownNotes.has(row.noteId) ? [{ cardId, why: "termKnown" } as const] : [];
  });
}

function whyGone(row: Row): WhyGone {
  if (row.mergedIntoId !== null || row.termStatus === "merged") return "termMerged";
  if (row.termStatus === "rejected") return "termRejected";
  if (row.unitId !== null) return row.removedAt === null ? "pairDropped" : "textRemoved";
  return Number(row.liveTexts) === 0 && Number(row.texts) > 0 ? "textRemoved" : "notAsked";
}
