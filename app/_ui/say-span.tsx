import type { useTranslations } from "use-intl";
import { timeSpanOf } from "#lib/memory/time/time-span";

const secondsPerDay = 86_400;
const fewDays = 10;

/** Says lengths of time in full, in the unit a person would: "10 minutes", "1.2 months". */
export interface SaySpan {
  readonly ofSeconds: (seconds: number) => string;
  readonly ofDays: (days: number) => string;
  /** As `ofDays`, to two digits: stabilities of a few days differ by less than a day. */
  readonly ofStability: (days: number) => string;
}

export function saySpan(t: ReturnType<typeof useTranslations<"cardInfo">>): SaySpan {
  const ofSeconds = (seconds: number) => {
    const { unit, amount } = timeSpanOf(seconds);
    return t(unit, { amount });
  };
  const ofDays = (days: number) => ofSeconds(days * secondsPerDay);
  const ofStability = (days: number) =>
    days >= 1 && days < fewDays ? t("days", { amount: Number(days.toPrecision(2)) }) : ofDays(days);
  return { ofSeconds, ofDays, ofStability };
}
