"use client";

import { useTranslations } from "use-intl";
import {
  type StudyChoice,
  type StudyOrder,
  studyBounds,
  studyOrders,
} from "#lib/memory/schedule/custom-study-choice";
import { Field } from "#ui/field";
import css from "./how-fields.module.css";
import { NumberField } from "./number-field.tsx";
import form from "./study-form.module.css";

/** In which order, how many at most, and whether answers change the schedule. */
export function HowFields(props: {
  readonly choice: StudyChoice;
  readonly change: (change: Partial<StudyChoice>) => void;
}) {
  const t = useTranslations("customStudy");
  const { choice, change } = props;
  return (
    <fieldset className={form.part}>
      <legend>{t("how")}</legend>
      <div className={css.pair}>
        <div>
          <Field name="order" label={t("order")}>
            {(input) => (
              <select
                {...input}
                value={choice.order}
                onChange={(event) => change({ order: event.currentTarget.value as StudyOrder })}
              >
                {studyOrders.map((order) => (
                  <option key={order} value={order}>
                    {t(`order_${order}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <div>
          <NumberField
            name="limit"
            label={t("limit")}
            value={choice.limit}
            bounds={studyBounds.limit}
            onChange={(limit) => change({ limit })}
          />
        </div>
      </div>
      <label className={css.switch}>
        <input
          type="checkbox"
          aria-describedby="schedule-hint"
          checked={choice.reschedules}
          onChange={() => change({ reschedules: !choice.reschedules })}
        />
        {t("schedule")}
      </label>
      <p id="schedule-hint" className={form.hint}>
        {t(choice.reschedules ? "scheduleYes" : "scheduleNo")}
      </p>
    </fieldset>
  );
}
