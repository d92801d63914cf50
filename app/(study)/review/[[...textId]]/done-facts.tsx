"use client";

import { useTranslations } from "use-intl";
import { dayOf } from "#lib/memory/time/learner-day";
import { summariseDay } from "#lib/progress/day-summary";
import { studiedAnswers } from "#lib/progress/studied-answers";
import { cramSummary } from "./end-of-day.ts";
import css from "./end-side.module.css";
import type { ReviewState } from "./review-state.ts";

/** What was done in the sitting, in numbers; nothing where nothing was answered. */
export function DoneFacts({ state }: { readonly state: ReviewState }) {
  const facts = useFacts(state);
  if (facts.length === 0) return null;
  return (
    <ul className={css.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function useFacts(state: ReviewState): readonly string[] {
  const t = useTranslations("review");
  const study = useTranslations("customStudy");
  const { session, at } = state;
  const time = (seconds: number) => {
    const minutes = Math.round(seconds / 60);
    return minutes < 1 ? t("doneUnderMinute") : t("doneMinutes", { minutes });
  };
  if (session.cram) {
    const { cards, answers, seconds } = cramSummary(state);
    if (answers === 0) return [];
    return [study("crammed", { cards }), t("doneAnswers", { answers }), time(seconds)];
  }
  const answers = studiedAnswers(session.entries.map(({ review }) => review));
  const summary = summariseDay(answers, dayOf(at, session.calendar));
  if (summary.answers === 0) return [];
  return [
    t("doneCards", { cards: summary.cards }),
    t("doneAnswers", { answers: summary.answers }),
    t("donePassed", { share: summary.passedShare ?? 0 }),
    time(summary.seconds),
  ];
}
