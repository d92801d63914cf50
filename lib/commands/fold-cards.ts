import type { CardState } from "#lib/memory/schedule/card-state";
import { foldReviews } from "#lib/memory/sync/fold-reviews";
import type { Review } from "#lib/memory/sync/review";
import { listCards, updateCardState } from "#lib/store/card";
import { type CardLink, listRelatives } from "#lib/store/card-link";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { getPreset } from "#lib/store/preset";
import { listReviewsOfCards } from "#lib/store/review";

/**
 * Folds these cards anew, and those they went into: to be called after cards were merged or let out again, when their links say so already. A card's state is the fold of
 * the answers to it and to all that went into it, in order of time. Belongs inside a transaction.
 */
export async function foldCards(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<void> {
  const { weights } = await getPreset(db, learnerId);
  const cards = await listCards(db, learnerId, cardIds);
  const links = [...cards, ...(await listRelatives(db, learnerId, cards))];
  const reviews = groupBy(
    await listReviewsOfCards(
      db,
      learnerId,
      links.map(({ id }) => id),
    ),
    ({ cardId }) => cardId,
  );
  const families = familiesOf(links);
  for (const id of new Set(cardIds.flatMap((one) => families.chainOf(one)))) {
    const state = foldFamily(families, id, (member) => reviews.get(member) ?? [], weights);
    await updateCardState(db, learnerId, id, state);
  }
}

/** How cards went into one another. */
export interface Families {
  /** The card and what it went into, one after the other; the last is asked. [] when the card is unknown. */
  readonly chainOf: (cardId: string) => readonly string[];
  /** The card and all that went into it, through however many merges. */
  readonly membersOf: (cardId: string) => readonly string[];
}

export function familiesOf(links: readonly Pick<CardLink, "id" | "mergedIntoId">[]): Families {
  const into = new Map(links.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  const merged = groupBy(links, ({ mergedIntoId }) => mergedIntoId);
  const chainOf = (cardId: string): string[] => {
    const chain: string[] = [];
    let id: string | null | undefined = into.has(cardId) ? cardId : null;
    while (typeof id === "string" && !chain.includes(id)) {
      chain.push(id);
      id = into.get(id);
    }
    return chain;
  };
  const membersOf = (cardId: string): string[] => {
    const members = [cardId];
    for (const id of members) {
      members.push(
        ...(merged.get(id) ?? []).map((card) => card.id).filter((one) => !members.includes(one)),
      );
    }
    return members;
  };
  return { chainOf, membersOf };
}

/** The state a card's reviews fold to, with those of all that went into it. */
export function foldFamily(
  families: Families,
  cardId: string,
  reviewsOf: (cardId: string) => readonly Review[],
  weights: readonly number[],
): CardState {
  const all = families.membersOf(cardId).flatMap(reviewsOf);
  // The fuzz of a step is drawn by the card: they are answers to this one now.
  return foldReviews(
    all.map((review) => ({ ...review, cardId })),
    weights,
  );
}
