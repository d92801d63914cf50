"use client";

import { useTranslations } from "use-intl";
import type { Outcome, Rating } from "#lib/memory/schedule/card-state";
import type { QueueCard } from "#lib/memory/schedule/queue";
import { cramWait } from "#lib/memory/sync/cram-session";
import type { Session } from "#lib/memory/sync/session";
import { timeSpanOf } from "#lib/memory/time/time-span";
import { useInterval } from "./use-interval.ts";

/** Says when a card comes back after a rating: by the schedule, or in a cram that leaves the schedule alone. */
export function useWait(
  session: Pick<Session<QueueCard>, "preset" | "cram">,
): (rating: Rating, outcome: Outcome) => string {
  const t = useTranslations("review");
  const study = useTranslations("customStudy");
  const interval = useInterval(session.preset.learnAheadSeconds);
  if (!session.cram) return (_, outcome) => interval.ofOutcome(outcome);
  return (rating) => {
    const wait = cramWait(rating);
    if (wait === "atTheEnd") return study("atTheEnd");
    if (wait === "done") return study("away");
    const { unit, amount } = timeSpanOf(wait.delaySeconds);
    return t(unit, { amount });
  };
}
