"use client";

import { useTranslations } from "use-intl";
import { cramSummary, studiedToday } from "./end-of-day.ts";
import css from "./end-side.module.css";
import { LearnedToday } from "./learned-today.tsx";
import type { ReviewMaterial } from "./material.ts";
import type { ReviewState } from "./review-state.ts";

interface Done {
  readonly state: ReviewState;
  readonly material: ReviewMaterial;
}

/** What was studied and learned today, whichever sittings it took; of a sitting that leaves the schedule alone, what was done in it. */
export function DoneFacts(props: Done) {
  const { session, at } = props.state;
  if (session.cram) return <CramDone {...props} />;
  // Of the day before it would be, and the page says that another has begun.
  if (at >= session.dayEndsAt) return null;
  return <DayDone {...props} />;
}

function CramDone(props: Done) {
  const t = useTranslations("customStudy");
  return (
    <>
      <Facts title={t("thisSitting")} facts={useCramFacts(props)} />
      <p>{t("crammedNothing")}</p>
    </>
  );
}

/** What was studied and learned today; nothing where nothing was. */
export function DayDone({ state, material }: Done) {
  const t = useTranslations("customStudy");
  const title = t(material.textId === null ? "studiedToday" : "studiedTodayOfText");
  return (
    <>
      <Facts title={title} facts={useDayFacts({ state, material })} />
      <LearnedToday state={state} day={material.day} />
    </>
  );
}

function Facts(props: { readonly title: string; readonly facts: readonly string[] }) {
  if (props.facts.length === 0) return null;
  return (
    <>
      <h3 className={css.of}>{props.title}</h3>
      <ul className={css.facts}>
        {props.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </>
  );
}

function useDayFacts({ state, material }: Done): readonly string[] {
  const t = useTranslations("review");
  const time = useTime();
  const { cards, answers, passedShare, seconds } = studiedToday(state, material);
  if (answers === 0) return [];
  return [
    t("doneCards", { cards }),
    t("doneAnswers", { answers }),
    t("donePassed", { share: passedShare }),
    time(seconds),
  ];
}

function useCramFacts({ state }: Done): readonly string[] {
  const t = useTranslations("review");
  const study = useTranslations("customStudy");
  const time = useTime();
  const { cards, answers, seconds } = cramSummary(state);
  if (answers === 0) return [];
  return [study("crammed", { cards }), t("doneAnswers", { answers }), time(seconds)];
}

function useTime(): (seconds: number) => string {
  const t = useTranslations("review");
  return (seconds) => {
    const minutes = Math.round(seconds / 60);
    return minutes < 1 ? t("doneUnderMinute") : t("doneMinutes", { minutes });
  };
}
