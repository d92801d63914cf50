import type { CardState, Preset } from "./card-state.ts";

/** Cards a day; what is not said is as usual. */
export interface Limits {
  readonly newPerDay?: number;
  readonly reviewsPerDay?: number;
}

/** The limits of one text. What it does not say is not limited; 0 is none. */
export interface TextLimits extends Limits {
  readonly textId: string;
  /** What holds today in place of the text's own. */
  readonly todayOnly?: Limits;
  /** Of its cards: those first answered today, and those answered today as reviews. */
  readonly introducedToday: number;
  readonly reviewedToday: number;
}

export interface DayLimits {
  readonly preset: Pick<Preset, "newPerDay" | "reviewsPerDay">;
  /** New cards first answered today. */
  readonly introducedToday: number;
  /** Cards answered today as reviews. */
  readonly reviewedToday: number;
  /** What holds today in place of the preset's limits. */
  readonly todayOnly?: Limits;
  /** Texts with limits of their own. A card of such a text counts there and in the whole. */
  readonly textLimits?: readonly TextLimits[];
  /** Of texts that are to be readable by a day. */
  readonly plans?: readonly PlanLimits[];
}

/**
 * A plan for a text. Its new cards come first, so many a day: beside the limits of the whole and of the text for new cards, but not beside those for today only. They count in the whole, so that others come
 * in the room they leave. New cards that only texts with plans ask for, and that are in none of these, wait until the day.
 */
export interface PlanLimits {
  readonly textId: string;
  readonly newPerDay: number;
  /** Of its cards, those first answered today. */
  readonly introducedToday: number;
  /** Whether new cards of other texts that are in no plan come at all. */
  readonly othersCome: boolean;
}

/** A card's place in the plan of a text. */
export interface PlanPlace {
  readonly textId: string;
  readonly place: number;
}

interface OfTexts {
  /** Its place, where it is new and in the plan of a text. */
  readonly plan?: PlanPlace;
  /** The texts that ask for the card. */
  readonly textIds?: readonly string[];
}

/** How many cards still fit into today. */
export interface DayRoom {
  readonly isFull: () => boolean;
  readonly fits: (card: OfTexts) => boolean;
  readonly take: (card: OfTexts) => void;
  /** The whole first, then each text with limits. */
  readonly left: () => readonly number[];
}

/** Room for cards in review, those in steps of days among them. */
export function roomForReviews(limits: DayLimits): DayRoom {
  const { preset, todayOnly, reviewedToday, textLimits = [] } = limits;
  const whole = (todayOnly?.reviewsPerDay ?? preset.reviewsPerDay) - reviewedToday;
  const ofTexts = textLimits.map((text) =>
    leftOf(text.todayOnly?.reviewsPerDay ?? text.reviewsPerDay, text.reviewedToday),
  );
  return createRoom([whole, ...ofTexts], textLimits);
}

/** Room for new cards: no more of them come than the limits on reviews leave room for beside `reviews` (Anki). */
export function roomForNew(limits: DayLimits, reviews: DayRoom): DayRoom {
  const { preset, todayOnly, introducedToday, textLimits = [], plans = [] } = limits;
  const whole = (todayOnly?.newPerDay ?? preset.newPerDay) - introducedToday;
  const ofTexts = textLimits.map((text) =>
    leftOf(text.todayOnly?.newPerDay ?? text.newPerDay, text.introducedToday),
  );
  const left = reviews.left();
  const rooms = [whole, ...ofTexts].map((room, index) => Math.min(room, left[index] ?? room));
  const room = createRoom(rooms, textLimits);
  return plans.length === 0 ? room : besidePlans(room, limits, left);
}

/** Room for the new cards of plans too, and for the others what they leave. `reviews`: what the limits on reviews leave. */
function besidePlans(others: DayRoom, limits: DayLimits, reviews: readonly number[]): DayRoom {
  const { plans = [], todayOnly, textLimits = [] } = limits;
  const planned = new Set(plans.map(({ textId }) => textId));
  const isOpen = plans.every(({ othersCome }) => othersCome);
  const mayCome = ({ textIds = [] }: OfTexts) =>
    isOpen && (textIds.length === 0 || textIds.some((textId) => !planned.has(textId)));
  const left = new Map(
    plans.map(({ textId, newPerDay, introducedToday }) => {
      const only = textLimits.find((text) => text.textId === textId)?.todayOnly?.newPerDay;
      return [textId, Math.min(newPerDay, only ?? newPerDay) - introducedToday];
    }),
  );
  // What is set for today only is meant for everything.
  let whole =
    todayOnly?.newPerDay === undefined ? Number.POSITIVE_INFINITY : (others.left()[0] ?? 0);
  whole = Math.min(whole, reviews[0] ?? whole);
  return {
    isFull: () => whole <= 0 || (others.isFull() && [...left.values()].every((room) => room <= 0)),
    fits: (card) => {
      if (whole <= 0) return false;
      return card.plan === undefined
        ? mayCome(card) && others.fits(card)
        : (left.get(card.plan.textId) ?? 0) > 0;
    },
    take: (card) => {
      whole -= 1;
      others.take(card);
      if (card.plan) left.set(card.plan.textId, (left.get(card.plan.textId) ?? 0) - 1);
    },
    left: others.left,
  };
}

/** Tells whether a card comes on no day at all, because a text that asks for it has a limit of 0: what holds for today only is gone tomorrow. */
export function neverFits(
  textLimits: readonly TextLimits[] = [],
): (card: OfTexts & { readonly state: CardState }) => boolean {
  const idsOf = (limits: readonly TextLimits[]) => new Set(limits.map(({ textId }) => textId));
  const noReviews = idsOf(textLimits.filter(({ reviewsPerDay }) => reviewsPerDay === 0));
  const noNew = idsOf(textLimits.filter(({ newPerDay }) => newPerDay === 0));
  return ({ textIds = [], state, plan }) =>
    textIds.some((id) => noReviews.has(id) || (state.state === "new" && !plan && noNew.has(id)));
}

function leftOf(perDay: number | undefined, done: number): number {
  return perDay === undefined ? Number.POSITIVE_INFINITY : perDay - done;
}

function createRoom(rooms: number[], textLimits: readonly TextLimits[]): DayRoom {
  const places = new Map(textLimits.map(({ textId }, index) => [textId, index + 1]));
  const placesOf = ({ textIds = [] }: OfTexts) => [
    0,
    ...new Set(textIds.flatMap((textId) => places.get(textId) ?? [])),
  ];
  return {
    isFull: () => (rooms[0] ?? 0) <= 0,
    fits: (card) => placesOf(card).every((place) => (rooms[place] ?? 0) > 0),
    take: (card) => {
      for (const place of placesOf(card)) rooms[place] = (rooms[place] ?? 0) - 1;
    },
    left: () => [...rooms],
  };
}
