import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listUnitsBetween } from "#lib/store/reader";
import type { TextRecord } from "#lib/store/text";
import { type PackedPiece, packPiece, spanOf } from "./reader-piece.ts";

/** The units of one piece of a text, as they travel to the reader. */
export async function loadPiece(
  db: Db,
  learnerId: LearnerId,
  { id, sourceLang, targetLang }: Pick<TextRecord, "id" | "sourceLang" | "targetLang">,
  piece: number,
): Promise<PackedPiece> {
  const units = await listUnitsBetween(db, learnerId, id, spanOf(piece));
  return packPiece(piece, [sourceLang, targetLang], units);
}
