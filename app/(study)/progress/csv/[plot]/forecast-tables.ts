import { dayToIso } from "#lib/memory/time/day";
import type { Calibration } from "#lib/progress/calibration";
import type { ForecastLine } from "#lib/progress/forecast-line";
import type { Table } from "./table.ts";

/** A row a bin of the reliability plot. */
export function calibrationTable({ bins }: Calibration): Table {
  return {
    columns: ["told_from", "told_to", "segments", "told", "passed", "passed_low", "passed_high"],
    rows: bins.map(({ from, to, count, predicted, passed, low, high }) => [
      ...[from, to, count, predicted, passed, low, high],
    ]),
  };
}

/** A row a point of the line; today's is `past`. */
export function forecastTable({ past, ifIStop }: ForecastLine): Table {
  const told = [
    ...past.map((point) => ({ ...point, line: "past" })),
    ...ifIStop.slice(1).map((point) => ({ ...point, line: "if_i_stop" })),
  ];
  return {
    columns: ["day", "line", "share", "low", "high"],
    rows: told.map(({ day, line, share, low, high }) => [dayToIso(day), line, share, low, high]),
  };
}
