import type { GoneCard } from "#lib/cards/why-gone";
import type { CardAct } from "#lib/memory/sync/card-act";
import { byTime } from "#lib/memory/sync/fold-card";
import type { Answer, Retraction } from "#lib/memory/sync/review";
import { listCards, type StoredCard, updateCardFolds } from "#lib/store/card";
import { listRelatives } from "#lib/store/card-link";
import type { Db } from "#lib/store/database";
import { listGoneCards } from "#lib/store/gone-cards";
import type { LearnerId } from "#lib/store/ids";
import { getPreset } from "#lib/store/preset";
import {
  insertReview,
  listReviewsById,
  listReviewsOfCards,
  type StoredReview,
} from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";
import { type ChooseOutcome, outcomeChooser } from "./choose-outcome.ts";
import type { FoldedCard } from "./fold-cards.ts";
import type { TermVerdict } from "./give-credit.ts";
import { creditPushed, type SavedReview } from "./give-credit-pushed.ts";
import { openLogs, type PushedLogs } from "./pushed-logs.ts";
import { isSameReview } from "./same-review.ts";

/**
 * What a device sends: an answer, an act, or that one of them is taken back. For an answer without an outcome, the one this server would choose is taken.
 * `verdicts`: what a typed translation showed of the terms in it; they become evidence on the cards of these terms (`giveCredit`). None come with what was
 * no answer, or where a hint showed the terms.
 */
export type PushedReview =
  | Retraction
  | CardAct
  | (Omit<Answer, "outcome"> &
      Partial<Pick<Answer, "outcome">> & { readonly verdicts?: readonly TermVerdict[] });

/**
 * `saved`: now durable. `duplicate`: was already, with the same content. `conflict`: the id is taken by another review, or a retraction
 * names what was not done to that card, or another retraction; nothing was written. `unknownCard`: no such card of this learner; nothing was written.
 */
type PushVerdict = "saved" | "duplicate" | "conflict" | "unknownCard";

export interface PushOutcome {
  /** In the order pushed. */
  readonly results: readonly { readonly id: string; readonly result: PushVerdict }[];
  /**
   * Every card that was named and is known, folded from all its log; and, where it was merged into another meanwhile, the
   * card that is asked in its stead.
   */
  readonly cards: readonly FoldedCard[];
  /** Those named that no live text asks for any more, and why. What was said of them is kept where they have a row. */
  readonly gone: readonly GoneCard[];
}

/**
 * Appends answers, acts and retractions and folds their cards anew, all in one transaction: what is called saved is on the disk. Pushing twice changes nothing.
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
    const cards = await saveFolds(tx, push);
    const saved = inOrderOfTime(pushed).filter(({ index }) => results[index]?.result === "saved");
    const credited = await creditPushed(tx, learnerId, withVerdicts(push, saved), { at });
    return {
      results,
      cards: cards.map(as(credited)),
      gone: await listGoneCards(tx, learnerId, push.named),
    };
  });
}

/** What is known while a push is taken; `byId` and `logs` grow with it. */
interface Push {
  readonly learnerId: LearnerId;
  readonly at: Date;
  /** Those named, and all that went into one another with them. */
  readonly cards: ReadonlyMap<string, StoredCard>;
  readonly named: readonly string[];
  readonly byId: Map<string, StoredReview>;
  readonly logs: PushedLogs;
  readonly chooseOutcome: ChooseOutcome;
}

async function loadPush(
  db: Db,
  learnerId: LearnerId,
  pushed: readonly PushedReview[],
  at: Date,
): Promise<Push> {
  const named = [...new Set(pushed.map(({ cardId }) => cardId))];
  const cards = await listWithRelatives(db, learnerId, named);
  const ids = cards.map(({ id }) => id);
  const preset = await getPreset(db, learnerId);
  const logs = openLogs(cards, await listReviewsOfCards(db, learnerId, ids), preset.weights);
  return {
    ...{ learnerId, at, named, logs },
    cards: new Map(cards.map((card) => [card.id, card])),
    byId: await listById(db, learnerId, pushed),
    chooseOutcome: outcomeChooser(db, learnerId, { at, preset, cards, logs }),
  };
}

