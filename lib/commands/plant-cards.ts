import type { CardKind } from "#lib/cards/card-face";
import { planNotes } from "#lib/cards/plan-notes";
import { makesCards } from "#lib/cards/worth-asking";
import { nextCardPosition } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listTermsOfText } from "#lib/store/text-term";
import { listUnits } from "#lib/store/unit";
import { plantDrafts } from "./plant-drafts.ts";

/**
 * Makes the notes and cards that a text asks for and that are not there yet; those that are keep their history. Which terms make any: `makesCards`.
 * Belongs inside a transaction. Returns how many cards were made.
 */
export async function plantCards(
  db: Db,
  learnerId: LearnerId,
  text: { readonly id: string; readonly cardKinds: readonly CardKind[] },
  at: Date,
): Promise<number> {
  const units = await listUnits(db, learnerId, text.id);
  const found = await listTermsOfText(db, learnerId, text.id);
  // Senses share a key: drafts name terms by their rows.
  const terms = found.filter(makesCards).map((term) => ({ ...term, key: term.id }));
  const drafts = planNotes(units, terms, text.cardKinds);
  const first = await nextCardPosition(db, learnerId);
  return plantDrafts(db, learnerId, { drafts, terms, units, at }, (number) => first + number);
}
