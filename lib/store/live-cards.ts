import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";

/** Whether a row of the unit table, named `u`, is live and has both sides. */
export const isUnit = Prisma.raw(
  `u."retiredAt" IS NULL AND u."sourceText" <> '' AND u."targetText" <> ''`,
);

/**
 * Whether a text asks for the cards of a term: rows of the term table, named `m`, and of textTerm, named `tt`. The same as `makesCards` in
 * #lib/cards/worth-asking.
 */
export const makesCards = Prisma.raw(
  `(m."status" = 'accepted' OR (m."status" = 'proposed' AND tt."tier" <> 'doubtful'))`,
);

/** Whether a text on the shelf, a row named `t`, asks for cards of the kind of `c`. */
const asks = Prisma.raw(
  `t."learnerId" = c."learnerId" AND t."removedAt" IS NULL AND t."cardKinds" LIKE '%"' || c."kind" || '"%'`,
);

/**
 * The rows (textId, cardId) of every card that some live text asks for: of the terms that stand in it, as far as they make any, and of its units,
 * in the kinds the text asks for; merged cards are never among them. A card of a term that stands in two texts has two rows.
 * With `textId`, only that text's. To stand in a WITH clause under the name `live`.
 */
export function liveCards(learnerId: LearnerId, textId: string | null): Prisma.Sql {
  const wanted = textId === null ? Prisma.empty : Prisma.sql`AND t."id" = ${textId}`;
  return Prisma.sql`live("textId", "cardId") AS (
    SELECT t."id", c."id"
    FROM "text" t
    JOIN "textTerm" tt ON tt."textId" = t."id" AND tt."places" > 0
    JOIN "term" m ON m."id" = tt."termId" AND ${makesCards}
    JOIN "note" n ON n."termId" = m."id"
    JOIN "card" c ON c."noteId" = n."id" AND t."cardKinds" LIKE '%"' || c."kind" || '"%'
    WHERE t."learnerId" = ${learnerId} AND c."learnerId" = ${learnerId} AND c."mergedIntoId" IS NULL AND t."removedAt" IS NULL ${wanted}
    UNION ALL
    SELECT t."id", c."id"
    FROM "text" t
    JOIN "unit" u ON u."textId" = t."id" AND ${isUnit}
    JOIN "note" n ON n."unitId" = u."id"
    JOIN "card" c ON c."noteId" = n."id" AND t."cardKinds" LIKE '%"' || c."kind" || '"%'
    WHERE t."learnerId" = ${learnerId} AND c."learnerId" = ${learnerId} AND t."removedAt" IS NULL ${wanted}
  )`;
}

/**
 * Whether `liveCards` has a card, for a few cards at a time: rows named `c` of the card table, `n` of the note table, and `m` of the term table, where the
 * note is of a term.
 */
export const isLiveCard = Prisma.sql`(c."mergedIntoId" IS NULL AND (
  EXISTS (SELECT 1 FROM "textTerm" tt JOIN "text" t ON t."id" = tt."textId"
    WHERE tt."termId" = m."id" AND tt."places" > 0 AND ${makesCards} AND ${asks})
  OR EXISTS (SELECT 1 FROM "unit" u JOIN "text" t ON t."id" = u."textId"
    WHERE u."id" = n."unitId" AND ${isUnit} AND ${asks})))`;
