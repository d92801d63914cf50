import { type CardKind, cardKinds } from "#lib/cards/card-face";
import { type NoteDraft, planNotes } from "#lib/cards/plan-notes";
import { makesCards } from "#lib/cards/worth-asking";
import { listCardsOfNotes, type StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listNotesOf } from "#lib/store/note";
import { listTermsOfText } from "#lib/store/text-term";
import { listUnits, type StoredUnit } from "#lib/store/unit";

/** All that a text could ask, in every kind, and what of it is there. */
export interface KindPlan {
  readonly drafts: readonly NoteDraft[];
  /** Drafts name them by their ids: senses share a key. */
  readonly terms: readonly { readonly id: string; readonly key: string }[];
  readonly units: readonly StoredUnit[];
  /** The cards that the text asks or could ask, by planned card: its place in the plan. */
  readonly known: ReadonlyMap<number, StoredCard>;
  /** Cards that are there though nobody would plan them now: the sentence of their term has changed. */
  readonly besides: readonly StoredCard[];
}

/** Plans a text as if it asked for every kind of card. Saves nothing. */
export async function planKinds(db: Db, learnerId: LearnerId, textId: string): Promise<KindPlan> {
  const units = await listUnits(db, learnerId, textId);
  const found = await listTermsOfText(db, learnerId, textId);
  const terms = found.filter(makesCards).map((term) => ({ ...term, key: term.id }));
  const drafts = planNotes(units, terms, cardKinds);
  const cards = await listKnown(db, learnerId, { terms, units });
  const idOfUnit = new Map(units.map(({ index, id }) => [index, id]));
  const subjectOf = (draft: NoteDraft) =>
    draft.kind === "term" ? draft.termKey : idOfUnit.get(draft.unit);
  const known = new Map<number, StoredCard>();
  for (const draft of drafts) {
    const own = cards.get(subjectOf(draft) ?? "");
    for (const { kind, position } of draft.cards) {
      const card = own?.get(kind);
      if (card !== undefined) known.set(position, card);
    }
  }
  const planned = new Set([...known.values()].map(({ id }) => id));
  const all = [...cards.values()].flatMap((own) => [...own.values()]);
  return { drafts, terms, units, known, besides: all.filter(({ id }) => !planned.has(id)) };
}

/** By term or unit, its cards by their kind. */
async function listKnown(
  db: Db,
  learnerId: LearnerId,
  { terms, units }: Pick<KindPlan, "terms" | "units">,
): Promise<Map<string, Map<CardKind, StoredCard>>> {
  const notes = await listNotesOf(db, learnerId, {
    termIds: terms.map(({ id }) => id),
    unitIds: units.map(({ id }) => id),
  });
  const subjects = new Map(
    notes.map((note) => [note.id, note.kind === "term" ? note.termId : note.unitId]),
  );
  const bySubject = new Map<string, Map<CardKind, StoredCard>>();
  for (const card of await listCardsOfNotes(db, learnerId, [...subjects.keys()])) {
    if (card.mergedIntoId !== null) continue;
    const subject = subjects.get(card.noteId) ?? "";
    const own = bySubject.get(subject) ?? new Map<CardKind, StoredCard>();
    bySubject.set(subject, own.set(card.kind, card));
  }
  return bySubject;
}
