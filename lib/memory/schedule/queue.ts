import type { Calendar, Day } from "#lib/memory/time/day";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import type { CardState, Preset } from "./card-state.ts";
import {
  type DayLimits,
  type DayRoom,
  neverFits,
  type PlanPlace,
  roomForNew,
  roomForReviews,
} from "./day-room.ts";
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
  /** What its texts wish in place of the preset's; see `presetFor`. */
  readonly desiredRetention?: number;
  /** Its place in the plan of a text, while it is new: such cards come before other new ones, in their order. */
  readonly plan?: PlanPlace;
  /** It is read aloud, and the device that asks has no voice for it: it waits for one that has. */
  readonly isMute?: boolean;
  /** The learner said that they know what it asks: it is never asked, and what waits for its note comes. */
  readonly isKnown?: boolean;
  /** Past learning since today only: what waits for it comes tomorrow, so that no answer adds to the day's work. */
  readonly learnedToday?: boolean;
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
 * it. A new card waits for the notes it needs, until the day after they are past learning; cards that share a term are kept apart. `cards` should hold all cards of
 * their notes: a missing sibling cannot keep another away; those that `mayAsk` denies only do that.
 */
export function buildQueue<Card extends QueueCard>(
  cards: readonly Card[],
  options: QueueOptions,
  mayAsk: (card: Card) => boolean = () => true,
): Queue<Card> {
  return queueFrom(layOutDay(cards, options), options, mayAsk);
}

/** What a day could ask before any limit: laid out once, then gathered for the whole deck and for each of its texts. */
export interface DayWork<Card extends QueueCard> {
  /** For instants of this day, earliest first. */
  readonly learning: readonly Card[];
  readonly stepsOfDays: readonly Card[];
  readonly reviews: readonly Card[];
  /** Without those that wait for their terms. */
  readonly fresh: readonly Card[];
  readonly waiting: readonly Card[];
  /** Answered today, or to be answered whatever the limits. */
  readonly met: readonly Card[];
}

/** What of a day's work is asked, each kind in its order. */
type Gathered<Card extends QueueCard> = Pick<
  DayWork<Card>,
  "learning" | "stepsOfDays" | "reviews" | "fresh"
>;

/** Of the limits only those of texts, for what waits in vain. */
type DayOptions = Pick<QueueOptions, "at" | "calendar" | "preset" | "textLimits">;

/** Sorts a deck into what a day could ask, by the rules that `buildQueue` tells of. */
export function layOutDay<Card extends QueueCard>(
  cards: readonly Card[],
  { at, calendar, preset, textLimits }: DayOptions,
): DayWork<Card> {
  const today = dayOf(at, calendar);
  const dayEndsAt = nextRollover(at, calendar);
  const open = cards.filter((card) => isInPlay(card, today));
  const learning = open.filter(({ state }) => isDueBefore(state, dayEndsAt)).sort(byDueAt);
  const due = open.filter(({ state }) => state.state === "review" && state.dueDay <= today);
  const fresh = open.filter(({ state }) => state.state === "new").sort(byPlan);
  const mustWait = preset.waitForTerms
    ? prerequisiteGuard(cards, neverFits(textLimits))
    : () => false;
  const waiting = new Set(fresh.filter(mustWait));
  return {
    learning,
    stepsOfDays: open.filter(({ state }) => isStepDueOn(state, today)).sort(byPosition),
    reviews: orderReviews(due, preset.reviewOrder, { today, preset }),
    fresh: fresh.filter((card) => !waiting.has(card)),
    waiting: [...waiting],
    met: [...cards.filter((card) => isAnsweredOn(card, today)), ...learning],
  };
}

/** Whether a card may be asked on that day at all: not suspended, not buried, not known by hand, and not read aloud by a device that cannot. */
export function isInPlay(card: QueueCard, today: Day): boolean {
  const { suspended, buriedUntilDay, isMute, isKnown } = card;
  if (suspended || isMute === true || isKnown === true) return false;
  return (buriedUntilDay ?? today) <= today;
}

