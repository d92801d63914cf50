import { v7 as newId } from "uuid";
import type { CardKind } from "#lib/cards/card-face";
import { type NoteDraft, planNotes } from "#lib/cards/plan-notes";
import { insertCards, listCardsOfNotes, nextCardPosition, type StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { insertNotes, listNotesOf, type StoredNote } from "#lib/store/note";
import { listTermsOfText } from "#lib/store/text-term";
import { listUnits } from "#lib/store/unit";

/**
 * Makes the notes and cards that a text asks for and that are not there yet; those that are keep their history. Rejected terms make none.
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
  const terms = found.filter(({ status }) => status !== "rejected");
  const ids: Ids = {
    terms: new Map(terms.map(({ key, id }) => [key, id])),
    units: new Map(units.map(({ index, id }) => [index, id])),
  };
  const drafts = planNotes(units, terms, text.cardKinds);
  const notes = await plantNotes(db, learnerId, { drafts, ids, at });
  const known = await listCardsOfNotes(
    db,
    learnerId,
    notes.map(({ noteId }) => noteId),
  );
  const taken = new Set(known.map(({ noteId, kind }) => `${noteId} ${kind}`));
  const first = await nextCardPosition(db, learnerId);
  const cards = notes
    .flatMap(({ noteId, draft }) => draft.cards.map((card) => ({ ...card, noteId })))
    .filter(({ noteId, kind }) => !taken.has(`${noteId} ${kind}`))
    .sort((one, other) => one.position - other.position)
    .map(({ noteId, kind }, index) => newCard({ noteId, kind, position: first + index, at }));
  await insertCards(db, learnerId, cards);
  return cards.length;
}

/** From what drafts name to rows. */
interface Ids {
  readonly terms: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<number, string>;
}

async function plantNotes(
  db: Db,
  learnerId: LearnerId,
  plan: { readonly drafts: readonly NoteDraft[]; readonly ids: Ids; readonly at: Date },
): Promise<{ readonly noteId: string; readonly draft: NoteDraft }[]> {
  const { drafts, ids, at } = plan;
  const known = await listNotesOf(db, learnerId, {
    termIds: [...ids.terms.values()],
    unitIds: [...ids.units.values()],
  });
  const noteIds = new Map(known.map((note) => [subjectOf(note), note.id]));
  const fresh: StoredNote[] = [];
  const notes = drafts.map((draft) => {
    const note = toNote(draft, ids, at);
    const knownId = noteIds.get(subjectOf(note));
    if (knownId !== undefined) return { noteId: knownId, draft };
    fresh.push(note);
    return { noteId: note.id, draft };
  });
  await insertNotes(db, learnerId, fresh);
  return notes;
}

function toNote(draft: NoteDraft, ids: Ids, at: Date): StoredNote {
  const shared = { id: newId(), createdAt: at };
  if (draft.kind === "unit") {
    return { ...shared, kind: "unit", unitId: existing(ids.units.get(draft.unit)) };
  }
  return {
    ...shared,
    kind: "term",
    termId: existing(ids.terms.get(draft.termKey)),
    contextUnitId: existing(ids.units.get(draft.contextUnit)),
  };
}

function subjectOf(note: StoredNote): string {
  return note.kind === "term" ? note.termId : note.unitId;
}

function newCard(card: {
  readonly noteId: string;
  readonly kind: CardKind;
  readonly position: number;
  readonly at: Date;
}): StoredCard {
  const { noteId, kind, position, at } = card;
  const fresh = {
    state: { state: "new" },
    suspended: false,
    flag: 0,
    buriedUntilDay: null,
  } as const;
  return { id: newId(), noteId, kind, position, ...fresh, createdAt: at };
}

function existing(id: string | undefined): string {
  if (id === undefined) throw new Error("A planned note names a term or unit that the text lacks.");
  return id;
}
