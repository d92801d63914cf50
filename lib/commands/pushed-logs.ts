import { byTime, type CardFold } from "#lib/memory/sync/fold-card";
import type { StoredCard } from "#lib/store/card";
import { groupBy } from "#lib/store/group-by";
import type { StoredReview } from "#lib/store/review";
import { familiesOf, foldFamily } from "./fold-cards.ts";

/** The logs of some cards and of all that went into one another with them, while reviews are added to them. */
export interface PushedLogs {
  readonly add: (review: StoredReview) => void;
  /** The card that is asked in the stead of this one: itself, or what it went into. */
  readonly askedFor: (cardId: string) => string;
  /** What a card's log says of it by now. */
  readonly foldOf: (cardId: string) => CardFold;
  /** What it said of it just before an answer. */
  readonly foldBefore: (
    cardId: string,
    answer: Pick<StoredReview, "id" | "answeredAt">,
  ) => CardFold;
  /** Those of the cards whose fold was changed by what was added. */
  readonly changed: () => readonly string[];
}

export function openLogs(
  cards: readonly StoredCard[],
  reviews: readonly StoredReview[],
  weights: readonly number[],
): PushedLogs {
  const families = familiesOf(cards);
  const logs = new Map(groupBy(reviews, ({ cardId }) => cardId));
  const folds = new Map<string, CardFold>();
  const changed = new Set<string>();
  const foldOf = (cardId: string) =>
    folds.get(cardId) ?? foldFamily(families, cardId, (id) => logs.get(id) ?? [], weights);
  return {
    add: (review) => {
      logs.set(review.cardId, [...(logs.get(review.cardId) ?? []), review]);
      for (const id of families.chainOf(review.cardId)) {
        folds.delete(id);
        changed.add(id);
      }
    },
    askedFor: (cardId) => families.chainOf(cardId).at(-1) ?? cardId,
    foldOf: (cardId) => {
      const fold = foldOf(cardId);
      folds.set(cardId, fold);
      return fold;
    },
    foldBefore: (cardId, answer) => {
      const isEarlier = (one: StoredReview) => one.kind === "retraction" || byTime(one, answer) < 0;
      const eventsOf = (id: string) => (logs.get(id) ?? []).filter(isEarlier);
      return foldFamily(families, cardId, eventsOf, weights);
    },
    changed: () => [...changed],
  };
}
