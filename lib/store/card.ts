import type { CardKind } from "#lib/cards/card-face";
import type { CardState } from "#lib/memory/schedule/card-state";
import type { CardFold } from "#lib/memory/sync/fold-card";
import type { Day } from "#lib/memory/time/day";
import { type CardStateColumns, fromCardState, toCardState } from "./card-state-columns.ts";
import { fromDate, type Int, toDate, toDay } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";
import { liveCards } from "./live-cards.ts";
import { updateRows } from "./update-rows.ts";

/**
 * A card with its state. `position` orders new cards over all texts; `flag` 0 is none; `buriedUntilDay` is the day it comes back. `mergedIntoId` not null:
 * it went into that card, which folds the answers to both, and is never asked itself.
 */
export interface StoredCard {
  readonly id: string;
  readonly noteId: string;
  readonly kind: CardKind;
  readonly position: number;
  readonly state: CardState;
  readonly suspended: boolean;
  readonly flag: number;
  readonly buriedUntilDay: Day | null;
  readonly isLeech: boolean;
  readonly mergedIntoId: string | null;
  readonly createdAt: Date;
}

/** A card that is asked, with the unit that stands on it; `asksPassage`: it asks for that very unit, translated or as it was heard. */
export interface DeckCard extends StoredCard {
  readonly passageId: string | null;
  readonly asksPassage: boolean;
}

/** A card row as any query returns it. */
export interface CardRow extends CardStateColumns {
  readonly id: string;
  readonly noteId: string;
  readonly kind: string;
  readonly position: Int;
  readonly suspended: boolean | Int;
  readonly flag: Int;
  readonly buriedUntilDay: Int | null;
  readonly isLeech: boolean | Int;
  readonly mergedIntoId: string | null;
  readonly createdAt: Int;
}

/** A card row with the unit that stands on it: its note's own, or that in which its term is shown. */
export interface DeckRow extends CardRow {
  readonly passageId: string | null;
}

/**
 * The cards a live text asks for, in order of position: of one text, or of all (`textId` null).
 * [] when the text is unknown, removed, or another learner's. Suspended, buried and not yet due ones are among them:
 * the queue leaves them out, but needs to know which siblings were answered today.
 */
export async function listDeck(
  db: Db,
  learnerId: LearnerId,
  textId: string | null,
): Promise<DeckCard[]> {
  const rows = await db.client.$queryRaw<DeckRow[]>`
    WITH ${liveCards(learnerId, textId)}
    SELECT ${cardColumns}, COALESCE(n."unitId", n."contextUnitId") AS "passageId"
    FROM "card" c JOIN "note" n ON n."id" = c."noteId"
    WHERE c."learnerId" = ${learnerId} AND c."id" IN (SELECT "cardId" FROM live)
    ORDER BY c."position", c."id"`;
  return rows.map(toDeckCard);
}

