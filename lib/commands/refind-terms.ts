import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { listLostNotes } from "#lib/store/note";
import { listRelatedTerms, type RelatedTerms } from "#lib/store/related-terms";
import { listTouchedTerms } from "#lib/store/term-edit";
import { listTextTerms } from "#lib/store/text-term";
import { showAnew } from "./choose-contexts.ts";
import { refindInText } from "./refind-in-text.ts";

/**
 * Finds anew where these terms stand, and all whose places depend on theirs, with their translations as they are ruled now: in every live text that has or had
 * them; a term that none has yet, in all of its languages. Merged ones stand nowhere. Terms that were shown where they do not stand any longer are
 * shown elsewhere. Makes no cards. Belongs inside a transaction, after `warmThread`. Returns, by the id of each text concerned, the ids of the terms that were
 * looked for in it.
 */
export async function refindTerms(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<RelatedTerms["byText"]> {
  const related = await listRelatedTerms(db, learnerId, termIds);
  for (const textId of related.byText.keys()) {
    await refindInText(db, learnerId, textId, { related, rows: null });
  }
  await showLostNotes(db, learnerId, related);
  return related.byText;
}

/**
 * The same in rows of a live text that were put back as they once were (null: in all of them), for the terms of that text that were ever ruled on: what was kept of the rows
 * knows nothing of what was done in the glossary since. Belongs inside a transaction.
 */
export async function refindRows(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  rows: readonly { readonly id: string }[] | null,
): Promise<void> {
  const touched = await listTouchedTerms(db, learnerId);
  if (touched.size === 0) return;
  const textTerms = await listTextTerms(db, learnerId, textId);
  const ids = textTerms.flatMap(({ termId }) => (touched.has(termId) ? [termId] : []));
  const related = await listRelatedTerms(db, learnerId, ids);
  await refindInText(db, learnerId, textId, { related, rows });
  await showLostNotes(db, learnerId, related);
}

async function showLostNotes(
  db: Db,
  learnerId: LearnerId,
  { standing }: RelatedTerms,
): Promise<void> {
  const lost = await listLostNotes(
    db,
    learnerId,
    standing.map(({ id }) => id),
  );
  for (const [textId, notes] of groupBy(lost, (note) => note.textId)) {
    await showAnew(db, learnerId, textId, notes);
  }
}
