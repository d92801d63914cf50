import type { CardKind } from "#lib/cards/card-face";
import type { TwinSentence } from "#lib/cards/confusable-sentences";
import type { TwinTerm } from "#lib/cards/confusable-twins";
import { type CardRow, cardColumns, type StoredCard, toCard } from "./card.ts";
import { fromJson } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { isLiveCard, liveCards } from "./live-cards.ts";
import { takesBack } from "./review.ts";
import { listTermTranslations } from "./term-translations.ts";

/** Every term of that pair of languages that some live text asks a card of, with its translations as they count, in no order. */
export async function listTwinTerms(
  db: Db,
  learnerId: LearnerId,
  { sourceLang, targetLang }: { readonly sourceLang: string; readonly targetLang: string },
): Promise<TwinTerm[]> {
  const [terms, translationsOf] = await Promise.all([
    db.client.$queryRaw<{ id: string; source: string }[]>`
      WITH ${liveCards(learnerId, null)}
      SELECT DISTINCT m."id", m."source" FROM live
      JOIN "card" c ON c."id" = live."cardId" JOIN "note" n ON n."id" = c."noteId" JOIN "term" m ON m."id" = n."termId"
      WHERE m."sourceLang" = ${sourceLang} AND m."targetLang" = ${targetLang}`,
    listTermTranslations(db, learnerId, { termIds: null }),
  ]);
  return terms.map(({ id, source }) => {
    const { translations } = translationsOf(id);
    return { termId: id, source, translations: translations.map(({ text }) => text) };
  });
}

/** Every sentence of that source language that some live text asks a card of this kind of, by its card, with the terms that stand in it, in no order. */
export async function listTwinSentences(
  db: Db,
  learnerId: LearnerId,
  { kind, sourceLang }: { readonly kind: CardKind; readonly sourceLang: string },
): Promise<TwinSentence[]> {
  const rows = await db.client.$queryRaw<
    { cardId: string; source: string; target: string; termIds: string }[]
  >`
    WITH ${liveCards(learnerId, null)}
    SELECT c."id" AS "cardId", u."sourceText" AS "source", u."targetText" AS "target",
      (SELECT json_group_array(DISTINCT o."termId") FROM "occurrence" o WHERE o."unitId" = u."id") AS "termIds"
    FROM "card" c JOIN "note" n ON n."id" = c."noteId" JOIN "unit" u ON u."id" = n."unitId"
    WHERE c."learnerId" = ${learnerId} AND c."kind" = ${kind} AND u."sourceLang" = ${sourceLang} AND c."id" IN (SELECT "cardId" FROM live)`;
  return rows.map(({ termIds, ...row }) => ({ ...row, termIds: fromJson<string[]>(termIds) }));
}

/** By term, the one of its cards that is asked: of the kind wished where there is one, else the first. A term without any is left out. */
export async function mapTwinCards(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
  kind: CardKind,
): Promise<ReadonlyMap<string, StoredCard>> {
  if (termIds.length === 0) return new Map();
  const rows = await db.client.$queryRaw<(CardRow & { readonly termId: string })[]>`
    SELECT m."id" AS "termId", ${cardColumns} FROM "card" c
    JOIN "note" n ON n."id" = c."noteId" JOIN "term" m ON m."id" = n."termId"
    WHERE c."learnerId" = ${learnerId} AND m."id" IN (${Prisma.join(termIds)}) AND ${isLiveCard}
    ORDER BY CASE WHEN c."kind" = ${kind} THEN 1 ELSE 0 END, c."position" DESC`;
  // The last of a term stays.
  return new Map(rows.map(({ termId, ...row }) => [termId, toCard(row)]));
}

/** What was typed and rated Again: for a term's card of any kind, for a sentence's of this one; the latest first, each once, at most 50. */
export async function listTypedWrongly(
  db: Db,
  learnerId: LearnerId,
  cardId: string,
): Promise<string[]> {
  const rows = await db.client.$queryRaw<{ typedText: string }[]>`
    SELECT TRIM(r."typedText") AS "typedText" FROM "review" r
    WHERE r."learnerId" = ${learnerId} AND r."kind" = 'answer' AND r."rating" = 'again' AND TRIM(r."typedText") <> ''
      AND r."cardId" IN (
        SELECT o."id" FROM "card" c JOIN "note" n ON n."id" = c."noteId"
        JOIN "card" o ON o."noteId" = n."id" AND (n."termId" IS NOT NULL OR o."id" = c."id")
        WHERE c."id" = ${cardId} AND c."learnerId" = ${learnerId})
      AND NOT EXISTS (SELECT 1 FROM "review" x WHERE ${takesBack("r")})
    GROUP BY TRIM(r."typedText")
    ORDER BY MAX(r."answeredAt") DESC LIMIT 50`;
  return rows.map(({ typedText }) => typedText);
}

/** Null for a sentence's note, and one that is unknown or another learner's. */
export async function findTermOfNote(
  db: Db,
  learnerId: LearnerId,
  noteId: string,
): Promise<string | null> {
  const note = await db.client.note.findFirst({
    where: { learnerId, id: noteId },
    select: { termId: true },
  });
  return note?.termId ?? null;
}
