import { chooseContext, sourcePlaces } from "#lib/cards/choose-context";
import { listContextTerms } from "#lib/store/context-terms";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listTermNotesShownIn, updateContexts } from "#lib/store/note";
import type { StoredPair } from "#lib/store/pair";
import type { NoteContext } from "#lib/store/pair-rows";

/**
 * Shows the terms that were shown in rows which lost them in the unit that now shows each best, or (where the text has none) in whichever has it. Returns
 * the notes concerned as they were and as they are.
 */
export async function chooseContexts(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  rows: readonly Pick<StoredPair, "id">[],
): Promise<{ readonly before: readonly NoteContext[]; readonly after: readonly NoteContext[] }> {
  const lost = await listTermNotesShownIn(
    db,
    learnerId,
    rows.map(({ id }) => id),
  );
  if (lost.length === 0) return { before: [], after: [] };
  const { terms, units, places } = await listContextTerms(
    db,
    learnerId,
    textId,
    lost.map(({ termId }) => termId),
  );
  const byIndex = new Map(units.map((unit) => [unit.index, unit]));
  const sources = { units: byIndex, places: sourcePlaces([{ occurrences: places }]) };
  const after = lost.map(({ noteId, termId }) => {
    const term = terms.get(termId);
    const unit = term === undefined ? null : chooseContext(term, sources);
    return { noteId, contextUnitId: byIndex.get(unit?.index ?? 0)?.id ?? null };
  });
  await updateContexts(db, learnerId, after);
  return { before: lost.map(({ noteId, contextUnitId }) => ({ noteId, contextUnitId })), after };
}
