import type { CardState, Memory } from "#lib/memory/schedule/card-state";
import type { CardFold } from "#lib/memory/sync/fold-card";
import { listAllCards, type StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { getPreset } from "#lib/store/preset";
import { listAllReviews } from "#lib/store/review";
import { familiesOf, foldFamily } from "./fold-cards.ts";

/** A card whose row is not what its log folds to. */
export interface DivergentCard {
  readonly card: StoredCard;
  readonly folded: CardFold;
}

/**
 * Memories folded many at once after new weights are not rounded after each answer, and so differ from those folded one by one by about
 * one part in ten million.
 */
const memoryTolerance = 1e-5;

/** Every card of the learner whose row is not what its log folds to, in order of id. Changes nothing. */
export async function findDivergentCards(db: Db, learnerId: LearnerId): Promise<DivergentCard[]> {
  const { weights } = await getPreset(db, learnerId);
  const events = groupBy(await listAllReviews(db, learnerId), ({ cardId }) => cardId);
  const cards = await listAllCards(db, learnerId);
  const families = familiesOf(cards);
  return cards.flatMap((card) => {
    const folded = foldFamily(families, card.id, (id) => events.get(id) ?? [], weights);
    return isSame(card, folded) ? [] : [{ card, folded }];
  });
}

function isSame(card: CardFold, folded: CardFold): boolean {
  const isSameMemory = isSameMemoryOf(card.state, folded.state);
  return isSameMemory && withoutMemory(card) === withoutMemory(folded);
}

function isSameMemoryOf(one: CardState, other: CardState): boolean {
  if (one.state === "new" || other.state === "new") return true;
  const isNear = (part: keyof Memory) => {
    const [a, b] = [one.memory[part], other.memory[part]];
    return Math.abs(a - b) <= memoryTolerance * Math.abs(b);
  };
  return isNear("stability") && isNear("difficulty");
}

function withoutMemory({ state, suspended, flag, buriedUntilDay, isLeech }: CardFold): string {
  const fields = { ...state, memory: null, suspended, flag, buriedUntilDay, isLeech };
  return JSON.stringify(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));
}
