import { type LinkedCard, mergeNotes, type TermNote } from "#lib/cards/merge-notes";
import { listCardsOfNotes } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import { isHidden } from "#lib/store/hidden-term";
import type { LearnerId } from "#lib/store/ids";
import { listMergeEdits } from "#lib/store/merge-edits";
import { listNotesOf } from "#lib/store/note";
import type { StoredTerm } from "#lib/store/term";
import { loadTermRulings, type TermRulings } from "#lib/store/term-rulings";

/** Of which term notes are, and of which note (or merged into which card) cards are. */
export type NoteLinks = Pick<TermRulings, "notes" | "cards">;

export const noLinks: NoteLinks = { notes: [], cards: [] };

/** What a merge does to the notes and cards of the terms, as `mergeNotes` says. All that the terms have is told, so that it can be told apart again. */
export async function linkMerged(
  db: Db,
  learnerId: LearnerId,
  { termId, otherIds }: { readonly termId: string; readonly otherIds: readonly string[] },
): Promise<{ readonly before: NoteLinks; readonly after: NoteLinks }> {
  const ids = [termId, ...new Set(otherIds)];
  const [kept, ...others] = await loadTermNotes(db, learnerId, ids);
  if (kept === undefined) return { before: noLinks, after: noLinks };
  const { kept: after, merged } = mergeNotes(kept, others);
  const before = linksOf([kept, ...others]);
  return { before, after: over(before, linksOf([after, { ...after, cards: merged }])) };
}

/**
 * What it does to the notes and cards when a term is let out again: it has its own, with what was merged into it before; the kept term has its own and those of the
 * terms that stay in it. A card that was made since belongs to the note it was made for.
 */
export async function linkUnmerged(
  db: Db,
  learnerId: LearnerId,
  { termId, otherId }: { readonly termId: string; readonly otherId: string },
): Promise<{ readonly before: NoteLinks; readonly after: NoteLinks }> {
  const { terms, notes, cards } = await loadTermRulings(db, learnerId, [termId]);
  const homes = await loadHomes(db, learnerId, terms, { notes, cards });
  const isOut = (term: StoredTerm) => term.id === otherId;
  const tree = groupBy(
    terms.filter((term) => !isOut(term) && !isHidden(term)).toSorted(byMerge),
    ({ mergedIntoId }) => mergedIntoId ?? "",
  );
  const gather = (id: string): { readonly kept: TermNote; readonly merged: LinkedCard[] } => {
    const parts = (tree.get(id) ?? []).map((term) => gather(term.id));
    const own = homes.get(id) ?? { termId: id, noteId: null, cards: [] };
    const { kept, merged } = mergeNotes(
      own,
      parts.map((part) => part.kept),
    );
    return { kept, merged: [...merged, ...parts.flatMap((part) => part.merged)] };
  };
  const both = [gather(termId), gather(otherId)];
  const after = both.flatMap(({ kept, merged }) => [kept, { ...kept, cards: merged }]);
  const atHome = linksOf([...homes.values()]);
  return { before: { notes, cards }, after: over(atHome, linksOf(after)) };
}

async function loadTermNotes(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<TermNote[]> {
  const notes = await listNotesOf(db, learnerId, { termIds, unitIds: [] });
  const noteOf = new Map(notes.map((note) => [note.kind === "term" ? note.termId : "", note.id]));
  const cards = groupBy(
    await listCardsOfNotes(db, learnerId, [...noteOf.values()]),
    ({ noteId }) => noteId,
  );
  return termIds.map((termId) => {
    const noteId = noteOf.get(termId) ?? null;
    return { termId, noteId, cards: (cards.get(noteId ?? "") ?? []).map(toLinked) };
  });
}

/**
 * By term, the note and the cards that are its own: the first merge that ever touched a note or a card tells whose it was then.
 */
async function loadHomes(
  db: Db,
  learnerId: LearnerId,
  terms: readonly StoredTerm[],
  now: NoteLinks,
): Promise<ReadonlyMap<string, TermNote>> {
  const merges = (await listMergeEdits(db, learnerId)).toReversed().map(({ before }) => before);
  const noteHome = new Map(
    [now, ...merges].flatMap(({ notes }) => notes.map((one) => [one.id, one.termId])),
  );
  const cardHome = new Map(
    [now, ...merges].flatMap(({ cards }) => cards.map((one) => [one.id, one.noteId])),
  );
  const stored = await listCardsOfNotes(
    db,
    learnerId,
    now.notes.map(({ id }) => id),
  );
  const cards = groupBy(
    stored.map((card) => ({
      ...{ id: card.id, kind: card.kind, mergedIntoId: null },
      noteId: cardHome.get(card.id) ?? card.noteId,
    })),
    ({ noteId }) => noteId,
  );
  const notes = new Map(now.notes.map(({ id }) => [noteHome.get(id) ?? "", id]));
  return new Map(
    terms.map(({ id: termId }) => {
      const noteId = notes.get(termId) ?? null;
      return [termId, { termId, noteId, cards: cards.get(noteId ?? "") ?? [] }];
    }),
  );
}

function toLinked({ id, kind, noteId, mergedIntoId }: LinkedCard): LinkedCard {
  return { id, kind, noteId, mergedIntoId };
}

function linksOf(terms: readonly TermNote[]): NoteLinks {
  return {
    notes: terms.flatMap(({ termId, noteId: id }) => (id === null ? [] : [{ id, termId }])),
    cards: terms.flatMap(({ cards }) =>
      cards.map(({ id, noteId, mergedIntoId }) => ({ id, noteId, mergedIntoId })),
    ),
  };
}

/** The links of one state, with those of another over them. */
function over(under: NoteLinks, upper: NoteLinks): NoteLinks {
  const byId = <Link extends { readonly id: string }>(links: readonly Link[]) => [
    ...new Map(links.map((link) => [link.id, link])).values(),
  ];
  return {
    notes: byId([...under.notes, ...upper.notes]),
    cards: byId([...under.cards, ...upper.cards]),
  };
}

function byMerge(one: StoredTerm, other: StoredTerm): number {
  const elapsedMs = (one.ruledAt?.getTime() ?? 0) - (other.ruledAt?.getTime() ?? 0);
  return elapsedMs || (one.id < other.id ? -1 : 1);
}
