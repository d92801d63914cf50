"use client";

import {
  type FormEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { useFormatter, useTranslations } from "use-intl";
import { actBounds } from "#lib/memory/schedule/act-bounds";
import { type DueWish, parseDueWish } from "#lib/memory/schedule/due-wish";
import { addDays, type Calendar, type Day, dayFromIso, dayToIso } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { Button } from "./button.tsx";
import { Dialog, DialogButtons } from "./dialog.tsx";
import css from "./due-dialog.module.css";

/** Opens the dialog. */
export interface DueDialogHandle {
  readonly open: () => void;
}

interface DueProps {
  readonly calendar: Calendar;
  /** The wish, and as it was written. */
  readonly onSet: (wish: DueWish, typed: string) => void;
}

const [, mostDays] = actBounds.daysAway;
const usual = "7";

/** Asks in how many days cards are to come, as Anki does, or on which day of the calendar: both say the same, counted from the learner's day it is when it is set. */
export function DueDialog(props: DueProps & { readonly ref: Ref<DueDialogHandle> }) {
  const t = useTranslations("dueDate");
  const dialog = useRef<HTMLDialogElement>(null);
  const [openedAt, setOpenedAt] = useState<Date | null>(null);
  const open = () => {
    setOpenedAt(new Date());
    dialog.current?.showModal();
  };
  useImperativeHandle(props.ref, () => ({ open }));
  const close = () => dialog.current?.close();
  const set: DueProps["onSet"] = (wish, typed) => {
    close();
    props.onSet(wish, typed);
  };
  return (
    <Dialog ref={dialog} title={t("title")} onClose={() => setOpenedAt(null)}>
      {openedAt && (
        <DueForm {...props} today={dayOf(openedAt, props.calendar)} onSet={set} onCancel={close} />
      )}
    </Dialog>
  );
}

function DueForm(props: DueProps & { readonly today: Day; readonly onCancel: () => void }) {
  const t = useTranslations("dueDate");
  const id = useId();
  const [typed, setTyped] = useState(usual);
  const [picked, setPicked] = useState<Day | null>(null);
  const { today } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const wish = parseDueWish(typed);
  const sayDays = useDays(today);
  const set = (event: FormEvent) => {
    event.preventDefault();
    // A day that was picked stays that day, also when another began meanwhile.
    const now = dayOf(new Date(), props.calendar);
    const written = picked === null ? typed : String(Math.max(0, picked - now));
    const meant = parseDueWish(written);
    if (meant !== null) props.onSet(meant, written);
  };
  const pick = (iso: string) => {
    const day = dayFromIso(iso);
    setPicked(day);
    setTyped(day === null ? "" : String(Math.max(0, day - today)));
  };
  const isOneDay = wish !== null && wish.least === wish.most;
  return (
    <form onSubmit={set} noValidate className={css.form}>
      <label htmlFor={id}>{t("days")}</label>
      <input
        ref={field}
        id={id}
        className={css.days}
        autoComplete="off"
        value={typed}
        aria-describedby={`${id}-day ${id}-ways`}
        aria-invalid={wish === null || undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setPicked(null);
        }}
      />
      <p id={`${id}-day`} className={wish === null ? css.fault : css.day}>
        {wish === null ? t("wrong", { most: mostDays }) : sayDays(wish)}
      </p>
      <p id={`${id}-ways`} className={css.ways}>
        {t.rich("ways", { code: (chunks) => <code>{chunks}</code> })}
      </p>
      <label htmlFor={`${id}-date`}>{t("day")}</label>
      <input
        id={`${id}-date`}
        type="date"
        min={dayToIso(today)}
        value={isOneDay ? dayToIso(addDays(today, wish.least)) : ""}
        onChange={(event) => pick(event.target.value)}
      />
      <DialogButtons>
        <Button onClick={props.onCancel}>{t("cancel")}</Button>
        <Button type="submit" look="main">
          {t("set")}
        </Button>
      </DialogButtons>
    </form>
  );
}

function useDays(today: Day): (wish: DueWish) => string {
  const format = useFormatter();
  // A learner day is a date without a zone.
  const dateIn = (days: number) => new Date(`${dayToIso(addDays(today, days))}T00:00:00Z`);
  const options = { dateStyle: "full", timeZone: "UTC" } as const;
  return ({ least, most }) =>
    least === most
      ? format.dateTime(dateIn(least), options)
      : format.dateTimeRange(dateIn(least), dateIn(most), { ...options, dateStyle: "medium" });
}
