import { enterPage } from "#lib/auth/enter-page";
import { dayOf } from "#lib/memory/time/learner-day";
import { listDeck } from "#lib/store/card";
import { countToday } from "#lib/store/statistics";
import type { ReviewMaterial } from "./material.ts";

/** The new cards that only the day's limit keeps away, and how many were taken today; null when it keeps none. */
export async function countHeldBack({
  textId,
  builtAt,
  preset,
}: ReviewMaterial): Promise<{ readonly cards: number; readonly taken: number } | null> {
  const { db, learner } = await enterPage();
  const [deck, { introduced }] = await Promise.all([
    listDeck(db, learner.id, textId),
    countToday(db, learner.id, dayOf(builtAt, learner.calendar)),
  ]);
  const fresh = deck.filter(({ state, suspended }) => state.state === "new" && !suspended);
  const isUsedUp = introduced >= preset.newPerDay;
  return isUsedUp && fresh.length > 0 ? { cards: fresh.length, taken: introduced } : null;
}
