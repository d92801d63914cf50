import { type Day, dayToIso, weekdayOf } from "#lib/memory/time/day";

/** A day as the year shows it. */
export interface YearDay {
  readonly day: Day;
  readonly count: number;
  /** What is told of it: the date and how much was studied. */
  readonly text: string;
}

/** 0: nothing; 1–4: how much, beside the learner's full days. */
export type Level = 0 | 1 | 2 | 3 | 4;
export const levels: readonly Level[] = [0, 1, 2, 3, 4];

/** A square of the year: `column` counts weeks from the left, `row` days from Monday. */
export interface YearCell {
  readonly iso: string;
  readonly column: number;
  readonly row: number;
  readonly level: Level;
}

/** The squares of a year; the first `skipped` places of the first column are empty. */
export interface YearGrid {
  readonly cells: readonly YearCell[];
  readonly columns: number;
  readonly skipped: number;
}

const daysPerWeek = 7;

/** Days in order without a gap → squares, a column a week. */
export function yearGrid(days: readonly YearDay[]): YearGrid {
  const skipped = days[0] ? weekdayOf(days[0].day) - 1 : 0;
  const full = fullDay(days);
  const cells = days.map(({ day, count }, index) => ({
    iso: dayToIso(day),
    column: Math.floor((skipped + index) / daysPerWeek),
    row: (skipped + index) % daysPerWeek,
    level: levelOf(count, full),
  }));
  return { cells, columns: (cells.at(-1)?.column ?? 0) + 1, skipped };
}

/** The columns in which a month begins, with its first day; a month that has no room for its name is left out. */
export function monthColumns({ cells, columns }: YearGrid): readonly YearCell[] {
  const room = 2;
  return cells.filter(({ iso, column }) => iso.endsWith("-01") && column + room <= columns);
}

/** What nine of ten days studied do not exceed: one day of cramming must not blanch all others. */
function fullDay(days: readonly YearDay[]): number {
  const counts = days.flatMap(({ count }) => (count > 0 ? [count] : [])).sort((a, b) => a - b);
  return counts[Math.floor((counts.length - 1) * 0.9)] ?? 1;
}

function levelOf(count: number, full: number): Level {
  if (count <= 0) return 0;
  return Math.min(4, Math.ceil((4 * count) / full)) as Level;
}
