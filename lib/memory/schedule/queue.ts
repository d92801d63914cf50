import type { Calendar, Day } from "#lib/memory/time/day";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import type { CardState, Preset } from "./card-state.ts";
import { type DayLimits, type DayRoom, roomForNew, roomForReviews } from "./day-room.ts";
import { intersperse } from "./intersperse.ts";
import { keptApart } from "./keep-apart.ts";
import { askedFirst, passageGuard } from "./passages.ts";
import { prerequisiteGuard } from "./prerequisites.ts";
import { orderReviews } from "./review-order.ts";

/** A card as the queue needs it; whatever else a caller's card carries comes out with it. */
export interface QueueCard {
  readonly id: string;
  readonly noteId: string;
  /** New cards come in this order. */
  readonly position: number;
  readonly state: CardState;
  readonly suspended: boolean;
  /** The day a buried card comes back; null when it is not buried. */
  readonly buriedUntilDay: Day | null;
  readonly flag?: number;
  readonly isLeech?: boolean;
  /** The passage that stands on the card, and whether the card asks to translate that very passage. */
  readonly passageId?: string | null;
  readonly asksPassage?: boolean;
  /** Keys, such as its terms: cards that have one in common do not come one right after the other. */
  readonly sharesWith?: readonly string[];
  /** Notes that must be past learning before this card is new to the learner. */
  readonly waitsFor?: readonly string[];
  /** The texts that ask for it, where texts have limits of their own. */
  readonly textIds?: readonly string[];
}

export interface QueueOptions extends DayLimits {
  readonly at: Date;
  readonly calendar: Calendar;
  readonly preset: Preset;
}

export interface QueueCounts {
  readonly new: number;
  readonly learning: number;
  readonly review: number;
}

/**
 * Today's work. `learning` waits for instants before `dayEndsAt`, earliest first; `main` has the order in
 * which it is asked.
 */
export interface Queue<Card extends QueueCard> {
  readonly learning: readonly Card[];
  readonly main: readonly Card[];
  readonly counts: QueueCounts;
  readonly dayEndsAt: Date;
}

/**
 * What is to be done today, as Anki gathers it: learning, reviews in the preset's order (by default from the best
 * remembered down: with a backlog this costs least per card kept), new cards by position; where siblings are buried
 * one card of a note a day, and never one of a note already answered today; then new cards spread evenly among the
 * reviews, or before or after them. Reviews due after the day's limits wait, and no more new cards come than the
 * limits on reviews leave room for. A passage is not asked after it was shown: a new card that asks one shown today
 * waits, one that would show it after it is asked waits too, and a review that asks one comes before those that show
 * it. A new card waits for the notes it needs; cards that share a term are kept apart. `cards` should hold all cards of
 * their notes: a missing sibling cannot keep another away; those that `mayAsk` denies only do that.
 */
export function buildQueue<Card extends QueueCard>(
  cards: readonly Card[],
  options: QueueOptions,
  mayAsk: (card: Card) => boolean = () => true,
): Queue<Card> {
  const { preset } = options;
  const today = dayOf(options.at, options.calendar);
  const dayEndsAt = nextRollover(options.at, options.calendar);
  const all = cards.filter((card) => !card.suspended && (card.buriedUntilDay ?? today) <= today);
  const allLearning = all.filter(({ state }) => isDueBefore(state, dayEndsAt)).sort(byDueAt);
  const learning = allLearning.filter(mayAsk);
  const open = all.filter(mayAsk);

  const met = [...cards.filter((card) => isAnsweredOn(card, today)), ...allLearning];
  const takenNotes = preset.burySiblings ? new Set(met.map((card) => card.noteId)) : null;
  const gather = (found: readonly Card[], room: DayRoom, isPutOff = (_: Card) => false) =>
    taken(found, { takenNotes, room, isPutOff });

  const room = roomForReviews(options);
  const stepsOfDays = gather(
    open.filter(({ state }) => isStepDueOn(state, today)).sort(byPosition),
    room,
  );
  const due = open.filter(({ state }) => state.state === "review" && state.dueDay <= today);
  const reviews = gather(orderReviews(due, preset.reviewOrder, { today, preset }), room);
  const mustWait = preset.waitForTerms ? prerequisiteGuard(cards) : () => false;
  const fresh = gather(
    open.filter((card) => card.state.state === "new" && !mustWait(card)).sort(byPosition),
    roomForNew(options, room),
    passageGuard([...met, ...stepsOfDays, ...reviews]),
  );

  const counts = {
    new: fresh.length,
    learning: learning.length + stepsOfDays.length,
    review: reviews.length,
  };
  const known = askedFirst(intersperse(reviews, stepsOfDays));
  return { learning, main: keptApart(mixed(known, fresh, preset)), counts, dayEndsAt };
}

/** The instant a card in steps waits for; null when it waits for a day or for none. */
export function dueInstantOf(state: CardState): Date | null {
  return "due" in state && "dueAt" in state.due ? state.due.dueAt : null;
}

function isDueBefore(state: CardState, end: Date): boolean {
  const dueAt = dueInstantOf(state);
  return dueAt !== null && dueAt < end;
}

function isStepDueOn(state: CardState, today: Day): boolean {
  return "due" in state && "dueDay" in state.due && state.due.dueDay <= today;
}

// Later than today: answered before a flight west. Without answers: its day was set by hand.
function isAnsweredOn({ state }: QueueCard, today: Day): boolean {
  return state.state !== "new" && state.reps > 0 && state.lastReviewDay >= today;
}

function mixed<Card>(known: readonly Card[], fresh: readonly Card[], preset: Preset): Card[] {
  switch (preset.newReviewMix) {
    case "mixed":
      return intersperse(known, fresh);
    case "newFirst":
      return [...fresh, ...known];
    case "reviewsFirst":
      return [...known, ...fresh];
  }
}

/**
 * Takes cards in order while there is room, and notes which notes they are of: none of a note that is taken, where
 * that matters. Those that `isPutOff` names are passed over.
 */
function taken<Card extends QueueCard>(
  found: readonly Card[],
  {
    takenNotes,
    room,
    isPutOff,
  }: {
    readonly takenNotes: Set<string> | null;
    readonly room: DayRoom;
    readonly isPutOff: (card: Card) => boolean;
  },
): Card[] {
  const gathered: Card[] = [];
  for (const card of found) {
    if (room.isFull()) break;
    if (takenNotes?.has(card.noteId) || !room.fits(card) || isPutOff(card)) continue;
    takenNotes?.add(card.noteId);
    room.take(card);
    gathered.push(card);
  }
  return gathered;
}

function byPosition(one: QueueCard, other: QueueCard): number {
  return one.position - other.position || (one.id < other.id ? -1 : 1);
}

function byDueAt(one: QueueCard, other: QueueCard): number {
  const [dueAt, otherDueAt] = [dueInstantOf(one.state), dueInstantOf(other.state)];
  return Number(dueAt) - Number(otherDueAt) || (one.id < other.id ? -1 : 1);
}
