import { buildQueue, type Queue, type QueueOptions } from "#lib/memory/schedule/queue";
import { dayOf } from "#lib/memory/time/learner-day";
import { type DeckCard, listDeck } from "./card.ts";
import type { Db } from "./database.ts";
import type { Learner } from "./learner.ts";
import { getPreset } from "./preset.ts";
import { countToday } from "./statistics.ts";
import { mapCardsByText } from "./text-cards.ts";

/** All that is needed to say what is asked today, of every text or of one. `cards` are those of every text, in order of position. */
export interface Deck {
  readonly cards: readonly DeckCard[];
  readonly options: QueueOptions;
  /** Whether the text asks for the card; null: any text does. */
  readonly isOf: (textId: string | null) => (card: DeckCard) => boolean;
  /** Today's work of a text, or of all (null). Cards of other texts are not in it, but keep their siblings away. */
  readonly queueOf: (textId: string | null) => Queue<DeckCard>;
}

/** The learner's deck as it stands at an instant. */
export async function loadDeck(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  at: Date,
): Promise<Deck> {
  const [cards, { id: _, name: __, ...preset }, used, byText] = await Promise.all([
    listDeck(db, id, null),
    getPreset(db, id),
    countToday(db, id, dayOf(at, calendar)),
    mapCardsByText(db, id),
  ]);
  const options = {
    at,
    calendar,
    preset,
    introducedToday: used.introduced,
    reviewedToday: used.reviewed,
  };
  const isOf = (textId: string | null) => (card: DeckCard) =>
    textId === null || byText.get(textId)?.has(card.id) === true;
  return {
    cards,
    options,
    isOf,
    queueOf: (textId) => buildQueue(cards, options, isOf(textId)),
  };
}
