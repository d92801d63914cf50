"use client";

import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { FieldGroup } from "#ui/field";
import { Notice } from "#ui/notice";
import type { DayMoves, LastMoves } from "./day-moves.ts";
import { useDueDays } from "./due-days-provider.tsx";
import { MovePlot } from "./move-plot.tsx";
import css from "./reschedule-offer.module.css";

/** Cards keep their due days when options or weights change. This offers to choose them anew: first a preview, then the act, then the way back, which stays. */
export function RescheduleOffer() {
  const { state, isPending, section, preview, last } = useDueDays();
  const t = useTranslations("reschedule");
  const isAsking = state.kind === "previewed" && state.moves.moved > 0;
  return (
    <section
      ref={section}
      id="due-days"
      tabIndex={-1}
      aria-label={t("title")}
      aria-busy={isPending}
      className={css.offer}
    >
      <FieldGroup title={t("title")}>
        <p>{t("text")}</p>
        <Outcome />
        {state.kind === "previewed" && isAsking && <Previewed moves={state.moves} />}
        {!isAsking && (
          <Button disabled={isPending} onClick={preview}>
            {t(isPending && state.kind !== "moved" ? "reckoning" : "choose")}
          </Button>
        )}
        {last !== null && state.kind !== "moved" && !isAsking && <Last last={last} />}
      </FieldGroup>
    </section>
  );
}

function Outcome() {
  const { state, isPending, putBack } = useDueDays();
  const t = useTranslations("reschedule");
  switch (state.kind) {
    case "offered":
      return null;
    case "previewed":
      return state.moves.moved === 0 && <p role="status">{t("none")}</p>;
    case "moved":
      return (
        <Notice tone="done" title={t("moved", { count: state.moved })}>
          <Button disabled={isPending} onClick={() => putBack(state.groupId)}>
            {t("putBack")}
          </Button>
        </Notice>
      );
    case "back":
      return (
        <Notice tone="done" title={t("back", { count: state.cards })}>
          <p>{t("backText")}</p>
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="error" title={t("failed")}>
          <p>{t("failedText")}</p>
        </Notice>
      );
  }
}

/** What was done on an earlier visit, and the way back from it. */
function Last({ last: { groupId, cards, day } }: { readonly last: LastMoves }) {
  const { isPending, putBack } = useDueDays();
  const t = useTranslations("reschedule");
  const format = useFormatter();
  const date = format.dateTime(new Date(`${day}T00:00:00Z`), {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return (
    <div className={css.last}>
      <p>{t("last", { day: date, count: cards })}</p>
      <Button disabled={isPending} onClick={() => putBack(groupId)}>
        {t("putBack")}
      </Button>
    </div>
  );
}

function Previewed({ moves }: { readonly moves: DayMoves }) {
  const { isPending, move, leave } = useDueDays();
  const t = useTranslations("reschedule");
  return (
    <>
      <p role="status">{t("wouldMove", { count: moves.moved })}</p>
      <MovePlot moves={moves} />
      <div className={css.buttons}>
        <Button disabled={isPending} onClick={move}>
          {t(isPending ? "moving" : "move")}
        </Button>
        <Button look="quiet" disabled={isPending} onClick={leave}>
          {t("keep")}
        </Button>
      </div>
    </>
  );
}
