import { actOnCards } from "#lib/commands/act-on-cards";
import type { Act } from "#lib/memory/schedule/act";
import { dueWishAct } from "#lib/memory/schedule/due-wish";
import { drawOf } from "#lib/memory/schedule/fuzz";
import { addDays, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { err, ok, type Result } from "#lib/result";
import type { StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import type { CardWish } from "./act-request.ts";
import { loadCard } from "./load-card.ts";

/** What was done: how to take it back, the cards it touched, and for a due date the day that was chosen. */
export interface Done {
  readonly groupId: string;
  readonly cardIds: readonly string[];
  readonly dueDay: Day | null;
}

/** `nothing`: it was so already. `badDue`: no card can be put there. `gone`: no such card. */
export type Refusal = "nothing" | "badDue" | "gone";

interface Stroke {
  readonly cardIds: readonly string[];
  readonly act: Act;
}

/** Does what a button asks for, to the card or to all of its note. */
export async function performWish(
  db: Db,
  learner: Learner,
  { cardId, wish, at }: { readonly cardId: string; readonly wish: CardWish; readonly at: Date },
): Promise<Result<Done, Refusal>> {
  const page = await loadCard(db, learner, cardId, at);
  if (page === null) return err("gone");
  const { card, siblings, preset } = page;
  const today = dayOf(at, learner.calendar);
  const { desiredRetention } = preset;
  const { cardIds, act } = strokeOf(wish, { card, siblings, today, desiredRetention, at });
  if (cardIds.length === 0) return err("nothing");
  const done = await actOnCards(db, learner, { cardIds, act, at });
  if (!done.ok) return err(done.error.type === "badAct" ? "badDue" : "gone");
  const dueDay = act.type === "setDue" ? act.dueDay : null;
  return ok({ groupId: done.value.groupId, cardIds, dueDay });
}

function strokeOf(
  wish: CardWish,
  on: {
    readonly card: StoredCard;
    readonly siblings: readonly StoredCard[];
    readonly today: Day;
    readonly desiredRetention: number;
    readonly at: Date;
  },
): Stroke {
  const { card, siblings, today } = on;
  const note = [card, ...siblings];
  const idsOf = (cards: readonly StoredCard[], isMeant: (one: StoredCard) => boolean) =>
    cards.filter(isMeant).map(({ id }) => id);
  const isAway = ({ suspended, buriedUntilDay }: StoredCard) =>
    suspended || (buriedUntilDay ?? today) > today;
  const isSuspended = ({ suspended }: StoredCard) => suspended;
  const isFree = ({ suspended }: StoredCard) => !suspended;
  const bury = { type: "bury", untilDay: addDays(today, 1) } as const;
  switch (wish.type) {
    case "bury":
      return { act: bury, cardIds: idsOf([card], (one) => !isAway(one)) };
    case "buryNote":
      return { act: bury, cardIds: idsOf(note, (one) => !isAway(one)) };
    case "unbury":
      return {
        act: { type: "unbury" },
        cardIds: idsOf([card], (one) => one.buriedUntilDay !== null),
      };
    case "suspend":
      return { act: { type: "suspend" }, cardIds: idsOf([card], isFree) };
    case "suspendNote":
      return { act: { type: "suspend" }, cardIds: idsOf(note, isFree) };
    case "unsuspend":
      return { act: { type: "unsuspend" }, cardIds: idsOf([card], isSuspended) };
    case "unsuspendNote":
      return { act: { type: "unsuspend" }, cardIds: idsOf(note, isSuspended) };
    case "reset":
      return {
        act: { type: "reset" },
        cardIds: idsOf([card], ({ state }) => state.state !== "new"),
      };
    case "flag":
      return { act: wish, cardIds: idsOf([card], ({ flag }) => flag !== wish.flag) };
    case "setDue": {
      const draw = drawOf(card.id, on.at.getTime(), "due");
      return { act: dueWishAct(card.state, wish.wish, { ...on, draw }), cardIds: [card.id] };
    }
  }
}
