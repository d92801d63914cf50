import type { Act } from "#lib/memory/schedule/act";
import { type DueWish, dueWishAct } from "#lib/memory/schedule/due-wish";
import { drawOf } from "#lib/memory/schedule/fuzz";
import { presetFor } from "#lib/memory/schedule/preset-for";
import type { Session } from "#lib/memory/sync/session";
import { addDays, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { ReviewCard, Sibling } from "./material.ts";

/** What a learner may wish for the card on the screen, or for its whole note. `flag` 0 is none. */
export type CardWish =
  | { readonly type: "buryCard" | "buryNote" | "suspendCard" | "suspendNote" | "reset" }
  /** Cards that are heard in the same language, all that the sitting still has: nothing can be heard now. */
  | { readonly type: "buryHeard" }
  | { readonly type: "flag"; readonly flag: number }
  | { readonly type: "setDue"; readonly due: DueWish };

/** A wish as the act that fulfils it, and the cards it is done to. */
export interface Fulfilment {
  readonly cardIds: readonly string[];
  readonly act: Act;
}

/** How a wish is fulfilled; null where it is so already. What the session knows of a card of the note goes before what the page brought; cards that are set aside so already stay as they are. */
export function fulfil(
  wish: CardWish,
  card: ReviewCard,
  { session, at }: { readonly session: Session<ReviewCard>; readonly at: Date },
): Fulfilment | null {
  const today = dayOf(at, session.calendar);
  const cardIds = [card.id];
  const others = card.siblings.map((sibling): Sibling => session.cards[sibling.id] ?? sibling);
  const withOthers = (isMeant: (other: Sibling) => boolean) =>
    [card, ...others.filter(isMeant)].map(({ id }) => id);
  const bury = { type: "bury", untilDay: addDays(today, 1) } as const;
  switch (wish.type) {
    case "buryCard":
      return { cardIds, act: bury };
    case "buryNote":
      return { cardIds: withOthers((other) => isInPlay(other, today)), act: bury };
    case "buryHeard":
      return { cardIds: listHeard(session, card), act: bury };
    case "suspendCard":
      return { cardIds, act: { type: "suspend" } };
    case "suspendNote":
      return { cardIds: withOthers(({ suspended }) => !suspended), act: { type: "suspend" } };
    case "reset":
      return card.state.state === "new" ? null : { cardIds, act: { type: "reset" } };
    case "flag":
      return wish.flag === (card.flag ?? 0) ? null : { cardIds, act: wish };
    case "setDue": {
      const { desiredRetention } = presetFor(card, session.preset);
      const reps = card.state.state === "new" ? 0 : card.state.reps;
      const on = { today, desiredRetention, draw: drawOf(card.id, reps) };
      return { cardIds, act: dueWishAct(card.state, wish.due, on) };
    }
  }
}

function listHeard({ cards, main, learning }: Session<ReviewCard>, card: ReviewCard): string[] {
  const isLike = ({ face }: ReviewCard) =>
    face.kind === "listening" && face.expected.lang === card.face.expected.lang;
  const left = [...learning, ...main].flatMap((id) => cards[id] ?? []).filter(isLike);
  return [...new Set([card.id, ...left.map(({ id }) => id)])];
}

function isInPlay({ suspended, buriedUntilDay }: Sibling, today: Day): boolean {
  return !suspended && (buriedUntilDay ?? today) <= today;
}
