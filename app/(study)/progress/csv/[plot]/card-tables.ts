import { addDays, dayToIso } from "#lib/memory/time/day";
import { cardSorts } from "#lib/progress/card-counts";
import type { Histogram } from "#lib/progress/histogram";
import { bandFrom, memoryBands } from "#lib/progress/terms-by-memory";
import type { ProgressData } from "#lib/store/load-progress";
import type { Table } from "./table.ts";

/** A row a day from today on; what is overdue is among today's. */
export function futureDueTable({ today, futureDue }: ProgressData): Table {
  return {
    columns: ["day", "cards", "of_them_overdue"],
    rows: futureDue.days.map((cards, ahead) => [
      dayToIso(addDays(today, ahead)),
      cards,
      ahead === 0 ? futureDue.backlog : 0,
    ]),
  };
}

export function cardCountsTable({ counts }: ProgressData): Table {
  return { columns: ["sort", "cards"], rows: cardSorts.map((sort) => [sort, counts[sort]]) };
}

/** A row a value that some card has. */
export function histogramTable(name: string, { counts }: Histogram): Table {
  return { columns: [name, "cards"], rows: counts.map(({ value, cards }) => [value, cards]) };
}

export function addedTable({ added }: ProgressData): Table {
  return {
    columns: ["from", "until", "cards", "cumulated"],
    rows: added.list.map(({ from, until, cards, cumulated }) => [
      ...[dayToIso(from), dayToIso(until), cards, cumulated],
    ]),
  };
}

/** A row a band, with the least recall that is in it; then those known by hand and those never met. */
export function termsTable({ terms }: ProgressData): Table {
  return {
    columns: ["memory", "recall_from", "terms"],
    rows: [
      ...memoryBands.map((band) => [band, bandFrom[band], terms.bands[band]]),
      ["known_by_hand", null, terms.known],
      ["never_met", null, terms.unseen],
    ],
  };
}

/** One row. */
export function finishTable({ finish }: ProgressData): Table {
  const { newCards, newPerDay, days, lastDay, minutesPerDay, minutes } = finish;
  return {
    columns: ["new_cards", "new_per_day", "days", "last_day", "minutes_per_day", "minutes"],
    rows: [
      [
        ...[newCards, newPerDay, days, lastDay === null ? null : dayToIso(lastDay)],
        ...[minutesPerDay, minutes],
      ],
    ],
  };
}
