import { v7 } from "uuid";
import type { Act } from "#lib/memory/schedule/act";
import { faultOfAct } from "#lib/memory/schedule/act-bounds";
import { dayOf } from "#lib/memory/time/learner-day";
import { err, ok, type Result } from "#lib/result";
import { listCards } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { insertReviews, listLastInstants, type StoredReview } from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";
import { type FoldedCard, foldCards } from "./fold-cards.ts";

/** One stroke: an act on a card, on all of a note, or on any others; `newId` makes UUIDv7s. */
export interface CardStroke {
  readonly cardIds: readonly string[];
  readonly act: Act;
  readonly at: Date;
  readonly newId?: () => string;
  /** Of a stroke that others belong to, so that all are taken back together; else it is one of its own. */
  readonly groupId?: string;
}

export interface ActedOn {
  /** By which `undoActs` takes it back. */
  readonly groupId: string;
  /** The cards as they are now, and, where one was merged into another, that other. */
  readonly cards: readonly FoldedCard[];
}

/** `field`: of the act, that is out of `actBounds`. */
export type ActRefusal =
  | { readonly type: "unknownCard"; readonly cardId: string }
  | { readonly type: "badAct"; readonly field: string };

/** Does an act to all these cards or to none, in one transaction. An act is never dated before what was done to its card. */
export async function actOnCards(
  db: Db,
  { id: learnerId, calendar }: Pick<Learner, "id" | "calendar">,
  { cardIds, act, at, newId = v7, groupId = newId() }: CardStroke,
): Promise<Result<ActedOn, ActRefusal>> {
  const field = faultOfAct(act, dayOf(at, calendar));
  if (field !== null) return err({ type: "badAct", field });
  return inTransaction(db, async (tx) => {
    const ids = [...new Set(cardIds)];
    const known = new Set((await listCards(tx, learnerId, ids)).map(({ id }) => id));
    const cardId = ids.find((id) => !known.has(id));
    if (cardId !== undefined) return err({ type: "unknownCard", cardId });
    const lastOf = await listLastInstants(tx, learnerId, ids);
    const shared = {
      kind: "act",
      groupId,
      act,
      calendar,
      claimedAt: null,
      receivedAt: at,
    } as const;
    const acts = ids.map((id): StoredReview => {
      return { ...shared, id: newId(), cardId: id, answeredAt: after(lastOf.get(id), at) };
    });
    await insertReviews(tx, learnerId, acts);
    return ok({ groupId, cards: await foldCards(tx, learnerId, ids) });
  });
}

/** `at`, or just after the last that was done when the clock was set back since. */
function after(last: Date | undefined, at: Date): Date {
  return last === undefined ? at : new Date(Math.max(at.getTime(), last.getTime() + 1));
}
