import { v7 } from "uuid";
import { type Rescheduling, rescheduleAll } from "#lib/memory/schedule/reschedule";
import type { Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { Db } from "#lib/store/database";
import { getLearner } from "#lib/store/learner";
import { loadDeck } from "#lib/store/load-deck";
import { insertReviews, type StoredReview } from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";
import type { FitWork, RescheduledCards, ReschedulingPreview } from "./fit-work.ts";
import { foldCards } from "./fold-cards.ts";

type Asked = Pick<Extract<FitWork, { readonly type: "reschedule" }>, "learnerId" | "at">;

/** What rescheduling would do; see `previewRescheduling`. */
export async function previewMoves(db: Db, asked: Asked): Promise<ReschedulingPreview> {
  const { acts, dueBefore, dueAfter } = await planMoves(db, asked);
  return { moved: acts.length, dueBefore, dueAfter };
}

/** Reschedules; see `rescheduleCards`. */
export async function saveMoves(db: Db, asked: Asked): Promise<RescheduledCards> {
  return inTransaction(db, async (tx) => {
    const { learnerId, at } = asked;
    const { acts } = await planMoves(tx, asked);
    if (acts.length === 0) return { groupId: null, moved: 0 };
    const { calendar } = await getLearner(tx, learnerId);
    const groupId = v7();
    const shared = { kind: "act", groupId, calendar, claimedAt: null, receivedAt: at } as const;
    const events = acts.map(({ cardId, act, answeredAt }): StoredReview => {
      return { ...shared, id: v7(), cardId, act, answeredAt };
    });
    await insertReviews(tx, learnerId, events);
    await foldCards(
      tx,
      learnerId,
      acts.map(({ cardId }) => cardId),
    );
    return { groupId, moved: acts.length };
  });
}

interface Moves extends Omit<Rescheduling, "acts"> {
  readonly acts: readonly (Rescheduling["acts"][number] & { readonly answeredAt: Date })[];
}

/** The cards that some live text asks for; the reviews already given today stand on today. */
async function planMoves(db: Db, { learnerId, at }: Asked): Promise<Moves> {
  const { id, calendar } = await getLearner(db, learnerId);
  const { cards, options } = await loadDeck(db, { id, calendar }, at);
  const today = dayOf(at, calendar);
  const load = { countOn: (day: Day) => (day === today ? options.reviewedToday : 0) };
  const { acts, ...due } = rescheduleAll(cards, { preset: options.preset, today, load });
  const lastAt = new Map(
    cards.flatMap(({ id: cardId, state }) =>
      state.state === "new" ? [] : [[cardId, state.lastReviewAt]],
    ),
  );
  // After a clock was set back an act still comes after the answers it was reckoned from.
  const after = (cardId: string) =>
    new Date(Math.max(at.getTime(), (lastAt.get(cardId)?.getTime() ?? 0) + 1));
  return { ...due, acts: acts.map((one) => ({ ...one, answeredAt: after(one.cardId) })) };
}
