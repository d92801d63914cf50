import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";

/** Where a card belongs: to which note, and (not null) into which other card it was merged. */
export interface CardLink {
  readonly id: string;
  readonly noteId: string;
  readonly mergedIntoId: string | null;
}

/** Where the cards of these notes belong, in order of id; those that were merged into another card are still of their own note. */
export async function listCardLinks(
  db: Db,
  learnerId: LearnerId,
  noteIds: readonly string[],
): Promise<CardLink[]> {
  return inPieces(noteIds, (piece) =>
    db.client.card.findMany({
      where: { learnerId, noteId: { in: piece } },
      select: { id: true, noteId: true, mergedIntoId: true },
      orderBy: { id: "asc" },
    }),
  );
}

/** The cards that some went into, and all that went into any of them or of those, through however many merges; without the cards themselves, in no order. */
export async function listRelatives(
  db: Db,
  learnerId: LearnerId,
  cards: readonly CardLink[],
): Promise<CardLink[]> {
  const relatives = new Map(cards.map((card) => [card.id, card]));
  const select = { id: true, noteId: true, mergedIntoId: true } as const;
  let latest = cards;
  while (latest.length > 0) {
    const merged = await inPieces(
      latest.map(({ id }) => id),
      (piece) =>
        db.client.card.findMany({ where: { learnerId, mergedIntoId: { in: piece } }, select }),
    );
    const into = await inPieces(
      latest.flatMap(({ mergedIntoId: id }) => (id === null || relatives.has(id) ? [] : [id])),
      (piece) => db.client.card.findMany({ where: { learnerId, id: { in: piece } }, select }),
    );
    latest = [...merged, ...into].filter(({ id }) => !relatives.has(id));
    for (const card of latest) relatives.set(card.id, card);
  }
  for (const { id } of cards) relatives.delete(id);
  return [...relatives.values()];
}

/** Writes where cards belong. Their states are as they were: fold them anew. */
export async function updateCardLinks(
  db: Db,
  learnerId: LearnerId,
  links: readonly CardLink[],
): Promise<void> {
  // A note has one card of a kind, which is checked row by row: two cards may change places.
  for (const { id, noteId } of links) {
    await db.client.$executeRaw`
      UPDATE "card" SET "kind" = "kind" || ' ' || "id" WHERE "id" = ${id} AND "learnerId" = ${learnerId} AND "noteId" <> ${noteId}`;
  }
  for (const { id, noteId, mergedIntoId } of links) {
    await db.client.$executeRaw`
      UPDATE "card" SET "noteId" = ${noteId}, "mergedIntoId" = ${mergedIntoId}, "kind" = replace("kind", ' ' || "id", '')
      WHERE "id" = ${id} AND "learnerId" = ${learnerId}`;
  }
}
