"use client";

import type { KeyboardEvent, Ref } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { sittingHref } from "#actions/study-href";
import { dayOf } from "#lib/memory/time/learner-day";
import { dueForecast } from "#lib/progress/due-forecast";
import { Button, ButtonLink } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { DoneFacts } from "./done-facts.tsx";
import { metTexts, offerCounts } from "./end-of-day.ts";
import css from "./end-side.module.css";
import type { KeyCommand } from "./key-command.ts";
import type { ReviewMaterial } from "./material.ts";
import { NewDay } from "./new-day.tsx";
import { Offers } from "./offers.tsx";
import { nameLast, type ReviewState, viewOf } from "./review-state.ts";
import { UndoName } from "./undo-name.tsx";
import { VoiceLine } from "./voice-line.tsx";

interface DoneProps {
  readonly state: ReviewState;
  readonly material: ReviewMaterial;
  readonly wayOutRef: Ref<HTMLAnchorElement>;
  readonly act: (command: KeyCommand) => void;
}

/** The day's work is done: what it was, what tomorrow brings, where to go. What was done last can still be taken back. */
export function DoneSide(props: DoneProps) {
  const t = useTranslations("review");
  const { state, material } = props;
  const { session, at } = state;
  const tomorrow = useTomorrow(props);
  const isToday = at < session.dayEndsAt;
  return (
    <section className={css.end}>
      <h2 className={css.title}>{t("doneTitle")}</h2>
      <DoneFacts state={state} material={material} />
      {isToday && <BackToday state={state} />}
      {isToday ? <p>{tomorrow}</p> : <NewDay />}
      <VoiceLine waiting={material.rest.waitingForVoice} />
      <Ways {...props} />
      {isToday && (
        <Offers
          textId={material.textId}
          counts={offerCounts(state, material.day)}
          texts={metTexts(state)}
        />
      )}
    </section>
  );
}

/** When a card comes back later today, as it does by itself on this page. */
function BackToday({ state }: { readonly state: ReviewState }) {
  const t = useTranslations("review");
  const format = useFormatter();
  const view = viewOf(state);
  if (view.kind !== "done" || view.backAt === null) return null;
  const time = format.dateTime(view.backAt, { hour: "numeric", minute: "2-digit" });
  return <p>{t("backToday", { time })}</p>;
}

function Ways({ state, material, wayOutRef, act }: DoneProps) {
  const t = useTranslations("review");
  const study = useTranslations("customStudy");
  const last = nameLast(state.session);
  return (
    <div className={css.buttons}>
      <ButtonLink ref={wayOutRef} look="main" href="/" onKeyDown={followOnSpace}>
        {t("toToday")}
      </ButtonLink>
      {material.study && (
        <ButtonLink href={sittingHref(material.study.choice)} prefetch={false}>
          {study("onceMore")}
        </ButtonLink>
      )}
      <ButtonLink href="/progress">{t("toProgress")}</ButtonLink>
      {last !== null && (
        <Button aria-keyshortcuts="U" onClick={() => act({ type: "undo" })}>
          <UndoName stroke={last} /> <KeyCap>U</KeyCap>
        </Button>
      )}
    </div>
  );
}

/** Enter follows a link by itself; a Space still held from the last rating must not. */
function followOnSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== " ") return;
  event.preventDefault();
  if (!event.repeat) event.currentTarget.click();
}

function useTomorrow({ state, material: { rest, earlier } }: DoneProps): string {
  const t = useTranslations("review");
  const { session, at } = state;
  const { calendar } = session;
  const cards = Object.values(session.cards);
  const on = { today: dayOf(at, calendar), calendar, days: 2 };
  const [, mine = 0] = dueForecast(cards, on);
  // What was taken back of earlier is counted among the rest as it was then.
  const [, then = 0] = dueForecast(
    cards.flatMap(({ id }) => earlier.cards[id]?.card ?? []),
    on,
  );
  const review = rest.tomorrow.review + rest.tomorrow.learning + mine - then;
  const fresh = rest.tomorrow.new;
  if (review === 0) return fresh === 0 ? t("tomorrowNone") : t("tomorrowNew", { fresh });
  return fresh === 0 ? t("tomorrowReviews", { review }) : t("tomorrowBoth", { review, fresh });
}
