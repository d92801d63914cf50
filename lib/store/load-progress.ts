import { addDays, type Calendar, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { addedCards } from "#lib/progress/added-cards";
import { answerButtons } from "#lib/progress/answer-buttons";
import { cardCounts } from "#lib/progress/card-counts";
import { type DueCount, futureDue } from "#lib/progress/future-due";
import { histogramOf } from "#lib/progress/histogram";
import { hourlyBreakdown } from "#lib/progress/hourly";
import { type Range, rangeDays } from "#lib/progress/progress-range";
import { retrievabilityFigures } from "#lib/progress/retrievability-sum";
import { daysOfYear, studiedDays, studiedYears } from "#lib/progress/studied-days";
import { type Period, periodLengthFor, studyPeriods } from "#lib/progress/study-periods";
import { effortBySort, type StudyTally, withoutCram } from "#lib/progress/study-tally";
import { termsByMemory } from "#lib/progress/terms-by-memory";
import { cardPace, paceAnswers, paceDays } from "#lib/progress/time-left";
import { timeToFinish } from "#lib/progress/time-to-finish";
import { todayFigures } from "#lib/progress/today-figures";
import { retentionTable } from "#lib/progress/true-retention";
import type { Db } from "./database.ts";
import type { Learner } from "./learner.ts";
import { getPreset } from "./preset.ts";
import { type DeckFigures, type DueGroup, sumUpDeck } from "./progress-cards.ts";
import { countCardsStudied, tallyStudied } from "./progress-tallies.ts";
import { countTermsByMemory } from "./progress-terms.ts";
import { countToday } from "./statistics.ts";
import { listStudiedLately } from "./studied.ts";
import { listTextNames } from "./text-names.ts";
import { listTextWishes } from "./text-wishes.ts";

const yearDays = 365;
/** A plot of fewer days would be bars without a scale to read them by. */
const leastDays = 30;

/** Of which text (null: all of them), how far back, and of which year the calendar is (null or not given: of the last 365 days). */
export interface ProgressView {
  readonly textId: string | null;
  readonly range: Range;
  readonly at: Date;
  readonly calendarYear?: number | null;
}

export type ProgressData = NonNullable<Awaited<ReturnType<typeof loadProgress>>>;

/** All that Progress shows, of one text or (null) of all; null when there is no such text. */
export async function loadProgress(db: Db, learner: Learner, view: ProgressView) {
  const { id, calendar } = learner;
  const { textId, range, at } = view;
  const today = dayOf(at, calendar);
  const texts = textId === null ? [] : await listTextNames(db, id);
  if (textId !== null && !texts.some((text) => text.id === textId)) return null;
  const pace = await loadPace(db, learner, { textId, today });
  const { weights } = pace.preset;
  const [tallies, cards, deck, terms] = await Promise.all([
    tallyStudied(db, id, { textId, since: null }),
    countCardsStudied(db, id, { textId, day: today }),
    sumUpDeck(db, id, { textId, today, weights }),
    countTermsByMemory(db, id, { textId, today, weights }),
  ]);
  const answered = ofAnswers(tallies, { ...view, today, cards });
  const ofDeck = ofCards(deck, { from: answered.from, today, range, calendar });
  const { dailyLoad } = ofDeck.futureDue;
  return {
    ...{ textId, range, today, desiredRetention: pace.desiredRetention },
    ...answered,
    ...ofDeck,
    terms: termsByMemory(terms),
    finish: timeToFinish({
      ...roomOf(pace.limits, answered.ofToday.introduced),
      ...{ newCards: deck.waiting, dailyLoad, pace: pace.of, today },
    }),
  };
}

/** What comes of the answers. */
function ofAnswers(
  tallies: readonly StudyTally[],
  {
    range,
    calendarYear,
    today,
    cards,
  }: ProgressView & { readonly today: Day; readonly cards: number },
) {
  const answers = withoutCram(tallies);
  const firstDay = answers[0]?.day ?? null;
  const from = rangeStart(firstDay, range, today);
  const inRange = tallies.filter(({ day }) => day >= from);
  const told = withoutCram(inRange);
  const length = periodLengthFor(today - from + 1);
  return {
    from,
    isFresh: answers.length === 0,
    ofToday: todayFigures(tallies, { day: today, cards }),
    periods: { length, list: studyPeriods(inRange, { from, until: today, length }) },
    daysStudied: new Set(told.map(({ day }) => day)).size,
    cram: effortBySort(inRange).cram,
    retentionTable: retentionTable(tallies, today),
    hours: hourlyBreakdown(inRange),
    buttons: answerButtons(inRange),
    years: studiedYears(firstDay, today),
    year: studiedDays(answers, calendarOf(calendarYear ?? null, today)),
  };
}

/** What comes of the cards as they are now. */
function ofCards(
  deck: DeckFigures,
  {
    from,
    today,
    range,
    calendar,
  }: {
    readonly from: Day;
    readonly today: Day;
    readonly range: Range;
    readonly calendar: Calendar;
  },
) {
  const due = deck.due.map((group) => toDueCount(group, calendar));
  const foreseen = futureDue(due, { today, days: rangeDays[range], dailyLoad: deck.dailyLoad });
  const made = deck.made.map((one) => ({ day: dayOf(one.at, calendar), cards: one.cards }));
  const days: Period = { from, until: today };
  const length = periodLengthFor(today - from + 1);
  return {
    counts: cardCounts(deck.counts),
    futureDue: foreseen,
    intervals: histogramOf(deck.intervals),
    stability: histogramOf(deck.stabilities),
    difficulty: { ...histogramOf(deck.difficulties), median: deck.difficultyMedian },
    retrievability: retrievabilityFigures(deck),
    added: { length, list: addedCards(made, { ...days, length }) },
  };
}

function toDueCount({ due, buriedUntilDay, cards }: DueGroup, calendar: Calendar): DueCount {
  const day = "day" in due ? due.day : dayOf(due.at, calendar);
  return { day: buriedUntilDay !== null && buriedUntilDay > day ? buriedUntilDay : day, cards };
}

/** What the preset and the text ask, and the seconds a card takes. */
async function loadPace(
  db: Db,
  { id }: Learner,
  { textId, today }: { readonly textId: string | null; readonly today: Day },
) {
  const [preset, wishes, done, recent] = await Promise.all([
    getPreset(db, id),
    listTextWishes(db, id),
    countToday(db, id, today),
    listStudiedLately(db, id, { since: addDays(today, -paceDays), atMost: paceAnswers }),
  ]);
  const wish = wishes.find((one) => one.textId === textId);
  return {
    preset,
    desiredRetention: wish?.desiredRetention ?? preset.desiredRetention,
    limits: {
      whole: preset.newPerDay,
      ofText: wish?.newPerDay ?? Number.POSITIVE_INFINITY,
      introduced: done.introduced,
    },
    of: cardPace(recent),
  };
}

/** New cards a day, and how many of these today has had: by the limit on the whole or the text's own, whichever leaves less. `introduced`: of the text. */
function roomOf(
  limits: { readonly whole: number; readonly ofText: number; readonly introduced: number },
  introduced: number,
) {
  const newPerDay = Math.min(limits.whole, limits.ofText);
  const left = Math.min(limits.whole - limits.introduced, limits.ofText - introduced);
  return { newPerDay, introducedToday: newPerDay - Math.max(0, left) };
}

function rangeStart(firstDay: Day | null, range: Range, today: Day): Day {
  const days = rangeDays[range];
  if (days !== null) return addDays(today, 1 - days);
  const least = addDays(today, 1 - leastDays);
  return firstDay !== null && firstDay < least ? firstDay : least;
}

/** The days of a year of the calendar, this one's up to today; without a year the last 365. */
function calendarOf(year: number | null, today: Day) {
  if (year === null) return { until: today, count: yearDays };
  const days = daysOfYear(year);
  const until = days.until < today ? days.until : today;
  return { until, count: Math.max(0, until - days.from + 1) };
}
