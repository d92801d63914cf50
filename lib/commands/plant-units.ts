import type { CardKind } from "#lib/cards/card-face";
import { type NoteDraft, planNotes } from "#lib/cards/plan-notes";
import { nextCardPosition, positionBefore } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import type { StoredUnit } from "#lib/store/unit";
import { plantDrafts } from "./plant-drafts.ts";

/**
 * Makes the cards that a text asks for of a few of its units, where they have none yet; they are met right after those of the unit before. Belongs inside a
 * transaction. Returns how many cards were made.
 */
export async function plantUnits(
  db: Db,
  learnerId: LearnerId,
  {
    text,
    units,
  }: {
    readonly text: { readonly id: string; readonly cardKinds: readonly CardKind[] };
    readonly units: readonly StoredUnit[];
  },
  at: Date,
): Promise<number> {
  const drafts = planNotes(units, [], text.cardKinds);
  if (drafts.length === 0) return 0;
  const planting = { drafts, terms: [], units, at };
  return plantDrafts(db, learnerId, planting, placeBesideUnits(db, learnerId, text.id));
}

/** Where new cards are met that come to a text later: right after those of the unit they show, or of the one before it. */
export function placeBesideUnits(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): (number: number, draft: NoteDraft) => Promise<number> {
  const places = new Map<number, number>();
  return async (_, draft) => {
    const index = draft.kind === "unit" ? draft.unit : draft.contextUnit;
    const known = places.get(index) ?? (await positionBefore(db, learnerId, textId, index));
    const place = known ?? (await nextCardPosition(db, learnerId));
    places.set(index, place);
    return place;
  };
}
