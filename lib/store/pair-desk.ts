import type { FileLines } from "#lib/language/parse/text-file";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { listPairs, type StoredPair } from "./pair.ts";
import { type EditSummary, findNextEdits } from "./pair-edit.ts";
import { findText, type TextRecord } from "./text.ts";

/** A text at the alignment desk. */
export interface PairDesk {
  readonly text: TextRecord;
  readonly files: readonly FileLines[];
  readonly pairs: readonly StoredPair[];
  /** Grows with every edit, undo and redo; an edit names the one it was made on. */
  readonly version: number;
  readonly undo: EditSummary | null;
  readonly redo: EditSummary | null;
  /** By row, how many of its cards have been answered; rows without are missing. */
  readonly studied: Readonly<Record<string, number>>;
}

/** A live text with its rows, in order, and what can be undone; null when it is unknown, removed, or another learner's. */
export async function loadPairDesk(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<PairDesk | null> {
  const text = await findText(db, learnerId, textId);
  if (text === null) return null;
  const [pairs, next, studied] = await Promise.all([
    listPairs(db, learnerId, textId),
    findNextEdits(db, learnerId, textId),
    countStudied(db, learnerId, textId),
  ]);
  const { files, version } = text;
  return { text, files, pairs, version, ...next, studied };
}

/** The same for a text that is known to be live. */
export async function getPairDesk(db: Db, learnerId: LearnerId, textId: string): Promise<PairDesk> {
  const desk = await loadPairDesk(db, learnerId, textId);
  if (desk === null) throw new Error("A text that is live has a desk.");
  return desk;
}

async function countStudied(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<Readonly<Record<string, number>>> {
  const rows = await db.client.$queryRaw<{ id: string; cards: Int }[]>`
    SELECT u."id", COUNT(*) AS "cards"
    FROM "unit" u JOIN "note" n ON n."unitId" = u."id" JOIN "card" c ON c."noteId" = n."id" AND c."state" <> 'new'
    WHERE u."textId" = ${textId} AND u."learnerId" = ${learnerId} AND u."retiredAt" IS NULL
    GROUP BY u."id"`;
  return Object.fromEntries(rows.map(({ id, cards }) => [id, Number(cards)]));
}
