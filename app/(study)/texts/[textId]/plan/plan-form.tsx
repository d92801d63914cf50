"use client";

import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { addDays, type Day, dayToIso } from "#lib/memory/time/day";
import { planBounds } from "#lib/progress/readable-by-goal";
import { Button } from "#ui/button";
import { Field } from "#ui/field";
import css from "./plan.module.css";
import type { usePlanAnswer } from "./use-plan-answer.ts";
import type { WishField } from "./wish.ts";

const presetDays = [30, 60, 90] as const;

/** The day, the percents and the minutes. */
export function PlanForm(props: {
  readonly today: Day;
  readonly wish: Pick<ReturnType<typeof usePlanAnswer>, "typed" | "errors" | "type">;
  readonly onSubmit: (event: FormEvent) => void;
}) {
  const { today, wish } = props;
  const t = useTranslations("plan");
  const errorOf = (field: WishField) => {
    const error = wish.errors[field];
    return error === undefined ? undefined : t(error);
  };
  return (
    <form className={css.form} onSubmit={props.onSubmit} noValidate>
      <div className={css.fields}>
        <Field name="day" label={t("day")} error={errorOf("day")}>
          {(input) => (
            <input
              {...input}
              type="date"
              min={dayToIso(today)}
              max={dayToIso(addDays(today, planBounds.furthestDays))}
              value={wish.typed.day}
              onChange={({ target }) => wish.type("day", target.value)}
            />
          )}
        </Field>
        <NumberField name="percent" label={t("percent")} error={errorOf("percent")} wish={wish} />
        <NumberField
          name="minutes"
          label={t("minutes")}
          hint={t("minutesHint")}
          error={errorOf("minutes")}
          wish={wish}
        />
      </div>
      <div className={css.presets}>
        {presetDays.map((days) => (
          <Button
            key={days}
            aria-pressed={wish.typed.day === dayToIso(addDays(today, days))}
            onClick={() => wish.type("day", dayToIso(addDays(today, days)))}
          >
            {t("inDays", { days })}
          </Button>
        ))}
      </div>
      <button type="submit" className="visually-hidden" tabIndex={-1}>
        {t("again")}
      </button>
    </form>
  );
}

function NumberField(props: {
  readonly name: "percent" | "minutes";
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly wish: Pick<ReturnType<typeof usePlanAnswer>, "typed" | "type">;
}) {
  const { name, label, hint, error, wish } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      {(input) => (
        <input
          {...input}
          inputMode="numeric"
          autoComplete="off"
          value={wish.typed[name]}
          onChange={({ target }) => wish.type(name, target.value)}
        />
      )}
    </Field>
  );
}
