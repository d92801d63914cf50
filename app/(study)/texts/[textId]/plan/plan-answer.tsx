"use client";

import { useTranslations } from "use-intl";
import type { PlanAnswered, PlanOffer } from "#lib/commands/plan-events";
import { asDay, type Day, dayToIso } from "#lib/memory/time/day";
import type { PlanGoal } from "#lib/progress/readable-by-text";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { WorkBar } from "#ui/work-bar";
import css from "./plan.module.css";
import { PlanChart } from "./plan-chart.tsx";
import { PlanWeeks } from "./plan-weeks.tsx";
import { useDayWords } from "./use-day-words.ts";
import type { PlanState } from "./use-plan-answer.ts";

interface Props {
  readonly today: Day;
  readonly state: PlanState;
  /** Another plan stands. */
  readonly isChange: boolean;
  readonly isSaving: boolean;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
  readonly onTakeDay: (iso: string) => void;
  readonly onSave: () => void;
}

/** What comes of the wish: the plan, the earliest day, or that it is out of reach. */
export function PlanAnswer(props: Props) {
  const { state } = props;
  const t = useTranslations("plan");
  switch (state.kind) {
    case "idle":
      return (
        <div className={css.none}>
          <Button onClick={props.onAgain}>{t("again")}</Button>
        </div>
      );
    case "working":
      return (
        <div className={css.answer}>
          <WorkBar
            label={t("working")}
            stage={t("working")}
            share={Math.round(state.share * 100) / 100}
            onCancel={props.onCancel}
          />
        </div>
      );
    case "cancelled":
      return (
        <div className={css.answer}>
          <p role="status">{t("cancelled")}</p>
          <Button onClick={props.onAgain}>{t("again")}</Button>
        </div>
      );
    case "failed":
      return (
        <div className={css.answer}>
          <Notice tone="error" title={t("failed")}>
            <p>{t("failedText")}</p>
          </Notice>
          <Button onClick={props.onAgain}>{t("again")}</Button>
        </div>
      );
    case "answered":
      return (
        <section className={css.answer} aria-label={t("offer")}>
          <Answered {...props} answer={state.answer} goal={state.goal} />
        </section>
      );
  }
}

function Answered(props: Props & { readonly answer: PlanAnswered; readonly goal: PlanGoal }) {
  const { answer, goal, today } = props;
  const t = useTranslations("plan");
  const { longDay } = useDayWords();
  const minutes = goal.minutesPerDay;
  switch (answer.type) {
    case "nothing":
      return <Notice tone="info" title={t("nothing")} />;
    case "never":
      return (
        <Notice tone="doubt" title={t("never", { share: goal.targetShare })}>
          <p>
            {t("neverText", { minutes, most: answer.mostShare, day: longDay(asDay(answer.day)) })}
          </p>
        </Notice>
      );
    case "later": {
      const [day, earliest] = [longDay(goal.targetDay), longDay(asDay(answer.plan.targetDay))];
      return (
        <>
          <Notice tone="doubt" title={t("later", { day, minutes, earliest })}>
            <p>{t("laterText", { share: goal.targetShare })}</p>
            <Button
              look="main"
              onClick={() => props.onTakeDay(dayToIso(asDay(answer.plan.targetDay)))}
            >
              {t("takeDay", { earliest })}
            </Button>
          </Notice>
          <Offer today={today} plan={answer.plan} minutes={minutes} />
        </>
      );
    }
    case "plan":
      return (
        <>
          <Offer today={today} plan={answer.plan} minutes={minutes} />
          <div className={css.save}>
            <Button look="main" disabled={props.isSaving} onClick={props.onSave}>
              {t(props.isSaving ? "making" : props.isChange ? "remake" : "make")}
            </Button>
          </div>
        </>
      );
  }
}

function Offer(props: { readonly today: Day; readonly plan: PlanOffer; readonly minutes: number }) {
  const { today, plan, minutes } = props;
  const { outline, desiredRetention, cards, newPerDay } = plan;
  const t = useTranslations("plan");
  return (
    <>
      <h2>{t("offer")}</h2>
      <p className={css.asks}>
        {t("asks", {
          fresh: newPerDay,
          reviews: Math.round(outline.reviewsPerDay),
          minutes: Math.round(outline.minutesPerDay),
          most: minutes,
        })}
      </p>
      <ul className={css.facts}>
        <li>{t("begins", { cards })}</li>
        <li>
          {desiredRetention === null
            ? t("notRaised")
            : t("raised", { retention: desiredRetention })}
        </li>
        <li>{t(outline.othersCome ? "othersCome" : "othersWait")}</li>
      </ul>
      <PlanChart from={today} points={outline.points} />
      <PlanWeeks from={today} weeks={outline.weeks} />
    </>
  );
}
