import { addDays, type Day } from "#lib/memory/time/day";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import { answerButtons } from "#lib/progress/answer-buttons";
import { countCards } from "#lib/progress/card-counts";
import { summariseDay } from "#lib/progress/day-summary";
import { dueForecast } from "#lib/progress/due-forecast";
import type { StudiedAnswer } from "#lib/progress/studied-answers";
import { studiedDays } from "#lib/progress/studied-days";
import { periodLengthFor, studyPeriods } from "#lib/progress/study-periods";
import { trueRetention } from "#lib/progress/true-retention";
import { listDeck } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { listTexts } from "#lib/store/shelf";
import { listStudied } from "#lib/store/studied";

/** How far back the page looks. */
export const ranges = ["month", "year", "all"] as const;
export type Range = (typeof ranges)[number];

const rangeDays = { month: 31, year: 365 } as const;
const yearDays = 365;
/** A plot of fewer days would be bars without a scale to read them by. */
const leastDays = 30;
/** Today and the 30 days after it. */
const forecastDays = 31;

export type ProgressData = NonNullable<Awaited<ReturnType<typeof loadProgress>>>;

/** All that Progress shows, of one text or (null) of all; null when there is no such text. */
export async function loadProgress(
  db: Db,
  { id, calendar }: Learner,
  {
    textId,
    range,
    at,
  }: { readonly textId: string | null; readonly range: Range; readonly at: Date },
) {
  const today = dayOf(at, calendar);
  const texts = await listTexts(db, id, { today, endsAt: nextRollover(at, calendar) });
  if (textId !== null && !texts.some((text) => text.id === textId)) return null;
  const [cards, answers, preset] = await Promise.all([
    listDeck(db, id, textId),
    listStudied(db, id, textId === null ? {} : { textId }),
    getPreset(db, id),
  ]);
  const from = rangeStart(answers, range, today);
  const inRange = answers.filter(({ day }) => day >= from);
  const length = periodLengthFor(today - from + 1);
  const yesterday = addDays(today, -1);
  return {
    texts,
    textId,
    range,
    today,
    isFresh: answers.length === 0,
    ofToday: summariseDay(answers, today),
    periods: { length, list: studyPeriods(inRange, { from, until: today, length }) },
    daysStudied: new Set(inRange.map(({ day }) => day)).size,
    retention: trueRetention(inRange, { from, until: today }),
    desiredRetention: preset.desiredRetention,
    counts: countCards(cards),
    due: dueForecast(cards, { today, calendar, days: forecastDays }),
    overdue: dueForecast(cards, { today: yesterday, calendar, days: 1 })[0] ?? 0,
    year: studiedDays(answers, { until: today, count: yearDays }),
    buttons: answerButtons(inRange),
  };
}

function rangeStart(answers: readonly StudiedAnswer[], range: Range, today: Day): Day {
  if (range === "all") {
    const least = addDays(today, 1 - leastDays);
    const first = answers[0]?.day ?? today;
    return first < least ? first : least;
  }
  return addDays(today, 1 - rangeDays[range]);
}
