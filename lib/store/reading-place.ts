import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";

/** The index of the unit at which the reading of a text stopped; null when nothing was kept, or that unit stands in the text no longer. */
export async function findReadingPlace(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<number | null> {
  const text = await db.client.text.findFirst({
    where: { id: textId, learnerId },
    select: { placeUnitId: true },
  });
  if (!text?.placeUnitId) return null;
  const unit = await db.client.unit.findFirst({
    where: { id: text.placeUnitId, textId, learnerId, retiredAt: null },
    select: { index: true },
  });
  return unit?.index ?? null;
}

/** Keeps the unit at which the reading of its text stopped; false when there is no such unit of a live text. */
export async function updateReadingPlace(
  db: Db,
  learnerId: LearnerId,
  { textId, unitId }: { readonly textId: string; readonly unitId: string },
): Promise<boolean> {
  const { count } = await db.client.text.updateMany({
    where: {
      ...{ id: textId, learnerId, removedAt: null },
      units: { some: { id: unitId, retiredAt: null } },
    },
    data: { placeUnitId: unitId },
  });
  return count > 0;
}
