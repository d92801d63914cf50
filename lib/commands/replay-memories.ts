import { type MemoryHistory, memoryHistory } from "#lib/progress/memory-history";
import { listRelatives } from "#lib/store/card-link";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { listMemoryCards, type MemoryCard } from "#lib/store/memory-cards";
import { listReviewsOfCards } from "#lib/store/review";
import { eventsOfFamily, familiesOf } from "./fold-cards.ts";

/** How terms and units came to be remembered as they are. Cards without a log are missing. */
export interface ReplayedMemories {
  /** By term, the histories of its cards. */
  readonly cardsOf: ReadonlyMap<string, readonly MemoryHistory[]>;
  /** By unit, the history of the card that asks for its translation. */
  readonly unitCards: ReadonlyMap<string, MemoryHistory>;
}

/** Folds the logs of these terms' and units' cards once more, step by step. Writes nothing. */
export async function replayMemories(
  db: Db,
  learnerId: LearnerId,
  wanted: {
    readonly termIds: readonly string[];
    readonly unitIds: readonly string[];
    readonly weights: readonly number[];
  },
): Promise<ReplayedMemories> {
  const cards = await listMemoryCards(db, learnerId, wanted);
  const links = [...cards, ...(await listRelatives(db, learnerId, cards))];
  const ids = links.map(({ id }) => id);
  const events = groupBy(await listReviewsOfCards(db, learnerId, ids), ({ cardId }) => cardId);
  const families = familiesOf(links);
  const historyOf = ({ id }: MemoryCard) =>
    memoryHistory(
      eventsOfFamily(families, id, (member) => events.get(member) ?? []),
      wanted.weights,
    );
  const cardsOf = new Map<string, MemoryHistory[]>();
  const unitCards = new Map<string, MemoryHistory>();
  for (const card of cards) {
    const history = historyOf(card);
    if (history.length === 0) continue;
    if (card.unitId !== null) unitCards.set(card.unitId, history);
    if (card.termId === null) continue;
    cardsOf.set(card.termId, [...(cardsOf.get(card.termId) ?? []), history]);
  }
  return { cardsOf, unitCards };
}
