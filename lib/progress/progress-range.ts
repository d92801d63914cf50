/** How far back Progress looks. */
export const ranges = ["month", "year", "all"] as const;
export type Range = (typeof ranges)[number];

/** How many days that is, today among them; null: to the first answer. */
export const rangeDays = { month: 31, year: 365, all: null } as const;

/** How far the line of the forecast goes, in days: back, and ahead. */
export const forecastReach: Readonly<
  Record<Range, { readonly daysBack: number; readonly daysAhead: number }>
> = {
  month: { daysBack: 31, daysAhead: 60 },
  year: { daysBack: 365, daysAhead: 180 },
  all: { daysBack: 36_500, daysAhead: 365 },
};
