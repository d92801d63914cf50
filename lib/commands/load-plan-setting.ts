import type { CardKind } from "#lib/cards/card-face";
import { habitsSoFar } from "#lib/memory/simulate/study-habits";
import { dayOf } from "#lib/memory/time/learner-day";
import { gatesByIndex } from "#lib/progress/assemble-forecast";
import type { PlannedCard, PlannedText, PlanSetting } from "#lib/progress/readable-by-text";
import type { Db } from "#lib/store/database";
import type { LinkedCard } from "#lib/store/deck-links";
import type { Learner } from "#lib/store/learner";
import { type Deck, loadDeck } from "#lib/store/load-deck";
import { sortLatestAnswers } from "#lib/store/study-habits";
import { type LoadedForecast, loadForecast } from "./load-forecast.ts";

/** Which of a term's cards is begun: recognising it in the text is what reading asks. */
const kindOrder: readonly CardKind[] = ["termRecognition", "cloze", "termProduction"];

/** All that a plan for a live text is made from; null when there is no such text. */
export async function loadPlanSetting(
  db: Db,
  learner: Pick<Learner, "id" | "calendar">,
  { textId, at }: { readonly textId: string; readonly at: Date },
): Promise<PlanSetting | null> {
  const [deck, forecast, sorts] = await Promise.all([
    loadDeck(db, learner, at),
    loadForecast(db, learner, textId),
    sortLatestAnswers(db, learner.id),
  ]);
  const wishes = deck.wishes.find((one) => one.textId === textId);
  if (wishes === undefined) return null;
  const own = deck.cards.filter(deck.isOf(textId));
  const ids = new Set(own.map(({ id }) => id));
  const rest = deck.cards.filter(({ id }) => !ids.has(id));
  const { preset, introducedToday, reviewedToday } = deck.options;
  return {
    text: toText(own, forecast, textId),
    rest: rest.map(toCard),
    ...{ preset, desiredRetention: wishes.desiredRetention },
    habits: habitsSoFar(sorts).habits,
    belief: forecast.belief,
    today: dayOf(at, learner.calendar),
    otherPlans: otherPlans(deck, rest, textId),
    doneToday: { newCards: introducedToday, reviews: reviewedToday },
  };
}

/** A card that is never asked is as good as suspended. */
function toCard({ id, state, suspended, buriedUntilDay, isKnown }: LinkedCard): PlannedCard {
  return { id, state, suspended: suspended || isKnown === true, buriedUntilDay };
}

function toText(
  cards: readonly LinkedCard[],
  { texts, rows }: LoadedForecast,
  textId: string,
): PlannedText {
  const [text, row] = [texts.get(textId), rows.get(textId)];
  const placesOf = placesByNote(cards);
  const termPlaces = (noteId: string | null) =>
    noteId === null ? [] : (placesOf.get(noteId) ?? []);
  const gates = gatesByIndex(row?.terms ?? []);
  return {
    cards: cards.map(toCard),
    terms: (row?.terms ?? []).map(({ termId, noteId }, at) => {
      const places = termPlaces(noteId);
      const term = text?.terms[at];
      const isAsked = isOneOf(places.map((place) => cards[place]));
      return {
        ...{ id: termId, cards: places, isKnown: term?.known === true },
        memories: (term?.memories ?? []).filter((memory) => !isAsked(memory)),
      };
    }),
    segments: (row?.units ?? []).map(({ noteId, index, weight }, at) => ({
      ...{ weight, gates: gates.get(index) ?? [] },
      ownCard: termPlaces(noteId).find((place) => cards[place]?.kind === "translation") ?? null,
      own: text?.segments[at]?.own ?? null,
    })),
  };
}

/** By note, the places of its cards: of a term in the order in which they would be begun. */
function placesByNote(cards: readonly LinkedCard[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const rankOf = (place: number) => kindOrder.indexOf(cards[place]?.kind ?? "translation");
  for (const [place, { noteId }] of cards.entries()) {
    places.set(noteId, [...(places.get(noteId) ?? []), place]);
  }
  for (const own of places.values()) own.sort((one, other) => rankOf(one) - rankOf(other));
  return places;
}

/** Whether a memory is that of one of the cards, which the simulation takes on from there. */
function isOneOf(cards: readonly (LinkedCard | undefined)[]) {
  const memories = cards.flatMap((card) =>
    card === undefined || card.state.state === "new" ? [] : [card.state],
  );
  return (memory: { readonly stability: number; readonly lastReviewDay: number }) =>
    memories.some(
      (state) =>
        state.memory.stability === memory.stability && state.lastReviewDay === memory.lastReviewDay,
    );
}

function otherPlans({ options }: Deck, rest: readonly LinkedCard[], textId: string) {
  const others = (options.plans ?? []).filter((plan) => plan.textId !== textId);
  const ids = new Set(others.map((plan) => plan.textId));
  return {
    cards: rest.filter(({ plan }) => plan !== undefined && ids.has(plan.textId)).length,
    perDay: others.reduce((sum, { newPerDay }) => sum + newPerDay, 0),
  };
}
