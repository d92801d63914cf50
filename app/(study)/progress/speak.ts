import { type Day, dayToIso } from "#lib/memory/time/day";

const styles = {
  /** 3 March 2026 */
  date: { day: "numeric", month: "long", year: "numeric" },
  /** Tue, 3 March */
  weekday: { weekday: "short", day: "numeric", month: "long" },
  /** 3 Mar */
  short: { day: "numeric", month: "short" },
  /** March 2026 */
  month: { month: "long", year: "numeric" },
  /** Mar 2026 */
  shortMonth: { month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof styles;

/** Says numbers and learner days in the way of a language tag ("en-GB"), on either side of the wire. */
export function speak(tag: string) {
  const format = (options: Intl.NumberFormatOptions) => {
    const { format } = new Intl.NumberFormat(tag, options);
    return (value: number) => format(value);
  };
  const days = (style: DayStyle) =>
    new Intl.DateTimeFormat(tag, { ...styles[style], timeZone: "UTC" });
  return {
    /** 1305 → "1,305" */
    number: format({ maximumFractionDigits: 0 }),
    /** 3.14159 → "3.1"; from ten on whole */
    decimal: (value: number) =>
      format({ maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 })(value),
    /** 0.12345 → "0.123" */
    score: format({ minimumFractionDigits: 3, maximumFractionDigits: 3 }),
    /** 0.9153 → "91.5%" */
    share: format({ style: "percent", maximumFractionDigits: 1 }),
    /** 0.92 → "92.0%", to stand in a column */
    evenShare: format({
      ...{ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
    }),
    /** 0.9153 → "92%" */
    percent: format({ style: "percent", maximumFractionDigits: 0 }),
    day: (style: DayStyle) => {
      const { format } = days(style);
      return (day: Day) => format(dateOf(day));
    },
    /** "1–7 March 2026" */
    days: (style: DayStyle) => {
      const spoken = days(style);
      return (from: Day, until: Day) => spoken.formatRange(dateOf(from), dateOf(until));
    },
    /** 14 → "14:00"; 24 hours in every region, so that a row of them lines up. */
    hour: (hour: number) => `${`${hour}`.padStart(2, "0")}:00`,
  };
}

/** What `speak` gives. */
export type Spoken = ReturnType<typeof speak>;

/** A day has no zone of its own any more. */
function dateOf(day: Day): Date {
  return new Date(`${dayToIso(day)}T00:00:00Z`);
}
