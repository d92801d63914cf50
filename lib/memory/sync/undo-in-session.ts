import type { QueueCard } from "#lib/memory/schedule/queue";
import type { Retraction } from "./review.ts";
import type { Session } from "./session.ts";

/**
 * Takes the last standing answer back and shows its card again, as often as there are answers, also from the
 * end. `id` is a new UUIDv7 for the retraction. Null when nothing is left to undo, or when an act on cards came after
 * the answer: `undoLast` takes back whichever was last.
 */
export function undoInSession<Card extends QueueCard>(
  session: Session<Card>,
  { at, id }: { readonly at: Date; readonly id: string },
): { session: Session<Card>; review: Retraction } | null {
  const entry = session.entries.at(-1);
  const card = entry && session.cards[entry.review.cardId];
  if (!entry || !card || session.acts.at(-1)?.after === session.entries.length) return null;
  const learning = session.learning.filter((other) => other !== card.id);
  const fromMain = entry.from === "main";
  const review: Retraction = {
    kind: "retraction",
    id,
    cardId: card.id,
    answeredAt: at,
    calendar: session.calendar,
    targetId: entry.review.id,
  };
  const suspended = entry.review.outcome.leech !== "suspend" && card.suspended;
  const undone: Session<Card> = {
    ...session,
    cards: { ...session.cards, [card.id]: { ...card, state: entry.stateBefore, suspended } },
    main: fromMain ? [card.id, ...session.main] : session.main,
    learning: fromMain ? learning : [...learning, card.id],
    currentId: card.id,
    lastId: entry.lastIdBefore,
    entries: session.entries.slice(0, -1),
  };
  return { session: undone, review };
}
