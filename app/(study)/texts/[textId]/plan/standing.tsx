"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { ConfirmButton } from "#ui/confirm-button";
import { actOnPlan } from "./actions.ts";
import css from "./plan.module.css";
import { PlanChart } from "./plan-chart.tsx";
import type { PlanView } from "./plan-view.ts";
import { useDayWords } from "./use-day-words.ts";

/** The plan that stands: what it aims at, how it goes, and how to be rid of it. */
export function Standing(props: {
  readonly plan: PlanView;
  readonly onDropped: (isDone: boolean) => void;
}) {
  const { plan } = props;
  const { standing } = plan;
  const t = useTranslations("plan");
  const { longDay } = useDayWords();
  const [isPending, start] = useTransition();
  const drop = () =>
    start(async () => {
      const isDone = await actOnPlan("drop", plan.id).catch(() => false);
      start(() => props.onDropped(isDone));
    });
  const { now, foreseen, behindDays } = standing;
  return (
    <section className={css.standing} aria-labelledby="standing">
      <h2 id="standing">{t("standing")}</h2>
      <p className={css.asks}>
        {t("goal", {
          share: plan.targetShare,
          day: longDay(plan.targetDay),
          minutes: plan.minutesPerDay,
        })}
      </p>
      <p>
        {standing.isOnTrack
          ? t("onTrack", { now, foreseen })
          : t("behind", { now, foreseen, days: behindDays })}
      </p>
      {!standing.isOnTrack && (
        <p>
          <a href="#change">{t("catchUp")}</a> <span className="quiet">{t("catchUpText")}</span>
        </p>
      )}
      <p className={css.meaning}>
        {t("since", { day: longDay(plan.madeOn), fresh: plan.newPerDay })}
      </p>
      <PlanChart from={plan.madeOn} points={plan.points} />
      <ConfirmButton
        label={t("drop")}
        title={t("dropTitle")}
        confirm={t("dropConfirm")}
        cancel={t("keep")}
        pending={isPending}
        onConfirm={drop}
      >
        <p>{t("dropText")}</p>
      </ConfirmButton>
    </section>
  );
}
