import type { CardState } from "./card-state.ts";

/** What of a card says whether others still wait for its note. */
interface LearnedCard {
  readonly noteId: string;
  readonly state: CardState;
  readonly suspended: boolean;
}

interface WaitingCard {
  /** The notes that come first: those of a sentence's terms. */
  readonly waitsFor?: readonly string[];
}

/**
 * Tells whether a new card must wait: for a note of which cards are to be learned and none is past learning yet. A note
 * that has no cards here, or only suspended ones, would be waited for in vain and holds none up.
 */
export function prerequisiteGuard(cards: Iterable<LearnedCard>): (card: WaitingCard) => boolean {
  const isLearned = new Map<string, boolean>();
  for (const { noteId, state, suspended } of cards) {
    const isPast = state.state === "review" || state.state === "relearning";
    if (isPast) isLearned.set(noteId, true);
    else if (!suspended && !isLearned.has(noteId)) isLearned.set(noteId, false);
  }
  return ({ waitsFor = [] }) => waitsFor.some((noteId) => isLearned.get(noteId) === false);
}
