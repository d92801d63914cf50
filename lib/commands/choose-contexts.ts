import { chooseContext, sourcePlaces } from "#lib/cards/choose-context";
import { listContextTerms } from "#lib/store/context-terms";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { type LostNote, listTermNotesShownIn, updateContexts } from "#lib/store/note";
import type { StoredPair } from "#lib/store/pair";
import type { NoteContext } from "#lib/store/pair-rows";

/** Notes concerned, as they were and as they are. */
interface ChosenContexts {
  readonly before: readonly NoteContext[];
  readonly after: readonly NoteContext[];
}

/** Shows the terms that were shown in rows which lost them somewhere else, as `showAnew` does. */
export async function chooseContexts(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  rows: readonly Pick<StoredPair, "id">[],
): Promise<ChosenContexts> {
  const ids = rows.map(({ id }) => id);
  return showAnew(db, learnerId, textId, await listTermNotesShownIn(db, learnerId, ids));
}

/** Shows each term in the unit of the text that now shows it best, or (where the text has none) in whichever has it. */
export async function showAnew(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  lost: readonly LostNote[],
): Promise<ChosenContexts> {
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
