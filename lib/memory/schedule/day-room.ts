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
}

interface OfTexts {
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
  const { preset, todayOnly, introducedToday, textLimits = [] } = limits;
  const whole = (todayOnly?.newPerDay ?? preset.newPerDay) - introducedToday;
  const ofTexts = textLimits.map((text) =>
    leftOf(text.todayOnly?.newPerDay ?? text.newPerDay, text.introducedToday),
  );
  const left = reviews.left();
  const rooms = [whole, ...ofTexts].map((room, index) => Math.min(room, left[index] ?? room));
  return createRoom(rooms, textLimits);
}

/** Tells whether a card comes on no day at all, because a text that asks for it has a limit of 0: what holds for today only is gone tomorrow. */
export function neverFits(
  textLimits: readonly TextLimits[] = [],
): (card: OfTexts & { readonly state: CardState }) => boolean {
  const idsOf = (limits: readonly TextLimits[]) => new Set(limits.map(({ textId }) => textId));
  const noReviews = idsOf(textLimits.filter(({ reviewsPerDay }) => reviewsPerDay === 0));
  const noNew = idsOf(textLimits.filter(({ newPerDay }) => newPerDay === 0));
  return ({ textIds = [], state }) =>
    textIds.some((id) => noReviews.has(id) || (state.state === "new" && noNew.has(id)));
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
