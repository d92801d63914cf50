import { type KnownLoad, knownLoad } from "#lib/memory/schedule/deck-load";
import { type HeldBack, heldBack } from "#lib/memory/schedule/held-back";
import {
  countFrom,
  layOutDay,
  type Queue,
  type QueueCounts,
  type QueueOptions,
  queueFrom,
} from "#lib/memory/schedule/queue";
import { dayOf } from "#lib/memory/time/learner-day";
import { listAnsweredToday } from "./answered-today.ts";
import type { Db } from "./database.ts";
import { type LinkedCard, linkCards, listDeckWithTexts, mapSentenceTerms } from "./deck-links.ts";
import type { Learner } from "./learner.ts";
import { getPreset } from "./preset.ts";
import { limitsOfTexts, limitsOn } from "./text-limits.ts";
import { getTodayOnly, listTextWishes, type TextWishes } from "./text-wishes.ts";

/** All that is needed to say what is asked today, of every text or of one. `cards` are those of every text, in order of position. */
export interface Deck {
  readonly cards: readonly LinkedCard[];
  readonly options: QueueOptions;
  /** What the learner wishes for each live text. */
  readonly wishes: readonly TextWishes[];
  /** Whether the text asks for the card; null: any text does. */
  readonly isOf: (textId: string | null) => (card: LinkedCard) => boolean;
  /** Today's work of a text, or of all (null). Cards of other texts are not in it, but keep their siblings away. */
  readonly queueOf: (textId: string | null) => Queue<LinkedCard>;
  /** How much that is. */
  readonly countsOf: (textId: string | null) => QueueCounts;
  /** What the limits, and the terms that sentences wait for, keep out of it. */
  readonly heldBackOf: (textId: string | null) => HeldBack;
  /** What the cards not asked put on the days ahead: what a session of the asked ones is balanced by. */
  readonly knownLoadFor: (
    asked: Iterable<{ readonly id: string; readonly noteId: string }>,
  ) => KnownLoad;
}

/** The learner's deck as it stands at an instant. */
export async function loadDeck(
  db: Db,
  learner: Pick<Learner, "id" | "calendar">,
  at: Date,
): Promise<Deck> {
  const { calendar } = learner;
  const today = dayOf(at, calendar);
  const { cards, options, wishes } = await readDeck(db, learner, at);
  const isOf = (textId: string | null) => (card: LinkedCard) =>
    textId === null || card.textIds.includes(textId);
  const work = layOutDay(cards, options);
  return {
    cards,
    options,
    wishes,
    isOf,
    queueOf: (textId) => queueFrom(work, options, isOf(textId)),
    countsOf: (textId) => countFrom(work, options, isOf(textId)),
    heldBackOf: (textId) => heldBack(work, options, isOf(textId)),
    knownLoadFor: (asked) => knownLoad(cards, asked, today),
  };
}

async function readDeck(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  at: Date,
): Promise<Pick<Deck, "cards" | "options" | "wishes">> {
  const today = dayOf(at, calendar);
  const [cards, { id: _, name: __, ...preset }, answered, termsOf, wishes, only] =
    await Promise.all([
      listDeckWithTexts(db, id),
      getPreset(db, id),
      listAnsweredToday(db, id, today),
      mapSentenceTerms(db, id),
      listTextWishes(db, id),
      getTodayOnly(db, id),
    ]);
  const learned = answered.filter(({ wasLearned }) => wasLearned).map(({ cardId }) => cardId);
  const todayOnly = limitsOn(only, today);
  const options = {
    ...{ at, calendar, preset },
    introducedToday: answered.reduce((sum, { introduced }) => sum + introduced, 0),
    reviewedToday: answered.reduce((sum, { reviewed }) => sum + reviewed, 0),
    textLimits: limitsOfTexts(wishes, { today, answered, cards }),
    ...(todayOnly !== null && { todayOnly }),
  };
  const ties = {
    termsOf,
    retentionOf: retentionByText(wishes),
    desiredRetention: preset.desiredRetention,
    learnedToday: new Set(learned),
  };
  return { cards: linkCards(cards, ties), options, wishes };
}

function retentionByText(wishes: readonly TextWishes[]): ReadonlyMap<string, number> {
  return new Map(
    wishes.flatMap(({ textId, desiredRetention: wish }) => (wish === null ? [] : [[textId, wish]])),
  );
}
