import { type Calendar, type Day, elapsedDays } from "#lib/memory/time/day";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import type { CardState, Preset } from "./card-state.ts";
import { retrievability } from "./fsrs.ts";
import { hashOf } from "./fuzz.ts";
import { intersperse } from "./intersperse.ts";
import { askedFirst, passageGuard } from "./passages.ts";

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
  /** The passage that stands on the card, and whether the card asks to translate that very passage. */
  readonly passageId?: string | null;
  readonly asksPassage?: boolean;
}

export interface QueueOptions {
  readonly at: Date;
  readonly calendar: Calendar;
  readonly preset: Preset;
  /** New cards first answered today. */
  readonly introducedToday: number;
  /** Cards answered today as reviews. */
  readonly reviewedToday: number;
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
 * What is to be done today, as Anki gathers it: learning, reviews from the best remembered down (with a
 * backlog this costs least per card kept), new cards by position; one card of a note a day, and never one of
 * a note already answered today; then new cards spread evenly among the reviews. Reviews due after the day's
 * limit wait, and no more new cards come than the limit on reviews leaves room for. A passage is not asked after
 * it was shown: a new card that asks one shown today waits, one that would show it after it is asked waits
 * too, and a review that asks one comes before those that show it. `cards` should hold all cards of their
 * notes: a missing sibling cannot keep another away; those that `mayAsk` denies only do that.
 */
export function buildQueue<Card extends QueueCard>(
  cards: readonly Card[],
  options: QueueOptions,
  mayAsk: (card: Card) => boolean = () => true,
): Queue<Card> {
  const today = dayOf(options.at, options.calendar);
  const dayEndsAt = nextRollover(options.at, options.calendar);
  const all = cards.filter((card) => !card.suspended && (card.buriedUntilDay ?? today) <= today);
  const allLearning = all.filter(({ state }) => isDueBefore(state, dayEndsAt)).sort(byDueAt);
  const learning = allLearning.filter(mayAsk);
  const open = all.filter(mayAsk);

  const met = [...cards.filter((card) => isAnsweredOn(card, today)), ...allLearning];
  const takenNotes = new Set(met.map((card) => card.noteId));
  const gather = (found: readonly Card[], limit: number, isPutOff = (_: Card) => false) =>
    oneOfANote(found, { takenNotes, limit, isPutOff });

  const reviewLimit = options.preset.reviewsPerDay - options.reviewedToday;
  const stepsOfDays = gather(
    open.filter(({ state }) => isStepDueOn(state, today)),
    reviewLimit,
  );
  const reviews = gather(
    reviewsDueOn(open, today, options.preset),
    reviewLimit - stepsOfDays.length,
  );
  const roomLeft = reviewLimit - stepsOfDays.length - reviews.length;
  const newLimit = Math.min(options.preset.newPerDay - options.introducedToday, roomLeft);
  const fresh = gather(
    open.filter(({ state }) => state.state === "new").sort(byPosition),
    newLimit,
    passageGuard([...met, ...stepsOfDays, ...reviews]),
  );

  const counts = {
    new: fresh.length,
    learning: learning.length + stepsOfDays.length,
    review: reviews.length,
  };
  return {
    learning,
    main: intersperse(askedFirst(intersperse(reviews, stepsOfDays)), fresh),
    counts,
    dayEndsAt,
  };
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

// Later than today: answered before a flight west.
function isAnsweredOn({ state }: QueueCard, today: Day): boolean {
  return state.state !== "new" && state.lastReviewDay >= today;
}

/**
 * Takes cards in order, one of a note and none of a taken one, up to the limit, and marks their notes as
 * taken. Those that `isPutOff` names are passed over.
 */
function oneOfANote<Card extends QueueCard>(
  found: readonly Card[],
  {
    takenNotes,
    limit,
    isPutOff,
  }: {
    readonly takenNotes: Set<string>;
    readonly limit: number;
    readonly isPutOff: (card: Card) => boolean;
  },
): Card[] {
  const gathered: Card[] = [];
  for (const card of found) {
    if (gathered.length >= limit) break;
    if (takenNotes.has(card.noteId) || isPutOff(card)) continue;
    takenNotes.add(card.noteId);
    gathered.push(card);
  }
  return gathered;
}

/** Best remembered first; ties in an order that changes from day to day. */
function reviewsDueOn<Card extends QueueCard>(
  cards: readonly Card[],
  today: Day,
  preset: Preset,
): Card[] {
  return cards
    .flatMap((card) => {
      const { state } = card;
      if (state.state !== "review" || state.dueDay > today) return [];
      const elapsed = elapsedDays(state.lastReviewDay, today);
      const recall = retrievability(state.memory, elapsed, preset.weights);
      return [{ card, recall, tie: hashOf(`${card.id} ${today}`) }];
    })
    .sort((one, other) => other.recall - one.recall || one.tie - other.tie)
    .map(({ card }) => card);
}

function byPosition(one: QueueCard, other: QueueCard): number {
  return one.position - other.position || (one.id < other.id ? -1 : 1);
}

function byDueAt(one: QueueCard, other: QueueCard): number {
  const [dueAt, otherDueAt] = [dueInstantOf(one.state), dueInstantOf(other.state)];
  return Number(dueAt) - Number(otherDueAt) || (one.id < other.id ? -1 : 1);
}
