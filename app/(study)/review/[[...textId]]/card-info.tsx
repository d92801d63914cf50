"use client";

import { useEffect, useRef } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { retrievability } from "#lib/memory/schedule/fsrs";
import { dueInstantOf } from "#lib/memory/schedule/queue";
import type { Session } from "#lib/memory/sync/session";
import { dayToIso, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import css from "./card-info.module.css";
import type { ReviewCard } from "./material.ts";
import { useInterval } from "./use-interval.ts";

/** What the scheduler knows of a card now. */
export function CardInfo(props: {
  readonly card: ReviewCard;
  readonly session: Session<ReviewCard>;
  readonly at: Date;
}) {
  const t = useTranslations("review");
  const rows = useRows(props);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <aside ref={panel} className={css.info} aria-label={t("info")}>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {props.card.state.state === "new" && <p>{t("infoNew")}</p>}
    </aside>
  );
}

function useRows({ card, session, at }: Parameters<typeof CardInfo>[0]): [string, string][] {
  const t = useTranslations("review");
  const format = useFormatter();
  const interval = useInterval(0);
  const { state } = card;
  const names = {
    new: t("stateNew"),
    learning: t("stateLearning"),
    review: t("stateReview"),
    relearning: t("stateRelearning"),
  };
  if (state.state === "new") return [[t("infoState"), names.new]];
  const { calendar, preset } = session;
  const elapsed = elapsedDays(state.lastReviewDay, dayOf(at, calendar));
  const recall = retrievability(state.memory, elapsed, preset.weights);
  return [
    [t("infoState"), names[state.state]],
    [t("infoStability"), interval.ofDays(state.memory.stability)],
    [t("infoDifficulty"), t("ofTen", { value: state.memory.difficulty })],
    [t("infoRecall"), format.number(recall, { style: "percent" })],
    [t("infoDue"), dueText(state, format)],
    [t("infoReps"), format.number(state.reps)],
    [t("infoLapses"), format.number(state.lapses)],
  ];
}

function dueText(
  state: Exclude<ReviewCard["state"], { state: "new" }>,
  format: ReturnType<typeof useFormatter>,
): string {
  const dueAt = dueInstantOf(state);
  if (dueAt !== null) return format.dateTime(dueAt, { hour: "numeric", minute: "2-digit" });
  const day = "dueDay" in state ? state.dueDay : "dueDay" in state.due ? state.due.dueDay : null;
  if (day === null) return "";
  // A learner day is a date without a zone.
  const date = new Date(`${dayToIso(day)}T00:00:00Z`);
  return format.dateTime(date, { dateStyle: "medium", timeZone: "UTC" });
}
