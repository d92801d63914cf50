import type { CardState } from "./card-state.ts";

/** What of a card says whether others still wait for its note. */
interface LearnedCard {
  readonly noteId: string;
  readonly state: CardState;
  readonly suspended: boolean;
  /** Past learning since today only, which does not count yet. */
  readonly learnedToday?: boolean;
  /** The learner said that they know it. */
  readonly isKnown?: boolean;
}

interface WaitingCard {
  /** The notes that come first: those of a sentence's terms. */
  readonly waitsFor?: readonly string[];
}

/**
 * Tells whether a new card must wait: for a note of which cards are to be learned and none is past learning yet nor
 * known by hand. A note that has no cards here, or only suspended ones and such as never come, would be waited for in vain and holds none up.
 */
export function prerequisiteGuard<Card extends LearnedCard>(
  cards: Iterable<Card>,
  neverComes: (card: Card) => boolean = () => false,
): (card: WaitingCard) => boolean {
  const isLearned = new Map<string, boolean>();
  for (const card of cards) {
    const { noteId, state, suspended, learnedToday = false, isKnown = false } = card;
    const isPast = state.state === "review" || state.state === "relearning";
    if (isKnown || (isPast && !learnedToday)) isLearned.set(noteId, true);
    else if (!suspended && !isLearned.has(noteId) && !neverComes(card))
      isLearned.set(noteId, false);
  }
  return ({ waitsFor = [] }) => waitsFor.some((noteId) => isLearned.get(noteId) === false);
}
