import type { Db } from "#lib/store/database";
import { findEditableNote } from "#lib/store/editable-note";
import type { LearnerId } from "#lib/store/ids";
import type { Learner } from "#lib/store/learner";
import { listCardsShowing, listLiveCards } from "#lib/store/note-reach";
import { showCards } from "./load-faces.ts";
import type { ShownCard } from "./material.ts";

/** What cards show after an edit, and which of them no text asks for any more. */
export interface ShownAnew {
  readonly cards: Readonly<Record<string, ShownCard>>;
  readonly gone: readonly string[];
}

/** Those of the cards that show what a card's note is of; [] when there is no such note. */
export async function reachOf(
  db: Db,
  learnerId: LearnerId,
  cardId: string,
  cardIds: readonly string[],
): Promise<readonly string[]> {
  const note = await findEditableNote(db, learnerId, cardId);
  if (note === null) return [];
  const noted = note.kind === "term" ? { termId: note.termId } : { unitId: note.unitId };
  return listCardsShowing(db, learnerId, noted, cardIds);
}

/** What the cards show now. */
export async function showAnew(
  db: Db,
  learner: Pick<Learner, "id">,
  cardIds: readonly string[],
): Promise<ShownAnew> {
  const ids = [...new Set(cardIds)];
  const live = await listLiveCards(db, learner.id, ids);
  const shown = await showCards(db, learner, live);
  return {
    cards: Object.fromEntries(shown),
    gone: ids.filter((id) => !shown.has(id)),
  };
}
