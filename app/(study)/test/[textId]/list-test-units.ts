import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listUnits, type StoredUnit } from "#lib/store/unit";

/** The segments of a text that a test asks: its title and its body. Sponsor reads, speaker labels and notes are no part of what is to be read. */
export async function listTestUnits(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<StoredUnit[]> {
  const units = await listUnits(db, learnerId, textId);
  return units.filter(({ kind }) => kind === "title" || kind === "body");
}
