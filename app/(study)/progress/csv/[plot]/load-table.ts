import { loadCalibration } from "#lib/commands/load-calibration";
import { loadForecastLine } from "#lib/commands/load-forecast-line";
import { forecastReach } from "#lib/progress/progress-range";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { loadProgress, type ProgressData, type ProgressView } from "#lib/store/load-progress";
import * as answers from "./answer-tables.ts";
import * as cards from "./card-tables.ts";
import { calibrationTable, forecastTable } from "./forecast-tables.ts";
import type { Table } from "./table.ts";

/** The plots that are made of the figures of Progress, by the names their addresses have. */
const tables = {
  today: answers.todayTable,
  "future-due": cards.futureDueTable,
  calendar: answers.calendarTable,
  reviews: answers.reviewsTable,
  "card-counts": cards.cardCountsTable,
  intervals: ({ intervals }) => cards.histogramTable("interval_days", intervals),
  stability: ({ stability }) => cards.histogramTable("stability_days", stability),
  difficulty: ({ difficulty }) => cards.histogramTable("difficulty_percent", difficulty),
  retrievability: ({ retrievability }) =>
    cards.histogramTable("retrievability_percent", retrievability.histogram),
  retention: answers.retentionTable,
  hourly: answers.hourlyTable,
  buttons: answers.buttonsTable,
  added: cards.addedTable,
  terms: cards.termsTable,
  finish: cards.finishTable,
} as const satisfies Record<string, (data: ProgressData) => Table>;

type Figure = keyof typeof tables;
const figures = Object.keys(tables) as readonly Figure[];

export const plots = [...figures, "calibration", "forecast"] as const;
export type Plot = (typeof plots)[number];

/** The numbers of a plot; null when there is no such text. */
export async function loadTable(
  db: Db,
  learner: Learner,
  plot: Plot,
  view: ProgressView,
): Promise<Table | null> {
  const { textId, at, range } = view;
  if (plot === "calibration") return calibrationTable(await loadCalibration(db, learner, textId));
  if (plot === "forecast") {
    if (textId === null) return forecastTable({ past: [], ifIStop: [] });
    return forecastTable(
      await loadForecastLine(db, learner, textId, { at, ...forecastReach[range] }),
    );
  }
  const data = await loadProgress(db, learner, view);
  return data === null ? null : tables[plot](data);
}
