import type { Range } from "#lib/progress/progress-range";
import type { Locale } from "#words/messages";

/** What the page shows, of what, and in whose words. */
export interface View {
  readonly locale: Locale;
  /** Whose dates and numbers, "en-GB". */
  readonly tag: string;
  /** Null: all texts. */
  readonly textId: string | null;
  readonly range: Range;
  /** Of the calendar; null: the last 365 days. */
  readonly year: number | null;
}

type Address = Pick<View, "textId" | "range" | "year">;

/** The page that shows the same, but for what is changed. */
export function addressOf(view: Address, change: Partial<Address> = {}): string {
  return `/progress?${searchOf({ ...view, ...change })}`;
}

/** Where the numbers of a plot are to be had as CSV. */
export function csvAddress(view: Address, plot: string): string {
  return `/progress/csv/${plot}?${searchOf(view)}`;
}

function searchOf({ textId, range, year }: Address): URLSearchParams {
  return new URLSearchParams({
    ...(textId !== null && { text: textId }),
    range,
    ...(year !== null && { year: String(year) }),
  });
}
