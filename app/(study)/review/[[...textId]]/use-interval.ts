"use client";

import { useTranslations } from "use-intl";
import type { Outcome } from "#lib/memory/schedule/card-state";
import { type TimeSpan, timeSpanOf } from "#lib/memory/time/time-span";

const secondsPerDay = 86_400;

/** Says how long until a card comes back, short, as Anki's buttons do: "<10 m" for what is asked again in this sitting, "4 d", "1.2 mo". */
export function useInterval(learnAheadSeconds: number): {
  readonly ofOutcome: (outcome: Outcome) => string;
  readonly ofDays: (days: number) => string;
} {
  const t = useTranslations("review");
  const say = ({ unit, amount }: TimeSpan) => t(unit, { amount });
  const ofDays = (days: number) => say(timeSpanOf(days * secondsPerDay));
  return {
    ofDays,
    ofOutcome: (outcome) => {
      if (!("delaySeconds" in outcome)) return ofDays(outcome.intervalDays);
      const span = say(timeSpanOf(outcome.delaySeconds));
      return outcome.delaySeconds < learnAheadSeconds ? t("under", { span }) : span;
    },
  };
}
