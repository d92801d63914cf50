import { v7 as newId } from "uuid";
import type { CardKind } from "#lib/cards/card-face";
import type { NoteDraft } from "#lib/cards/plan-notes";
import { insertCards, listCardsOfNotes, type StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { insertNotes, listNotesOf, type StoredNote } from "#lib/store/note";

/** Notes that a text asks for, and the rows of the terms and units they name. */
export interface Planting {
  readonly drafts: readonly NoteDraft[];
  readonly terms: readonly { readonly id: string; readonly key: string }[];
  readonly units: readonly { readonly id: string; readonly index: number }[];
  readonly at: Date;
}

/**
 * Makes those notes and cards that are not there yet. `place` says where in the learner's order each new card is met, given its number among the
 * new ones (from 0), its note, and its place in the plan. Belongs inside a transaction. Returns how many cards were made.
 */
export async function plantDrafts(
  db: Db,
  learnerId: LearnerId,
  planting: Planting,
  place: (number: number, draft: NoteDraft, planned: number) => number | Promise<number>,
): Promise<number> {
  const notes = await plantNotes(db, learnerId, planting);
  const known = await listCardsOfNotes(
    db,
    learnerId,
    notes.flatMap(({ noteId, isFresh }) => (isFresh ? [] : [noteId])),
  );
  const taken = new Set(known.map(({ noteId, kind }) => `${noteId} ${kind}`));
  const wanted = notes
    .flatMap(({ noteId, draft }) => draft.cards.map((card) => ({ ...card, noteId, draft })))
    .filter(({ noteId, kind }) => !taken.has(`${noteId} ${kind}`))
    .sort((one, other) => one.position - other.position);
  const cards: StoredCard[] = [];
  for (const [number, { noteId, kind, draft, position: planned }] of wanted.entries()) {
    const position = await place(number, draft, planned);
    cards.push(newCard({ noteId, kind, position, at: planting.at }));
  }
  await insertCards(db, learnerId, cards);
  return cards.length;
}

async function plantNotes(
  db: Db,
  learnerId: LearnerId,
  { drafts, terms, units, at }: Planting,
): Promise<{ readonly noteId: string; readonly draft: NoteDraft; readonly isFresh: boolean }[]> {
  const ids: Ids = {
    terms: new Map(terms.map(({ key, id }) => [key, id])),
    units: new Map(units.map(({ index, id }) => [index, id])),
  };
  const known = await listNotesOf(db, learnerId, {
    termIds: [...ids.terms.values()],
    unitIds: [...ids.units.values()],
  });
  const noteIds = new Map(known.map((note) => [subjectOf(note), note.id]));
  const notes = drafts.map((draft) => {
    const note = toNote(draft, ids, at);
    const knownId = noteIds.get(subjectOf(note));
    return { note, noteId: knownId ?? note.id, draft, isFresh: knownId === undefined };
  });
  await insertNotes(
    db,
    learnerId,
    notes.flatMap(({ note, isFresh }) => (isFresh ? [note] : [])),
  );
  return notes;
}

/** From what drafts name to rows. */
interface Ids {
  readonly terms: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<number, string>;
}

function toNote(draft: NoteDraft, ids: Ids, at: Date): StoredNote {
  const shared = { id: newId(), createdAt: at, tags: [] };
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
    isLeech: false,
    buriedUntilDay: null,
    mergedIntoId: null,
  } as const;
  return { id: newId(), noteId, kind, position, ...fresh, createdAt: at };
}

function existing(id: string | undefined): string {
  if (id === undefined) throw new Error("A planned note names a term or unit that the text lacks.");
  return id;
}
