import { answerCard } from "#lib/memory/schedule/answer";
import type { CardState, Preset } from "#lib/memory/schedule/card-state";
import type { Answer, Retraction } from "#lib/memory/sync/review";
import { listCards, type StoredCard, updateCardState } from "#lib/store/card";
import { listRelatives } from "#lib/store/card-link";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { getPreset } from "#lib/store/preset";
import {
  insertReview,
  listReviewsById,
  listReviewsOfCards,
  type StoredReview,
} from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";
import { type Families, familiesOf, foldFamily } from "./fold-cards.ts";
import { isSameReview } from "./same-review.ts";

/** A review as a device sends it. Without an outcome, the one this server would choose is taken. */
export type PushedReview =
  | Retraction
  | (Omit<Answer, "outcome"> & Partial<Pick<Answer, "outcome">>);

/**
 * `saved`: now durable. `duplicate`: was already, with the same content. `conflict`: the id is taken by another review, or a retraction
 * names an answer to another card; nothing was written. `unknownCard`: no such card of this learner; nothing was written.
 */
type PushVerdict = "saved" | "duplicate" | "conflict" | "unknownCard";

export interface PushOutcome {
  /** In the order pushed. */
  readonly results: readonly { readonly id: string; readonly result: PushVerdict }[];
  /**
   * The state of every card that was named and is known, folded from all its reviews; and, where it was merged into another meanwhile, of the
   * card that is asked in its stead.
   */
  readonly cards: readonly { readonly cardId: string; readonly state: CardState }[];
}

/**
 * Appends reviews and folds their cards anew, all in one transaction: what is called saved is on the disk. Pushing twice changes nothing.
 * An instant later than the server's becomes the server's, so that those of a clock that runs ahead keep the order of their ids; one before
 * the card was made becomes that moment. What the device said is kept beside it.
 */
