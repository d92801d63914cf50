import type { CardKind } from "#lib/cards/card-face";
import type { Day } from "#lib/memory/time/day";
import type { TestDirection } from "#lib/progress/self-test";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { isLiveCard } from "./live-cards.ts";
import { takesBack } from "./review.ts";

/** Which card of a term an answer in that direction is evidence for, the first that there is. */
const kindsOf: Readonly<Record<TestDirection, readonly CardKind[]>> = {
  toTarget: ["termRecognition"],
  toSource: ["termProduction", "cloze"],
};

/** A card that asks for a term. */
interface TermCard {
  readonly termId: string;
  readonly cardId: string;
}

/**
 * For each of the terms that stands in that unit, the card its use in a translation is evidence for: one that is asked, in review, and neither
 * suspended nor the bearer of evidence of that day already. Terms without such a card are missing.
 */
export async function listCardsToCredit(
  db: Db,
  learnerId: LearnerId,
  on: {
    readonly unitId: string;
    readonly direction: TestDirection;
    readonly termIds: readonly string[];
    readonly day: Day;
  },
): Promise<TermCard[]> {
  const kinds = kindsOf[on.direction];
  if (on.termIds.length === 0) return [];
  const rows = await db.client.$queryRaw<(TermCard & { kind: CardKind; isTold: Int })[]>`
    SELECT n."termId", c."id" AS "cardId", c."kind", EXISTS (
      SELECT 1 FROM "review" r WHERE r."cardId" = c."id" AND r."day" = ${on.day} AND ${isEvidence}) AS "isTold"
    FROM "note" n JOIN "term" m ON m."id" = n."termId" JOIN "card" c ON c."noteId" = n."id"
    WHERE n."learnerId" = ${learnerId} AND n."termId" IN (${Prisma.join([...on.termIds])}) AND c."kind" IN (${Prisma.join([...kinds])})
      AND c."state" = 'review' AND NOT c."suspended" AND ${isLiveCard}
      AND EXISTS (SELECT 1 FROM "occurrence" o WHERE o."unitId" = ${on.unitId} AND o."termId" = n."termId")`;
  const best = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const known = best.get(row.termId);
    if (!known || kinds.indexOf(row.kind) < kinds.indexOf(known.kind)) best.set(row.termId, row);
  }
  return [...best.values()].flatMap(({ termId, cardId, isTold }) =>
    Number(isTold) === 0 ? [{ termId, cardId }] : [],
  );
}

/** The standing evidence that these answers left. */
export async function listEvidenceOf(
  db: Db,
  learnerId: LearnerId,
  answerIds: readonly string[],
): Promise<{ readonly id: string; readonly cardId: string; readonly answerId: string }[]> {
  return inPieces(
    answerIds,
    (piece) => db.client.$queryRaw`
      SELECT r."id", r."cardId", r."groupId" AS "answerId" FROM "review" r
      WHERE r."groupId" IN (${Prisma.join(piece)}) AND r."learnerId" || '' = ${learnerId} AND ${isEvidence}
      ORDER BY r."id"`,
  );
}

/** Whether an answer has been taken back. */
export async function isTakenBack(
  db: Db,
  learnerId: LearnerId,
  { id, cardId }: { readonly id: string; readonly cardId: string },
): Promise<boolean> {
  const row = await db.client.review.findFirst({
    where: { targetId: id, cardId, learnerId },
    select: { id: true },
  });
  return row !== null;
}

/** The unit that a card asks to translate, and into which of its languages; null for any other card. */
export async function findAskedUnit(
  db: Db,
  learnerId: LearnerId,
  cardId: string,
): Promise<{ readonly unitId: string; readonly direction: TestDirection } | null> {
  const card = await db.client.card.findFirst({
    where: { id: cardId, learnerId, kind: { in: ["translation", "translationReversed"] } },
    select: { kind: true, note: { select: { unitId: true } } },
  });
  const unitId = card?.note.unitId ?? null;
  if (card === null || unitId === null) return null;
  return { unitId, direction: card.kind === "translation" ? "toTarget" : "toSource" };
}

/** The cards that bear standing evidence, whatever became of it. */
export async function listEvidencedCards(db: Db, learnerId: LearnerId): Promise<string[]> {
  // Joined to nothing, the learner's id is no reason to look for evidence among all answers.
  const rows = await db.client.$queryRaw<{ cardId: string }[]>`
    SELECT DISTINCT r."cardId" FROM "review" r
    WHERE r."groupId" > '' AND r."learnerId" || '' = ${learnerId} AND ${isEvidence} ORDER BY r."cardId"`;
  return rows.map(({ cardId }) => cardId);
}

/** Whether a row of the review table, named `r`, is evidence that stands. */
const isEvidence = Prisma.sql`r."kind" = 'act' AND r."act" ->> 'type' = 'evidence'
  AND NOT EXISTS (SELECT 1 FROM "review" x WHERE ${takesBack("r")})`;