/** The queue of a day's work: as `buildQueue` gives it for the cards that were laid out. */
export function queueFrom<Card extends QueueCard>(
  work: DayWork<Card>,
  options: QueueOptions,
  mayAsk: (card: Card) => boolean = () => true,
): Queue<Card> {
  const gathered = gatherWork(work, options, mayAsk);
  const { learning, stepsOfDays, reviews, fresh } = gathered;
  const known = askedFirst(intersperse(reviews, stepsOfDays));
  return {
    learning,
    main: keptApart(mixed(known, fresh, options.preset)),
    counts: countsOf(gathered),
    dayEndsAt: nextRollover(options.at, options.calendar),
  };
}

/** How many cards the queue of a day's work has, without putting them in order. */
export function countFrom<Card extends QueueCard>(
  work: DayWork<Card>,
  limits: WorkLimits,
  mayAsk: (card: Card) => boolean = () => true,
): QueueCounts {
  return countsOf(gatherWork(work, limits, mayAsk));
}

/** The limits of a day, and whether siblings may meet on it. */
export interface WorkLimits extends DayLimits {
  readonly preset: Pick<Preset, "newPerDay" | "reviewsPerDay" | "burySiblings">;
}

function countsOf({ learning, stepsOfDays, reviews, fresh }: Gathered<QueueCard>): QueueCounts {
  return {
    new: fresh.length,
    learning: learning.length + stepsOfDays.length,
    review: reviews.length,
  };
}

function gatherWork<Card extends QueueCard>(
  work: DayWork<Card>,
  limits: WorkLimits,
  mayAsk: (card: Card) => boolean,
): Gathered<Card> {
  const { burySiblings } = limits.preset;
  const takenNotes = burySiblings ? new Set(work.met.map(({ noteId }) => noteId)) : null;
  // Put on today by hand after its answer, a card comes once more; its siblings do not.
  const met = new Set(work.met);
  const gather = (found: readonly Card[], room: DayRoom, isPutOff = (_: Card) => false) =>
    taken(found, { mayAsk, takenNotes, met, room, isPutOff });
  const room = roomForReviews(limits);
  const stepsOfDays = gather(work.stepsOfDays, room);
  const reviews = gather(work.reviews, room);
  const guard = passageGuard([...work.met, ...stepsOfDays, ...reviews]);
  const fresh = gather(work.fresh, roomForNew(limits, room), guard);
  return { learning: work.learning.filter(mayAsk), stepsOfDays, reviews, fresh };
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
    mayAsk,
    takenNotes,
    met,
    room,
    isPutOff,
  }: {
    readonly mayAsk: (card: Card) => boolean;
    readonly takenNotes: Set<string> | null;
    readonly met: ReadonlySet<Card>;
    readonly room: DayRoom;
    readonly isPutOff: (card: Card) => boolean;
  },
): Card[] {
  const gathered: Card[] = [];
  for (const card of found) {
    if (room.isFull()) break;
    if (!mayAsk(card) || (takenNotes?.has(card.noteId) && !met.has(card))) continue;
    if (!room.fits(card) || isPutOff(card)) continue;
    takenNotes?.add(card.noteId);
    room.take(card);
    gathered.push(card);
  }
  return gathered;
}

function byPosition(one: QueueCard, other: QueueCard): number {
  return one.position - other.position || (one.id < other.id ? -1 : 1);
}

function byPlan(one: QueueCard, other: QueueCard): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (one.plan?.place ?? last) - (other.plan?.place ?? last) || byPosition(one, other);
}

function byDueAt(one: QueueCard, other: QueueCard): number {
  const [dueAt, otherDueAt] = [dueInstantOf(one.state), dueInstantOf(other.state)];
  return Number(dueAt) - Number(otherDueAt) || (one.id < other.id ? -1 : 1);
}
