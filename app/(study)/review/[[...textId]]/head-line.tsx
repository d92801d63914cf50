"use client";

import { useTranslations } from "use-intl";
import type { CardState } from "#lib/memory/schedule/card-state";
import type { QueueCounts } from "#lib/memory/schedule/queue";
import type { SavingStatus } from "#lib/offline/outbox-keeper";
import { type CardPace, minutesLeft } from "#lib/progress/time-left";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { CardTimer } from "./card-timer.tsx";
import css from "./head-line.module.css";
import type { KeyCommand } from "./key-command.ts";
import type { NamedStroke } from "./review-state.ts";
import { isTold } from "./saving-notice.tsx";
import { useUndoLabel } from "./undo-name.tsx";

/** What is left today and what can be done to the sitting as a whole. `counts` null: nothing is left. */
export function HeadLine(props: {
  readonly counts: QueueCounts | null;
  readonly now: CardState["state"] | null;
  readonly pace: CardPace;
  /** Since when the card is on the screen, where the learner likes to see it; else null. */
  readonly timedSince: Date | null;
  /** What was done last; null when there is nothing to take back. */
  readonly undoes: NamedStroke | null;
  readonly saving: SavingStatus;
  readonly act: (command: KeyCommand) => void;
}) {
  const t = useTranslations("review");
  const undoLabel = useUndoLabel();
  return (
    <div className={css.line}>
      <h1 className={css.title}>{t("title")}</h1>
      {props.counts && <Counts counts={props.counts} now={props.now} pace={props.pace} />}
      <div className={css.tools}>
        {props.timedSince && (
          <CardTimer key={props.timedSince.getTime()} since={props.timedSince} />
        )}
        {isTold(props.saving) && (
          <a
            href="#saving"
            className={css.waiting}
            aria-label={t("waitingToSend", { count: props.saving.waiting })}
          >
            <span aria-hidden="true">!</span> {props.saving.waiting}
          </a>
        )}
        <Button
          look="quiet"
          disabled={props.undoes === null}
          aria-label={props.undoes ? undoLabel(props.undoes) : t("undo")}
          title={props.undoes ? undoLabel(props.undoes) : undefined}
          aria-keyshortcuts="U"
          onClick={() => props.act({ type: "undo" })}
        >
          {t("undo")}
        </Button>
        <Button
          look="quiet"
          className={css.keys}
          aria-keyshortcuts="?"
          onClick={() => props.act({ type: "keys" })}
        >
          {t("keys")} <KeyCap>?</KeyCap>
        </Button>
      </div>
    </div>
  );
}

/** The kind of the card on the screen is underlined. */
function Counts(props: {
  readonly counts: QueueCounts;
  readonly now: CardState["state"] | null;
  readonly pace: CardPace;
}) {
  const t = useTranslations("review");
  const modes = useTranslations("reviewModes");
  const current = props.now === "relearning" ? "learning" : props.now;
  const kinds = [
    { kind: "new", text: t("countNew", { count: props.counts.new }) },
    { kind: "learning", text: t("countLearning", { count: props.counts.learning }) },
    { kind: "review", text: t("countReview", { count: props.counts.review }) },
  ] as const;
  return (
    <ul className={css.counts} aria-label={t("leftToday")}>
      {kinds.map(({ kind, text }) => (
        <li key={kind} className={kind === current ? css.now : undefined}>
          {text}
          {kind === current && <span className="visually-hidden"> ({t("kindNow")})</span>}
        </li>
      ))}
      <li>{modes("timeLeft", { minutes: minutesLeft(props.counts, props.pace) })}</li>
    </ul>
  );
}
