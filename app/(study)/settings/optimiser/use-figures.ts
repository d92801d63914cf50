import { useFormatter } from "use-intl";

/** The figures of judgements in the screen's language. */
export function useFigures() {
  const format = useFormatter();
  const fixed = (value: number, digits: number) =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    fixed,
    /** Two losses with as many digits as it takes to tell them apart, at least four. */
    losses: (one: number, other: number): readonly [string, string] => {
      const digits = [4, 5, 6].find((count) => fixed(one, count) !== fixed(other, count)) ?? 6;
      return [fixed(one, digits), fixed(other, digits)];
    },
    number: (value: number) => format.number(value),
    percent: (share: number) =>
      format.number(share, { style: "percent", maximumFractionDigits: 1 }),
    date: (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium" }),
  };
}
