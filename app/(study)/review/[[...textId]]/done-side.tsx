"use client";

import type { KeyboardEvent, Ref } from "react";
import { useTranslations } from "use-intl";
import { dayOf } from "#lib/memory/time/learner-day";
import { type DaySummary, summariseDay } from "#lib/progress/day-summary";
import { dueForecast } from "#lib/progress/due-forecast";
import { studiedAnswers } from "#lib/progress/studied-answers";
import { Button, ButtonLink } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./end-side.module.css";
import type { KeyCommand } from "./key-command.ts";
import type { ReviewMaterial } from "./material.ts";
import { NewDay } from "./new-day.tsx";
import { lastDone, type ReviewState } from "./review-state.ts";

interface DoneProps {
  readonly state: ReviewState;
  readonly material: ReviewMaterial;
  readonly wayOutRef: Ref<HTMLAnchorElement>;
  readonly act: (command: KeyCommand) => void;
}

/** The day's work is done: what it was, what tomorrow brings, where to go. What was done last can still be taken back. */
export function DoneSide(props: DoneProps) {
  const t = useTranslations("review");
  const { session, at } = props.state;
  const tomorrow = useTomorrow(props);
  const last = lastDone(session);
  const answers = studiedAnswers(session.entries.map(({ review }) => review));
  return (
    <section className={css.end}>
      <h2 className={css.title}>{t("doneTitle")}</h2>
      <Done summary={summariseDay(answers, dayOf(at, session.calendar))} />
      {at < session.dayEndsAt ? <p>{tomorrow}</p> : <NewDay />}
      <div className={css.buttons}>
        <ButtonLink ref={props.wayOutRef} look="main" href="/" onKeyDown={followOnSpace}>
          {t("toToday")}
        </ButtonLink>
        <ButtonLink href="/progress">{t("toProgress")}</ButtonLink>
        {last !== null && (
          <Button aria-keyshortcuts="U" onClick={() => props.act({ type: "undo" })}>
            {t(last === "answer" ? "undoLast" : "undoLastAct")} <KeyCap>U</KeyCap>
          </Button>
        )}
      </div>
    </section>
  );
}

/** Enter follows a link by itself; a Space still held from the last rating must not. */
function followOnSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== " ") return;
  event.preventDefault();
  if (!event.repeat) event.currentTarget.click();
}

function Done({ summary }: { readonly summary: DaySummary }) {
  const t = useTranslations("review");
  if (summary.answers === 0) return null;
  const minutes = Math.round(summary.seconds / 60);
  const facts = [
    t("doneCards", { cards: summary.cards }),
    t("doneAnswers", { answers: summary.answers }),
    t("donePassed", { share: summary.passedShare ?? 0 }),
    minutes < 1 ? t("doneUnderMinute") : t("doneMinutes", { minutes }),
  ];
  return (
    <ul className={css.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function useTomorrow({ state, material: { rest } }: DoneProps): string {
  const t = useTranslations("review");
  const { session, at } = state;
  const { calendar } = session;
  const cards = Object.values(session.cards);
  const [, mine = 0] = dueForecast(cards, { today: dayOf(at, calendar), calendar, days: 2 });
  const review = rest.tomorrow.review + rest.tomorrow.learning + mine;
  const fresh = rest.tomorrow.new;
  if (review === 0) return fresh === 0 ? t("tomorrowNone") : t("tomorrowNew", { fresh });
  return fresh === 0 ? t("tomorrowReviews", { review }) : t("tomorrowBoth", { review, fresh });
}
