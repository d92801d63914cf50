import { addDays, type Day } from "#lib/memory/time/day";

/** Days ahead taken together; `sum`: due from today up to and with the last of them. */
export interface DueSpan {
  readonly from: Day;
  readonly until: Day;
  readonly due: number;
  readonly sum: number;
}

const mostSpans = 53;
/** A day, a week, four weeks, a quarter, a year, and so on by years. */
const lengths = [1, 7, 28, 91, 365];
const yearDays = 365;

/** What is due day by day from `today` on → no more than 53 spans of the same length; the last may be shorter. */
export function dueSpans(days: readonly number[], today: Day): readonly DueSpan[] {
  const length = spanLength(days.length);
  const count = Math.ceil(days.length / length);
  let sum = 0;
  return Array.from({ length: count }, (_, index) => {
    const part = days.slice(index * length, (index + 1) * length);
    const due = part.reduce((total, cards) => total + cards, 0);
    sum += due;
    const from = addDays(today, index * length);
    return { from, until: addDays(from, part.length - 1), due, sum };
  });
}

function spanLength(days: number): number {
  const fits = lengths.find((length) => Math.ceil(days / length) <= mostSpans);
  return fits ?? yearDays * Math.ceil(days / (yearDays * mostSpans));
}
