"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { presetFor } from "#lib/memory/schedule/preset-for";
import { explainState } from "#lib/memory/sync/explain-due";
import type { Session } from "#lib/memory/sync/session";
import { type Day, dayToIso } from "#lib/memory/time/day";
import css from "./card-info.module.css";
import type { ReviewCard } from "./material.ts";
import { useInterval } from "./use-interval.ts";

interface InfoProps {
  readonly card: ReviewCard;
  readonly session: Session<ReviewCard>;
  readonly at: Date;
}

/** What the scheduler knows of a card now, and why it came today. */
export function CardInfo(props: InfoProps) {
  const t = useTranslations("review");
  const rows = useRows(props);
  const why = useWhy(props);
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
      {why === null ? (
        <p>{t("infoNew")}</p>
      ) : (
        <>
          <h2 className={css.why}>{t("whyDue")}</h2>
          <p>{why}</p>
        </>
      )}
      <p>
        <Link href={`/cards/${props.card.id}`} prefetch={false} className={css.link}>
          {t("wholeCard")}
        </Link>
      </p>
    </aside>
  );
}

function useRows(props: InfoProps): [string, string][] {
  const t = useTranslations("review");
  const format = useFormatter();
  const interval = useInterval(0);
  const sayDay = useSayDay();
  const { state } = props.card;
  const wait = waitOf(props);
  if (wait === null || state.state === "new") return [[t("infoState"), t("stateNew")]];
  const names = {
    learning: t("stateLearning"),
    review: t("stateReview"),
    relearning: t("stateRelearning"),
  };
  const time = { hour: "numeric", minute: "2-digit" } as const;
  const due = "dueAt" in wait.due ? format.dateTime(wait.due.dueAt, time) : sayDay(wait.due.dueDay);
  return [
    [t("infoState"), names[state.state]],
    [t("infoStability"), interval.ofDays(wait.memory.stability)],
    [t("infoDifficulty"), t("ofTen", { value: wait.memory.difficulty })],
    [t("infoRecall"), format.number(wait.recallNow, { style: "percent" })],
    [t("infoDue"), due],
    [t("infoReps"), format.number(state.reps)],
    [t("infoLapses"), format.number(state.lapses)],
  ];
}

/** The reason in a sentence; null for a card that was never answered. */
function useWhy(props: InfoProps): string | null {
  const t = useTranslations("review");
  const interval = useInterval(0);
  const sayDay = useSayDay();
  const { card, session } = props;
  const wait = waitOf(props);
  if (wait === null) return null;
  if (card.state.state !== "review") return t("whyStep");
  if (card.state.reps === 0) return t("whyByHand");
  return t("whyDueText", {
    last: sayDay(wait.lastReviewDay),
    desired: presetFor(card, session.preset).desiredRetention,
    ideal: interval.ofDays(wait.idealDays),
    wait: interval.ofDays(wait.waitDays),
    due: sayDay(card.state.dueDay),
  });
}

function waitOf({ card, session, at }: InfoProps) {
  const preset = presetFor(card, session.preset);
  return explainState(card, { at, calendar: session.calendar, preset }).wait;
}

function useSayDay(): (day: Day) => string {
  const format = useFormatter();
  // A learner day is a date without a zone.
  const options = { dateStyle: "medium", timeZone: "UTC" } as const;
  return (day) => format.dateTime(new Date(`${dayToIso(day)}T00:00:00Z`), options);
}
