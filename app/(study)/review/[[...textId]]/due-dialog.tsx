"use client";

import { type FormEvent, type RefObject, useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { type DueWish, parseDueWish } from "#lib/memory/schedule/due-wish";
import { addDays, type Calendar, dayToIso } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { Button } from "#ui/button";
import css from "./due-dialog.module.css";

/** Asks in how many days the card is to come, as Anki does, and says which day that is. */
export function DueDialog(props: {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly at: Date;
  readonly calendar: Calendar;
  readonly onSet: (wish: DueWish) => void;
}) {
  const t = useTranslations("reviewActs");
  const id = useId();
  const [typed, setTyped] = useState("7");
  const wish = parseDueWish(typed);
  const sayDays = useDays(props);
  const close = () => props.ref.current?.close();
  const set = (event: FormEvent) => {
    event.preventDefault();
    if (wish === null) return;
    close();
    props.onSet(wish);
  };
  return (
    <dialog ref={props.ref} className={css.dialog} aria-labelledby={`${id}-title`}>
      <form onSubmit={set}>
        <h2 id={`${id}-title`} className={css.title}>
          {t("setDueTitle")}
        </h2>
        <label htmlFor={id}>{t("setDueLabel")}</label>
        <input
          id={id}
          autoComplete="off"
          value={typed}
          aria-describedby={`${id}-day ${id}-ways`}
          aria-invalid={wish === null}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p id={`${id}-day`} className={wish === null ? css.fault : css.day}>
          {wish === null ? t("setDueFault") : sayDays(wish)}
        </p>
        <p id={`${id}-ways`} className={css.ways}>
          {t.rich("setDueWays", { code: (chunks) => <code>{chunks}</code> })}
        </p>
        <div className={css.buttons}>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="submit" look="main">
            {t("setDueDo")}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

function useDays(moment: {
  readonly at: Date;
  readonly calendar: Calendar;
}): (wish: DueWish) => string {
  const format = useFormatter();
  const today = dayOf(moment.at, moment.calendar);
  // A learner day is a date without a zone.
  const dateIn = (days: number) => new Date(`${dayToIso(addDays(today, days))}T00:00:00Z`);
  const options = { dateStyle: "full", timeZone: "UTC" } as const;
  return ({ least, most }) =>
    least === most
      ? format.dateTime(dateIn(least), options)
      : format.dateTimeRange(dateIn(least), dateIn(most), { ...options, dateStyle: "medium" });
}
