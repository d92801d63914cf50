import type { Act } from "#lib/memory/schedule/act";
import type { Rating } from "#lib/memory/schedule/card-state";
import type { QueueCard } from "#lib/memory/schedule/queue";
import type { StandingEvent } from "./earlier.ts";
import type { Session } from "./session.ts";

/** What `undoLast` would take back: an answer, or an act on so many cards. `card` is the one that was on the screen. */
export type LastStroke<Card> = {
  readonly card: Card;
  /** Of all its rows. */
  readonly ids: readonly string[];
} & (
  | { readonly type: "answer"; readonly rating: Rating; readonly typedText: string | null }
  | { readonly type: "act"; readonly act: Act; readonly cards: number; readonly groupId: string }
);

/** The last thing done, in the sitting or earlier today; null when nothing is left to take back. */
export function lastStroke<Card extends QueueCard>(
  session: Session<Card>,
): LastStroke<Card> | null {
  const { entries, acts, earlier } = session;
  const last = acts.at(-1);
  if (last?.after === entries.length) return ofRows(last.events, cardOf(session, last.events));
  const answer = entries.at(-1)?.review;
  if (answer) return ofRows([answer], session.cards[answer.cardId]);
  const stroke = earlier?.strokes.at(-1);
  const ids = new Set(stroke?.rows.map(({ id }) => id));
  const known = earlier?.cards[stroke?.cardId ?? ""];
  const own = known?.events.filter(({ id }) => ids.has(id)) ?? [];
  const done = ofRows(own, known?.card);
  return done && { ...done, ids: [...ids], ...(done.type === "act" && { cards: ids.size }) };
}

function cardOf<Card extends QueueCard>(
  session: Session<Card>,
  events: readonly StandingEvent[],
): Card | undefined {
  return events.flatMap(({ cardId }) => session.cards[cardId] ?? [])[0];
}

function ofRows<Card>(
  events: readonly StandingEvent[],
  card: Card | undefined,
): LastStroke<Card> | null {
  const [first] = events;
  if (first === undefined || card === undefined) return null;
  const ids = events.map(({ id }) => id);
  if (first.kind === "answer") {
    const { rating, typedText } = first;
    return { type: "answer", rating, typedText, card, ids };
  }
  const { act, groupId } = first;
  return { type: "act", act, cards: events.length, groupId, card, ids };
}
