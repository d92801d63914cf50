import { type CurveReading, curveReadings, forgettingPieces } from "#lib/memory/sync/explain-curve";
import { addDays, type Day, dayToIso } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { Locale } from "#words/messages";
import { sayDay } from "#words/say-day";
import { sayShare } from "#words/say-number";
import { translator } from "#words/translator";
import type { CardPageData } from "./load-card.ts";

/** A drawn curve: days as shares (0–1) of the width, recall as shares of the height from the bottom. */
export interface CurveView {
  readonly summary: string;
  readonly lines: readonly (readonly (readonly [number, number])[])[];
  readonly marks: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly isForgotten: boolean;
  }[];
  readonly desiredRetention: number;
  readonly today: number | null;
  readonly due: number | null;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly readings: readonly { readonly x: number; readonly text: string }[];
  readonly rows: readonly (readonly [string, string, string])[];
}

/** How long after the due day the curve goes on. */
const daysAfter = { month: 30, year: 365 } as const;
export const curveLengths = ["month", "year"] as const;
export type CurveLength = (typeof curveLengths)[number];

const readingsBetween = 60;

/** Null for a card that never had a memory. */
export function curveView(
  locale: Locale,
  data: CardPageData,
  length: CurveLength,
): CurveView | null {
  const { history, preset, today, explanation } = data;
  const { weights } = preset;
  const { wait } = explanation;
  const dueDay = wait === null ? null : dueDayOf(data);
  const last = dueDay ?? today;
  const until = addDays(last > today ? last : today, wait === null ? 0 : daysAfter[length]);
  const pieces = forgettingPieces(history, { until, weights });
  const [from, to] = [pieces[0]?.from, pieces.at(-1)?.to];
  if (from === undefined || to === undefined) return null;
  const also = dueDay === null ? [today] : [today, dueDay];
  const readings = curveReadings(history, pieces, { also, count: readingsBetween, weights });
  const x = (day: number) => (day - from) / (to - from);
  const within = (day: Day | null) => (day === null || day < from || day > to ? null : x(day));
  const say = { locale, tag: data.tag, today, dueDay, retention: preset.desiredRetention };
  return {
    summary: summaryOf(say, from, to),
    lines: linesOf(pieces, x),
    marks: marksOf(history, x),
    desiredRetention: preset.desiredRetention,
    today: within(today),
    due: within(dueDay),
    ticks: ticksOf(say, from, to),
    readings: readings.map((reading) => ({ x: x(reading.day), text: readingText(say, reading) })),
    rows: rowsOf(say, readings),
  };
}

interface Saying {
  readonly locale: Locale;
  readonly tag: string | undefined;
  readonly today: Day;
  readonly dueDay: Day | null;
  readonly retention: number;
}

function dueDayOf({ explanation, calendar }: CardPageData): Day | null {
  const due = explanation.wait?.due;
  if (due === undefined) return null;
  return "dueDay" in due ? due.dueDay : dayOf(due.dueAt, calendar);
}

function linesOf(pieces: ReturnType<typeof forgettingPieces>, x: (day: number) => number) {
  const lines: (readonly [number, number])[][] = [];
  for (const [index, { from, points }] of pieces.entries()) {
    const places = points.map(({ day, recall }) => [x(day), recall] as const);
    // A review lifts the curve: what follows goes on from where it was.
    if (pieces[index - 1]?.to === from) lines.at(-1)?.push(...places);
    else lines.push([...places]);
  }
  return lines;
}

function marksOf(history: CardPageData["history"], x: (day: number) => number): CurveView["marks"] {
  return history.flatMap(({ event, day, takenBackAt, recallThen }) => {
    if (event.kind !== "answer" || takenBackAt !== null) return [];
    const place = x(day);
    // Answers before a reset that left no curve have no place on it.
    if (place < 0) return [];
    return [{ key: event.id, x: place, y: recallThen ?? 1, isForgotten: event.rating === "again" }];
  });
}

function summaryOf(saying: Saying, from: Day, to: Day): string {
  const { locale, dueDay, retention } = saying;
  const t = translator(locale, "cardInfo");
  const ends = { from: fullDate(saying, from), to: fullDate(saying, to) };
  if (dueDay === null) return t("curveSumPast", ends);
  const due = fullDate(saying, dueDay);
  return t("curveSum", { ...ends, due, retention: sayShare(locale, retention) });
}

function readingText(saying: Saying, reading: CurveReading): string {
  const { locale, today, dueDay } = saying;
  const t = translator(locale, "cardInfo");
  const date = fullDate(saying, reading.day);
  const what = answersText(locale, reading);
  const recall = reading.recall === null ? t("none") : sayShare(locale, reading.recall);
  if (what !== "" && reading.recall === null) return t("curveFirst", { date, what });
  if (what !== "") return t("curveReview", { date, recall, what });
  if (reading.day === dueDay) return t("curveDue", { date, recall });
  return t(reading.day === today ? "curveToday" : "curvePoint", { date, recall });
}

function rowsOf(saying: Saying, readings: readonly CurveReading[]): CurveView["rows"] {
  const { locale, today, dueDay } = saying;
  const t = translator(locale, "cardInfo");
  return readings.map((reading) => {
    const notes = [
      answersText(locale, reading),
      reading.day === today && t("today"),
      reading.day === dueDay && t("due"),
    ];
    const recall = reading.recall === null ? t("none") : sayShare(locale, reading.recall);
    return [fullDate(saying, reading.day), recall, notes.filter(Boolean).join(" · ")];
  });
}

function answersText(locale: Locale, { answers }: CurveReading): string {
  const t = translator(locale, "cardInfo");
  return new Intl.ListFormat(locale, { type: "unit" }).format(answers.map((rating) => t(rating)));
}

function ticksOf({ locale, tag }: Saying, from: Day, to: Day): CurveView["ticks"] {
  const isLong = to - from > 300;
  const say = sayDay(
    locale,
    isLong ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" },
    tag,
  );
  return [0, 0.5, 1].map((x) => ({
    x,
    text: say(dayToIso(addDays(from, Math.round((to - from) * x)))),
  }));
}

function fullDate({ locale, tag }: Saying, day: Day): string {
  return sayDay(locale, { day: "numeric", month: "long", year: "numeric" }, tag)(dayToIso(day));
}