/** Those of the cards that are the learner's, in no order; live or not. */
export async function listCards(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<StoredCard[]> {
  const rows = await inPieces(cardIds, (piece) =>
    db.client.card.findMany({ where: { learnerId, id: { in: piece } } }),
  );
  return rows.map(toCard);
}

/** Every card of the learner, in order of id. */
export async function listAllCards(db: Db, learnerId: LearnerId): Promise<StoredCard[]> {
  const rows = await db.client.card.findMany({ where: { learnerId }, orderBy: { id: "asc" } });
  return rows.map(toCard);
}

/** The cards of these notes, in no order. */
export async function listCardsOfNotes(
  db: Db,
  learnerId: LearnerId,
  noteIds: readonly string[],
): Promise<StoredCard[]> {
  const rows = await inPieces(noteIds, (piece) =>
    db.client.card.findMany({ where: { learnerId, noteId: { in: piece } } }),
  );
  return rows.map(toCard);
}

/**
 * Where the cards of another text begin: where the new cards that wait to be met do, so that texts are met side by side and
 * none waits for the end of another; when none waits, after the learner's last card.
 */
export async function nextCardPosition(db: Db, learnerId: LearnerId): Promise<number> {
  const [row] = await db.client.$queryRaw<{ first: Int | null; last: Int | null }[]>`
    WITH ${liveCards(learnerId, null)}
    SELECT MIN(CASE WHEN c."state" = 'new' AND c."suspended" = 0 AND c."id" IN (SELECT "cardId" FROM live)
      THEN c."position" END) AS "first", MAX(c."position") AS "last"
    FROM "card" c WHERE c."learnerId" = ${learnerId}`;
  return Number(row?.first ?? Number(row?.last ?? 0) + 1);
}

/** Where in the order of new cards those of the nearest unit stand, that unit itself or one before it in the text; null when none of them has cards. */
export async function positionBefore(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  index: number,
): Promise<number | null> {
  const [row] = await db.client.$queryRaw<{ position: Int }[]>`
    SELECT c."position" FROM "unit" u JOIN "note" n ON n."unitId" = u."id" JOIN "card" c ON c."noteId" = n."id"
    WHERE u."textId" = ${textId} AND u."learnerId" = ${learnerId} AND u."index" <= ${index}
    ORDER BY u."index" DESC, c."position" DESC LIMIT 1`;
  return row === undefined ? null : Number(row.position);
}

/** By unit, how often the cards that ask it have been answered; units without cards are missing. */
export async function countAnswersOfUnits(
  db: Db,
  learnerId: LearnerId,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await inPieces(
    unitIds,
    (piece) => db.client.$queryRaw<{ unitId: string; answers: Int }[]>`
      SELECT n."unitId", SUM(c."reps") AS "answers"
      FROM "note" n JOIN "card" c ON c."noteId" = n."id"
      WHERE n."learnerId" = ${learnerId} AND n."unitId" IN (${Prisma.join(piece)})
      GROUP BY n."unitId"`,
  );
  return new Map(rows.map(({ unitId, answers }) => [unitId, Number(answers)]));
}

export async function insertCards(
  db: Db,
  learnerId: LearnerId,
  cards: readonly StoredCard[],
): Promise<void> {
  const rows = cards.map(({ state, createdAt, ...card }) => ({
    ...card,
    ...fromCardState(state),
    learnerId,
    createdAt: fromDate(createdAt),
  }));
  await insertRows(db, "card", rows);
}

/** Writes what a card's log folds to. */
export async function updateCardFold(
  db: Db,
  learnerId: LearnerId,
  cardId: string,
  fold: CardFold,
): Promise<void> {
  await updateCardFolds(db, learnerId, [{ cardId, fold }]);
}

/** Writes what the logs of any number of cards fold to; ids that are not the learner's are left out. */
export async function updateCardFolds(
  db: Db,
  learnerId: LearnerId,
  folded: readonly { readonly cardId: string; readonly fold: CardFold }[],
): Promise<void> {
  await updateRows(
    db,
    "card",
    learnerId,
    folded.map(({ cardId, fold: { state, suspended, flag, buriedUntilDay, isLeech } }) => ({
      id: cardId,
      ...fromCardState(state),
      ...{ suspended, flag, buriedUntilDay, isLeech },
    })),
  );
}

/** The columns of a `CardRow`, of a table named `c`. */
export const cardColumns = Prisma.raw(
  [
    ...["id", "noteId", "kind", "position", "suspended", "flag", "buriedUntilDay"],
    ...["isLeech", "mergedIntoId", "createdAt"],
    ...["state", "stability", "difficulty", "step", "dueAt", "dueDay", "intervalDays"],
    ...["reps", "lapses", "lastReviewAt", "lastReviewDay"],
  ]
    .map((column) => `c."${column}"`)
    .join(", "),
);

export function toDeckCard(row: DeckRow): DeckCard {
  const card = toCard(row);
  const asksPassage = unitKinds.has(card.kind);
  return { ...card, passageId: row.passageId, asksPassage };
}

const unitKinds: ReadonlySet<CardKind> = new Set([
  "translation",
  "translationReversed",
  "listening",
]);

export function toCard(row: CardRow): StoredCard {
  return {
    id: row.id,
    noteId: row.noteId,
    kind: row.kind as CardKind,
    position: Number(row.position),
    state: toCardState(row),
    suspended: Boolean(Number(row.suspended)),
    flag: Number(row.flag),
    buriedUntilDay: row.buriedUntilDay === null ? null : toDay(row.buriedUntilDay),
    isLeech: Boolean(Number(row.isLeech)),
    mergedIntoId: row.mergedIntoId,
    createdAt: toDate(row.createdAt),
  };
}
