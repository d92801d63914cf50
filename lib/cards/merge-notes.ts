import type { CardKind } from "./card-face.ts";

/** A card of a term: its note, and (not null) the card it was merged into. */
export interface LinkedCard {
  readonly id: string;
  readonly kind: CardKind;
  readonly noteId: string;
  readonly mergedIntoId: string | null;
}

/** A term with its note (null: it has none) and the cards of that note. */
export interface TermNote {
  readonly termId: string;
  readonly noteId: string | null;
  readonly cards: readonly LinkedCard[];
}

/**
 * Gives the notes of other terms to the one that is kept. Of each kind that both have, the other's card is merged into the kept one, which from then on is the
 * fold of the answers to both; a kind that only another has moves to the kept note; a term without a note takes the first that another has. Returns the kept
 * term's note and cards as they become, and the cards that were merged into them.
 */
export function mergeNotes(
  kept: TermNote,
  others: readonly TermNote[],
): { readonly kept: TermNote; readonly merged: readonly LinkedCard[] } {
  return others.reduce<ReturnType<typeof mergeNotes>>(
    (so, other) => {
      const next = mergeTwo(so.kept, other);
      return { kept: next.kept, merged: [...so.merged, ...next.merged] };
    },
    { kept, merged: [] },
  );
}

function mergeTwo(kept: TermNote, other: TermNote): ReturnType<typeof mergeNotes> {
  const { termId, noteId } = kept;
  if (noteId === null) return { kept: { ...other, termId }, merged: [] };
  const own = new Map(kept.cards.map((card) => [card.kind, card]));
  const moved = other.cards.flatMap((card) => (own.has(card.kind) ? [] : [{ ...card, noteId }]));
  const merged = other.cards.flatMap((card) => {
    const into = own.get(card.kind);
    return into === undefined ? [] : [{ ...card, mergedIntoId: into.id }];
  });
  return { kept: { termId, noteId, cards: [...kept.cards, ...moved] }, merged };
}