export async function pushReviews(
  db: Db,
  learnerId: LearnerId,
  pushed: readonly PushedReview[],
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<PushOutcome> {
  return inTransaction(db, async (tx) => {
    const push = await loadPush(tx, learnerId, pushed, at);
    const results = pushed.map(({ id }) => ({ id, result: "conflict" as PushVerdict }));
    for (const { review, index } of inOrderOfTime(pushed)) {
      results[index] = { id: review.id, result: await takeReview(tx, push, review) };
    }
    return { results, cards: await foldTouched(tx, push) };
  });
}

/** What is known while a push is taken; `byId` and `byCard` grow with it. */
interface Push {
  readonly learnerId: LearnerId;
  readonly at: Date;
  readonly preset: Preset;
  /** Those named, and all that went into one another with them. */
  readonly cards: ReadonlyMap<string, StoredCard>;
  readonly families: Families;
  readonly named: readonly string[];
  readonly byId: Map<string, StoredReview>;
  readonly byCard: Map<string, StoredReview[]>;
  readonly touched: Set<string>;
}

async function loadPush(
  db: Db,
  learnerId: LearnerId,
  pushed: readonly PushedReview[],
  at: Date,
): Promise<Push> {
  const cardIds = [...new Set(pushed.map(({ cardId }) => cardId))];
  const asked = await listCards(db, learnerId, cardIds);
  const relatives = await listRelatives(db, learnerId, asked);
  const cards = [
    ...asked,
    ...(await listCards(
      db,
      learnerId,
      relatives.map(({ id }) => id),
    )),
  ];
  const named = pushed.flatMap((review) =>
    review.kind === "retraction" ? [review.id, review.targetId] : [review.id],
  );
  const known = await listReviewsById(db, learnerId, [...new Set(named)]);
  const ofCards = await listReviewsOfCards(
    db,
    learnerId,
    cards.map(({ id }) => id),
  );
  return {
    learnerId,
    at,
    preset: await getPreset(db, learnerId),
    cards: new Map(cards.map((card) => [card.id, card])),
    families: familiesOf(cards),
    named: cardIds,
    byId: new Map(known.map((review) => [review.id, review])),
    byCard: groupBy(ofCards, ({ cardId }) => cardId),
    touched: new Set(),
  };
}

async function takeReview(db: Db, push: Push, pushed: PushedReview): Promise<PushVerdict> {
  const known = push.byId.get(pushed.id);
  if (known !== undefined) return isSameReview(known, pushed) ? "duplicate" : "conflict";
  const card = push.cards.get(pushed.cardId);
  if (card === undefined) return "unknownCard";
  if (pushed.kind === "retraction") {
    const target = push.byId.get(pushed.targetId);
    if (target !== undefined && !(target.kind === "answer" && target.cardId === card.id)) {
      return "conflict";
    }
  }
  const review = toStored(push, card, pushed);
  if (!(await insertReview(db, push.learnerId, review))) return "conflict";
  push.byId.set(review.id, review);
  push.byCard.set(card.id, [...(push.byCard.get(card.id) ?? []), review]);
  for (const id of push.families.chainOf(card.id)) push.touched.add(id);
  return "saved";
}

function toStored(push: Push, card: StoredCard, pushed: PushedReview): StoredReview {
  const answeredAt = believedInstant(pushed.answeredAt, card.createdAt, push.at);
  const claimedAt = answeredAt.getTime() === pushed.answeredAt.getTime() ? null : pushed.answeredAt;
  const noted = { answeredAt, claimedAt, receivedAt: push.at };
  if (pushed.kind === "retraction") return { ...pushed, ...noted };
  if (pushed.outcome !== undefined) return { ...pushed, outcome: pushed.outcome, ...noted };
  // A merged card is answered in the stead of the one it went into: that one's memory it is.
  const cardId = push.families.chainOf(card.id).at(-1) ?? card.id;
  const isEarlier = (review: StoredReview) =>
    review.kind === "retraction" || review.answeredAt <= answeredAt;
  const state = fold(push, cardId, (id) => reviewsOf(push, id).filter(isEarlier));
  const context = { at: answeredAt, calendar: pushed.calendar, preset: push.preset };
  return {
    ...pushed,
    outcome: answerCard({ id: cardId, state }, pushed.rating, context),
    ...noted,
  };
}

function reviewsOf({ byCard }: Push, cardId: string): readonly StoredReview[] {
  return byCard.get(cardId) ?? [];
}

function fold(
  { families, preset }: Push,
  cardId: string,
  ofCard: (cardId: string) => readonly StoredReview[],
): CardState {
  return foldFamily(families, cardId, ofCard, preset.weights);
}

function believedInstant(claimed: Date, createdAt: Date, now: Date): Date {
  if (claimed > now) return now;
  return claimed < createdAt ? createdAt : claimed;
}

async function foldTouched(db: Db, push: Push): Promise<PushOutcome["cards"]> {
  const states = new Map<string, CardState>();
  for (const id of push.touched) {
    const state = fold(push, id, (member) => reviewsOf(push, member));
    await updateCardState(db, push.learnerId, id, state);
    states.set(id, state);
  }
  const told = new Set(
    push.named.flatMap((id) => {
      const chain = push.families.chainOf(id);
      return chain.length === 0 ? [] : [id, chain.at(-1) ?? id];
    }),
  );
  return [...told].flatMap((cardId) => {
    const state = states.get(cardId) ?? push.cards.get(cardId)?.state;
    return state === undefined ? [] : [{ cardId, state }];
  });
}

function inOrderOfTime(pushed: readonly PushedReview[]) {
  return pushed
    .map((review, index) => ({ review, index }))
    .sort((one, other) => {
      const elapsedMs = one.review.answeredAt.getTime() - other.review.answeredAt.getTime();
      if (elapsedMs !== 0 || one.review.id === other.review.id) return elapsedMs;
      return one.review.id < other.review.id ? -1 : 1;
    });
}
