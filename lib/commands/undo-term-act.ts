import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { hideTerm, isHidden } from "#lib/store/hidden-term";
import type { LearnerId } from "#lib/store/ids";
import { deleteOccurrencesOfTerms } from "#lib/store/occurrence";
import type { StoredTerm } from "#lib/store/term";
import {
  findNextTermEdits,
  getTermEdit,
  markTermEdit,
  type StoredTermEdit,
} from "#lib/store/term-edit";
import { loadTermRulings, type TermRulings } from "#lib/store/term-rulings";
import { listTextsNotProposing } from "#lib/store/term-texts";
import { deleteTextTerms } from "#lib/store/text-term";
import { inTransaction } from "#lib/store/transaction";
import { deleteVariants } from "#lib/store/variant";
import { linkMerged, type NoteLinks } from "./link-notes.ts";
import { madeBy } from "./made-by.ts";
import { replaceRulings } from "./replace-rulings.ts";
import type { LetOut } from "./share-texts.ts";
import { untagNotes } from "./tag-notes.ts";
import type { LoggedTermAct, TermDeskError, TermDeskState } from "./term-desk-state.ts";
import { loadDeskState } from "./term-log.ts";
import { warmFor } from "./warm-for.ts";

/**
 * Takes the last act on terms back: what was ruled is as it was, and places are found anew in the texts as they are now. To be called again and again, to the
 * beginning. Nothing that came since is lost: answers stay with the cards they were given to, and a text imported since keeps its terms. A term that the
 * act made is out of sight, with its cards; where such a text proposes it too, it is a proposal there. It is never deleted: the log of a text may name it.
 */
export async function undoTermAct(
  db: Db,
  learnerId: LearnerId,
  { editId }: { readonly editId: string },
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<TermDeskState, TermDeskError>> {
  await warmFor((await findNextTermEdits<LoggedTermAct>(db, learnerId)).undo);
  return inTransaction(db, async (tx) => {
    const { undo } = await findNextTermEdits(tx, learnerId);
    if (undo === null) return err({ type: "nothingToUndo", field: "editId" });
    if (undo.id !== editId) return err({ type: "stale", field: "editId" });
    const edit = await getTermEdit<LoggedTermAct>(tx, learnerId, editId);
    const restored = await restoredBy(tx, learnerId, edit);
    const letOut = letOutBy(edit);
    await replaceRulings(tx, learnerId, { before: edit.after, after: restored, letOut, at });
    await untagNotes(tx, learnerId, edit.after.tags ?? []);
    if (edit.act.act.type === "add") await takeOut(tx, learnerId, edit);
    await markTermEdit(tx, learnerId, editId, at);
    return ok(await loadDeskState(tx, learnerId, edit));
  });
}

/** What is to stand again: all that did before, and the terms that the act made, out of sight. */
async function restoredBy(
  db: Db,
  learnerId: LearnerId,
  edit: StoredTermEdit<LoggedTermAct>,
): Promise<TermRulings> {
  const { act } = edit.act;
  const { before } = edit;
  if (act.type === "unmerge") return { ...before, ...(await linksAgain(db, learnerId, edit)) };
  const made = madeBy(edit).flatMap((term): StoredTerm[] => {
    if (act.type === "add") return [{ ...term, status: "proposed", ruledAt: null }];
    return "termId" in act ? [hideTerm(term, act.termId)] : [];
  });
  return { ...before, terms: [...before.terms, ...made] };
}

function letOutBy({ act: { act }, at }: StoredTermEdit<LoggedTermAct>): LetOut | null {
  return act.type === "merge" ? { termId: act.termId, otherIds: act.otherIds, since: at } : null;
}

/** Notes and cards as they were before a term was let out; when some were made since, the term is merged anew, so that their answers count too. */
async function linksAgain(
  db: Db,
  learnerId: LearnerId,
  { act: { act }, before }: StoredTermEdit<LoggedTermAct>,
): Promise<NoteLinks> {
  if (act.type !== "unmerge") return before;
  const now = await loadTermRulings(db, learnerId, [act.termId, act.otherId]);
  const hidden = new Set(now.terms.filter(isHidden).map(({ id }) => id));
  const notes = now.notes.filter(({ termId }) => !hidden.has(termId)).map(({ id }) => id);
  const cards = now.cards.flatMap(({ id, noteId }) => (notes.includes(noteId) ? [id] : []));
  const known = new Set([...before.notes, ...before.cards].map(({ id }) => id));
  const isSame = [...notes, ...cards].every((id) => known.has(id));
  if (isSame) return { notes: before.notes, cards: before.cards };
  const { termId, otherId } = act;
  return (await linkMerged(db, learnerId, { termId, otherIds: [otherId] })).after;
}

/** Takes a term out of the texts that have it only because it was added by hand; one that was there before may wait in a text that is removed. */
async function takeOut(
  db: Db,
  learnerId: LearnerId,
  edit: StoredTermEdit<LoggedTermAct>,
): Promise<void> {
  const live = madeBy(edit).length === 0;
  for (const { id } of edit.after.terms) {
    for (const textId of await listTextsNotProposing(db, learnerId, id, { live })) {
      await deleteOccurrencesOfTerms(db, learnerId, textId, [id]);
      await deleteVariants(db, learnerId, textId, [id]);
      await deleteTextTerms(db, learnerId, textId, [id]);
    }
  }
}
