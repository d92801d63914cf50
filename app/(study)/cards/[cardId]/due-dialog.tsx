"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { actBounds } from "#lib/memory/schedule/act-bounds";
import { parseDueWish } from "#lib/memory/schedule/due-wish";
import { addDays, type Day, dayFromIso, dayToIso } from "#lib/memory/time/day";
import { Button } from "#ui/button";
import { Field } from "#ui/field";
import css from "./due-dialog.module.css";

const [, mostDays] = actBounds.daysAway;

/** Asks for a due date as Anki does, or by the calendar: both say the same, in days from today. */
export function DueDialog(props: { readonly today: Day; readonly onSet: (wish: string) => void }) {
  const t = useTranslations("cardPage");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => dialog.current?.close();
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{t("setDueDate")}</Button>
      <dialog ref={dialog} className={css.dialog} aria-labelledby={titleId}>
        <h2 id={titleId} className={css.title}>
          {t("dueTitle")}
        </h2>
        <DueForm
          today={props.today}
          onCancel={close}
          onSet={(wish) => {
            close();
            props.onSet(wish);
          }}
        />
      </dialog>
    </>
  );
}

function DueForm(props: {
  readonly today: Day;
  readonly onCancel: () => void;
  readonly onSet: (wish: string) => void;
}) {
  const t = useTranslations("cardPage");
  const { today } = props;
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const wish = parseDueWish(typed);
  const isOneDay = wish !== null && wish.least === wish.most;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWrong(wish === null);
    if (wish !== null) props.onSet(typed);
  };
  const pick = (iso: string) => {
    const day = dayFromIso(iso);
    setTyped(day === null ? "" : String(Math.max(0, day - today)));
    setWrong(false);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        name="due-days"
        label={t("dueDays")}
        hint={t("dueDaysHint")}
        error={isWrong && wish === null && t("dueWrong", { most: mostDays })}
      >
        {(input) => (
          <input
            {...input}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Field name="due-day" label={t("dueDay")}>
        {(input) => (
          <input
            {...input}
            type="date"
            min={dayToIso(today)}
            value={isOneDay ? dayToIso(addDays(today, wish.least)) : ""}
            onChange={(event) => pick(event.target.value)}
          />
        )}
      </Field>
      <div className={css.buttons}>
        <Button onClick={props.onCancel}>{t("cancel")}</Button>
        <Button type="submit" look="main">
          {t("dueConfirm")}
        </Button>
      </div>
    </form>
  );
}
