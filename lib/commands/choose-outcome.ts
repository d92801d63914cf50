import { answerCard } from "#lib/memory/schedule/answer";
import type { Outcome, Preset } from "#lib/memory/schedule/card-state";
import { type KnownLoad, knownLoad, loadFor } from "#lib/memory/schedule/deck-load";
import { presetFor } from "#lib/memory/schedule/preset-for";
import type { Answer } from "#lib/memory/sync/review";
import type { Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { getLearner } from "#lib/store/learner";
import { type Deck, loadDeck } from "#lib/store/load-deck";
import type { PushedLogs } from "./pushed-logs.ts";

/** What the scheduler decides of an answer that came without an outcome. */
export type ChooseOutcome = (
  answer: Pick<Answer, "id" | "cardId" | "answeredAt" | "calendar" | "rating">,
) => Promise<Outcome>;

interface Pushing {
  readonly at: Date;
  readonly preset: Preset;
  /** The cards that this push may change. */
  readonly cards: readonly StoredCard[];
  readonly logs: PushedLogs;
}

/**
 * Chooses as a session of the pushed cards would: by the desired retention of the card and the load of the deck, in which the pushed cards stand
 * where the push has moved them by now; and says which answer makes a leech. A merged card is answered in the stead of the one it went
 * into: that one's memory it is. The deck is read when the first answer asks for it.
 */
export function outcomeChooser(
  db: Db,
  learnerId: LearnerId,
  { at, preset, cards, logs }: Pushing,
): ChooseOutcome {
  let reading: ReturnType<typeof readDeck> | null = null;
  const loads = new Map<Day, KnownLoad>();
  return async ({ id, cardId, answeredAt, calendar, rating }) => {
    reading ??= readDeck(db, learnerId, { at, cards });
    const { deck, pushed } = await reading;
    const asked = logs.askedFor(cardId);
    const { state } = logs.foldBefore(asked, { id, answeredAt });
    const context = { at: answeredAt, calendar, marksLeeches: true };
    const card = pushed.find((one) => one.id === asked);
    // Of a text that was taken back: on no day of the deck.
    if (card === undefined) return answerCard({ id: asked, state }, rating, { ...context, preset });
    const today = dayOf(answeredAt, calendar);
    const known = loads.get(today) ?? knownLoad(deck.cards, cards, today);
    loads.set(today, known);
    const sitting = pushed.map((one) => ({ ...one, ...logs.foldOf(one.id) }));
    const rules = { preset: presetFor(card, preset), load: loadFor(card, known, sitting) };
    return answerCard({ id: asked, state }, rating, { ...context, ...rules });
  };
}

/** The deck, and those of the pushed cards that are in it. */
async function readDeck(
  db: Db,
  learnerId: LearnerId,
  { at, cards }: Pick<Pushing, "at" | "cards">,
): Promise<{ readonly deck: Deck; readonly pushed: Deck["cards"] }> {
  const deck = await loadDeck(db, await getLearner(db, learnerId), at);
  const ids = new Set(cards.map(({ id }) => id));
  return { deck, pushed: deck.cards.filter(({ id }) => ids.has(id)) };
}
