import type { Rating } from "#lib/memory/schedule/card-state";
import type { QueueCard } from "#lib/memory/schedule/queue";
import type { CardAct } from "./card-act.ts";
import { currentCard, type Press, type Session, withNextCard } from "./session.ts";
import { actInSession } from "./session-acts.ts";

/** When a crammed card comes again in the sitting: after so many seconds, behind all others, or not at all. */
export type CramWait = { readonly delaySeconds: number } | "atTheEnd" | "done";

/** A press in a cram: nothing typed is kept. */
export type CramPress = Pick<Press, "cardId" | "at" | "durationMs"> & {
  readonly newId: () => string;
};

/** Longer answers are breaks, not thought (Anki's default). */
const longestAnswerMs = 60_000;

/** What a button of a cram does with the card: Again in a minute, as in Anki's preview of a filtered deck. */
export function cramWait(rating: Rating): CramWait {
  switch (rating) {
    case "again":
      return { delaySeconds: 60 };
    case "hard":
      return "atTheEnd";
    case "good":
    case "easy":
      return "done";
  }
}

/**
 * Answers the card on the screen without telling the schedule, and goes on. The answer is an act to be kept; `undoLast` takes it back like any
 * other. Null when that card is not the one to answer: the key was pressed twice.
 */
export function answerInCram<Card extends QueueCard>(
  session: Session<Card>,
  rating: Rating,
  { cardId, at, durationMs, newId }: CramPress,
): { session: Session<Card>; events: readonly CardAct[] } | null {
  const view = currentCard(session, at);
  if (view.kind !== "card" || view.card.id !== cardId) return null;
  const act = {
    type: "cram",
    rating,
    durationMs: Math.round(Math.min(Math.max(durationMs, 0), longestAnswerMs)),
  } as const;
  const stroke = { cardIds: [cardId], act, at, groupId: newId(), newId };
  const { session: acted, events } = actInSession(session, stroke);
  const moved = withWait(acted, cardId, { wait: cramWait(rating), at });
  return { session: withNextCard(moved, at), events };
}

function withWait<Card extends QueueCard>(
  session: Session<Card>,
  cardId: string,
  { wait, at }: { readonly wait: CramWait; readonly at: Date },
): Session<Card> {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== cardId);
  const main = others(session.main);
  const learning = others(session.learning);
  const rest = { ...session, main, learning, lastId: cardId };
  if (wait === "done") return rest;
  if (wait === "atTheEnd") return { ...rest, main: [...main, cardId] };
  const dueAt = new Date(at.getTime() + wait.delaySeconds * 1000);
  const cram = { waits: { ...session.cram?.waits, [cardId]: dueAt } };
  return { ...rest, learning: [...learning, cardId], cram };
}
