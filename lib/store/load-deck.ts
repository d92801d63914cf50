import type { Lang } from "#lib/language/text/unit";
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
import { listKnownNoteIds } from "./known-term.ts";
import type { Learner } from "./learner.ts";
import { listStandingPlans, type StoredPlan } from "./plan.ts";
import { limitsOfPlans, placesInPlans } from "./plan-limits.ts";
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
  /** What a device with a voice could ask of it today, limits aside, by language; [] when nothing waits for one. */
  readonly waitingForVoice: (textId: string | null) => readonly WaitingCards[];
  /** What the cards not asked put on the days ahead: what a session of the asked ones is balanced by. */
  readonly knownLoadFor: (
    asked: Iterable<{ readonly id: string; readonly noteId: string }>,
  ) => KnownLoad;
}

/** Cards that wait for a device that can speak their language. */
export interface WaitingCards {
  readonly lang: Lang;
  readonly cards: number;
}

/** Where a deck is to be asked. `voices`: the languages that the device can read aloud. */
export interface Device {
  readonly voices: readonly Lang[];
}

/**
 * The learner's deck as it stands at an instant. With a device, cards to be heard in a language it has no voice for are not asked: they are in no queue and
 * no count and use up no limit, but keep their siblings away on the day they were answered, as any card does.
 */
export async function loadDeck(
  db: Db,
  learner: Pick<Learner, "id" | "calendar">,
  at: Date,
  device: Device | null = null,
): Promise<Deck> {
  const { calendar } = learner;
  const today = dayOf(at, calendar);
  const { cards, options, wishes } = await readDeck(db, learner, { at, device });
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
    waitingForVoice: (textId) => waitingForVoice(cards.filter(isOf(textId)), options),
    knownLoadFor: (asked) => knownLoad(cards, asked, today),
  };
}

async function readDeck(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  { at, device }: { readonly at: Date; readonly device: Device | null },
): Promise<Pick<Deck, "cards" | "options" | "wishes">> {
  const today = dayOf(at, calendar);
  const [
    cards,
    { id: _, name: __, ...preset },
    answered,
    termsOf,
    wishes,
    only,
    knownNotes,
    plans,
  ] = await Promise.all([
    listDeckWithTexts(db, id),
    getPreset(db, id),
    listAnsweredToday(db, id, today),
    mapSentenceTerms(db, id),
    listTextWishes(db, id),
    getTodayOnly(db, id),
    listKnownNoteIds(db, id),
    listStandingPlans(db, id, today),
  ]);
  const learned = answered.filter(({ wasLearned }) => wasLearned).map(({ cardId }) => cardId);
  const todayOnly = limitsOn(only, today);
  const options = {
    ...{ at, calendar, preset },
    introducedToday: answered.reduce((sum, { introduced }) => sum + introduced, 0),
    reviewedToday: answered.reduce((sum, { reviewed }) => sum + reviewed, 0),
    textLimits: limitsOfTexts(wishes, { today, answered, cards }),
    ...(plans.length > 0 && { plans: limitsOfPlans(plans, answered) }),
    ...(todayOnly !== null && { todayOnly }),
  };
  const ties = {
    termsOf,
    retentionOf: retentionByText(wishes, plans, preset.desiredRetention),
    planOf: placesInPlans(plans),
    desiredRetention: preset.desiredRetention,
    learnedToday: new Set(learned),
    voices: device?.voices ?? null,
    knownNotes,
  };
  return { cards: linkCards(cards, ties), options, wishes };
}

function waitingForVoice(cards: readonly LinkedCard[], options: QueueOptions): WaitingCards[] {
  const mute = new Set(cards.filter((card) => card.isMute === true));
  if (mute.size === 0) return [];
  const voiced = cards.map((card) => (mute.has(card) ? { ...card, isMute: false } : card));
  const work = layOutDay(voiced, options);
  const open = [...work.learning, ...work.stepsOfDays, ...work.reviews, ...work.fresh];
  const langs = open.flatMap(({ isMute, spokenLang }) =>
    isMute === false ? (spokenLang ?? []) : [],
  );
  return [...new Set(langs)].map((lang) => ({
    lang,
    cards: langs.filter((one) => one === lang).length,
  }));
}

/** What texts wish, and while a plan runs that of the plan, where it is higher. */
function retentionByText(
  wishes: readonly TextWishes[],
  plans: readonly StoredPlan[],
  usual: number,
): ReadonlyMap<string, number> {
  const wished = new Map(
    wishes.flatMap(({ textId, desiredRetention: wish }) => (wish === null ? [] : [[textId, wish]])),
  );
  for (const { textId, desiredRetention: raised } of plans) {
    const wish = wished.get(textId) ?? usual;
    if (raised !== null && raised > wish) wished.set(textId, raised);
  }
  return wished;
}