async function listWithRelatives(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<StoredCard[]> {
  const named = await listCards(db, learnerId, cardIds);
  const relatives = await listRelatives(db, learnerId, named);
  const ids = relatives.map(({ id }) => id);
  return [...named, ...(await listCards(db, learnerId, ids))];
}

/** Those of what is pushed that are stored already, and what it takes back. */
async function listById(
  db: Db,
  learnerId: LearnerId,
  pushed: readonly PushedReview[],
): Promise<Map<string, StoredReview>> {
  const ids = pushed.flatMap((review) =>
    review.kind === "retraction" ? [review.id, review.targetId] : [review.id],
  );
  const known = await listReviewsById(db, learnerId, [...new Set(ids)]);
  return new Map(known.map((review) => [review.id, review]));
}

async function takeReview(db: Db, push: Push, pushed: PushedReview): Promise<PushVerdict> {
  const known = push.byId.get(pushed.id);
  if (known !== undefined) return isSameReview(known, pushed) ? "duplicate" : "conflict";
  const card = push.cards.get(pushed.cardId);
  if (card === undefined) return "unknownCard";
  if (pushed.kind === "retraction") {
    const target = push.byId.get(pushed.targetId);
    if (target?.kind === "retraction" || (target && target.cardId !== card.id)) return "conflict";
  }
  const review = await toStored(push, card, pushed);
  if (!(await insertReview(db, push.learnerId, review))) return "conflict";
  push.byId.set(review.id, review);
  push.logs.add(review);
  return "saved";
}

async function toStored(push: Push, card: StoredCard, pushed: PushedReview): Promise<StoredReview> {
  const answeredAt = believedInstant(pushed.answeredAt, card.createdAt, push.at);
  const claimedAt = answeredAt.getTime() === pushed.answeredAt.getTime() ? null : pushed.answeredAt;
  const noted = { answeredAt, claimedAt, receivedAt: push.at };
  if (pushed.kind !== "answer") return { ...pushed, ...noted };
  const { verdicts: _, ...answer } = pushed;
  const { outcome = await push.chooseOutcome({ ...answer, answeredAt }) } = answer;
  return { ...answer, outcome, ...noted };
}

function believedInstant(claimed: Date, createdAt: Date, now: Date): Date {
  if (claimed > now) return now;
  return claimed < createdAt ? createdAt : claimed;
}

async function saveFolds(db: Db, { learnerId, cards, named, logs }: Push): Promise<FoldedCard[]> {
  const folded = logs.changed().map((cardId) => ({ cardId, fold: logs.foldOf(cardId) }));
  await updateCardFolds(db, learnerId, folded);
  const folds = new Map(folded.map(({ cardId, fold }) => [cardId, fold]));
  const told = new Set(named.flatMap((id) => [id, logs.askedFor(id)]));
  return [...told].flatMap((cardId) => {
    const fold = folds.get(cardId) ?? cards.get(cardId);
    if (fold === undefined) return [];
    const { state, suspended, flag, buriedUntilDay, isLeech } = fold;
    return [{ cardId, state, suspended, flag, buriedUntilDay, isLeech }];
  });
}

function withVerdicts(
  { byId }: Push,
  saved: readonly { readonly review: PushedReview }[],
): SavedReview[] {
  return saved.flatMap(({ review: pushed }) => {
    const review = byId.get(pushed.id);
    const verdicts = pushed.kind === "answer" ? (pushed.verdicts ?? []) : [];
    return review === undefined ? [] : [{ review, verdicts }];
  });
}

/** A card as evidence has left it, where it has any. */
function as(credited: readonly FoldedCard[]) {
  return (card: FoldedCard): FoldedCard => {
    const state = credited.findLast(({ cardId }) => cardId === card.cardId)?.state;
    return state === undefined ? card : { ...card, state };
  };
}

function inOrderOfTime(pushed: readonly PushedReview[]) {
  return pushed
    .map((review, index) => ({ review, index }))
    .sort((one, other) => byTime(one.review, other.review));
}
