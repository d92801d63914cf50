import { type LoadedForecast, loadForecast } from "#lib/commands/load-forecast";
import type { Limits } from "#lib/memory/schedule/day-room";
import type { HeldBack } from "#lib/memory/schedule/held-back";
import { isInPlay, type QueueCounts } from "#lib/memory/schedule/queue";
import { habitsSoFar } from "#lib/memory/simulate/study-habits";
import { addDays, type Day } from "#lib/memory/time/day";
import { dayOf, nextRollover, startOfDay } from "#lib/memory/time/learner-day";
import { type Forecast, forecastOn } from "#lib/progress/forecast";
import { type FreshCard, nextText } from "#lib/progress/next-text";
import { studiedDays } from "#lib/progress/studied-days";
import { type StartedTerms, startedTerms } from "#lib/progress/term-memory";
import { cardPace, paceAnswers, paceDays } from "#lib/progress/time-left";
import { todayFigures } from "#lib/progress/today-figures";
import { tomorrowLoad } from "#lib/progress/tomorrow-load";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { type Deck, type Device, loadDeck } from "#lib/store/load-deck";
import { listStandingPlans } from "#lib/store/plan";
import { countCardsStudied, tallyStudied } from "#lib/store/progress-tallies";
import { listRemovedTexts } from "#lib/store/removed-texts";
import { listTexts, type TextSummary } from "#lib/store/shelf";
import { listStudiedLately } from "#lib/store/studied";
import { sortLatestAnswers } from "#lib/store/study-habits";
import { type ShelfPlan, shelfPlans } from "./shelf-plans.ts";

/** A year of whole weeks and some days, so that the same date a year ago is in sight. */
const yearDays = 371;
const removedDays = 30;

/** A text on the shelf, with how much of it can be read, what its own review would ask today, and what is kept out of that. */
export interface ShelfText extends TextSummary {
  readonly known: StartedTerms;
  /** Null for a text without segments. */
  readonly forecast: Forecast | null;
  /** How its plan goes; null: none stands. */
  readonly plan: ShelfPlan | null;
  readonly counts: QueueCounts;
  readonly held: HeldBack;
  /** The limits that it has for today only. */
  readonly todayOnly: Limits | null;
}

/** All that Today shows. */
export async function loadToday(db: Db, learner: Learner, at: Date, device: Device | null = null) {
  const { id, calendar } = learner;
  const today = dayOf(at, calendar);
  const endsAt = nextRollover(at, calendar);
  const [deck, texts, forecast, tallies, recent, cards, habits, removed, plans] = await Promise.all(
    [
      loadDeck(db, learner, at, device),
      listTexts(db, id, { today, endsAt }),
      loadForecast(db, learner, null),
      tallyStudied(db, id, { textId: null, since: addDays(today, -yearDays) }),
      listStudiedLately(db, id, { since: addDays(today, -paceDays), atMost: paceAnswers }),
      countCardsStudied(db, id, { textId: null, day: today }),
      sortLatestAnswers(db, id),
      listRemovedTexts(db, id, startOfDay(addDays(today, -removedDays), calendar)),
      listStandingPlans(db, id, today),
    ],
  );
  const planOf = shelfPlans(plans, { today, calendar });
  const { todayOnly = null, textLimits = [] } = deck.options;
  const todayOnlyOf = new Map(textLimits.map((limits) => [limits.textId, limits.todayOnly]));
  return {
    counts: deck.countsOf(null),
    held: deck.heldBackOf(null),
    todayOnly,
    tomorrow: tomorrowLoad(deck.cards, deck.options),
    pace: cardPace(recent),
    studied: todayFigures(tallies, { day: today, cards }),
    texts: texts.map((text): ShelfText => {
      const asked = { counts: deck.countsOf(text.id), held: deck.heldBackOf(text.id) };
      const foreseen = foresee(forecast, text.id, today);
      const plan = planOf(text.id, foreseen.forecast?.share ?? 0);
      return { ...text, ...foreseen, ...asked, plan, todayOnly: todayOnlyOf.get(text.id) ?? null };
    }),
    next: nextText(
      openTexts(deck, forecast, today),
      today,
      forecast.belief,
      habitsSoFar(habits).habits,
    ),
    removed,
    year: studiedDays(tallies, { until: today, count: yearDays - 6 }),
  };
}

function foresee({ texts, belief }: LoadedForecast, textId: string, today: Day) {
  const text = texts.get(textId) ?? { segments: [], terms: [] };
  return { known: startedTerms(text.terms), forecast: forecastOn(text, today, belief) };
}

/** The texts with the new cards that each asks for, in the order in which they come: those of plans first. */
function openTexts({ cards, isOf }: Deck, { texts, rows }: LoadedForecast, today: Day) {
  const placeOf = ({ plan }: Deck["cards"][number]) => plan?.place ?? Number.MAX_SAFE_INTEGER;
  const fresh = cards
    .filter((card) => card.state.state === "new" && isInPlay(card, today))
    .sort((one, other) => placeOf(one) - placeOf(other));
  return Array.from(texts, ([textId, text]) => {
    const { units, terms } = rows.get(textId) ?? { units: [], terms: [] };
    const byNote = new Map<string | null, FreshCard>([
      ...units.map(({ noteId }, segment) => [noteId, { segment }] as const),
      ...terms.map(({ noteId }, term) => [noteId, { term }] as const),
    ]);
    const own = fresh.filter(isOf(textId)).map(({ noteId, kind }): FreshCard => {
      const known = byNote.get(noteId);
      const isOther = known === undefined || ("segment" in known && kind !== "translation");
      return isOther ? { neither: true } : known;
    });
    return { textId, text, fresh: own };
  });
}
