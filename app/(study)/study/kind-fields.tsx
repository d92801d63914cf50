"use client";

import { useTranslations } from "use-intl";
import {
  type StudyChoice,
  type StudyKind,
  studyBounds,
  studyKinds,
  usualChoice,
} from "#lib/memory/schedule/custom-study-choice";
import css from "./kind-fields.module.css";
import { NumberField } from "./number-field.tsx";
import form from "./study-form.module.css";

/** The ways to study, each with how many cards it would have. */
export function KindFields(props: {
  readonly choice: StudyChoice;
  readonly counts: Readonly<Record<StudyKind, number>>;
  readonly onKind: (kind: StudyKind) => void;
  readonly onDays: (days: number) => void;
}) {
  const t = useTranslations("customStudy");
  const { choice } = props;
  const { kind, days } = choice;
  return (
    <fieldset className={form.part}>
      <legend>{t("kind")}</legend>
      {studyKinds.map((one) => (
        <label key={one} className={css.kind}>
          <input
            type="radio"
            name="study"
            value={one}
            checked={one === kind}
            onChange={() => props.onKind(one)}
          />
          <span className={css.words}>
            <span className={css.name}>{t(`kind_${one}`)}</span>
            <span className={css.hint}>
              {t(`hint_${one}`, { days: one === kind ? days : usualChoice(one).days })}
            </span>
          </span>
          <span className={css.count}>{t("count", { count: props.counts[one] })}</span>
        </label>
      ))}
      {(kind === "forgotten" || kind === "ahead") && (
        <div className={css.days}>
          <NumberField
            key={kind}
            name="days"
            label={t(kind === "forgotten" ? "daysBack" : "daysAhead")}
            hint={t(kind === "forgotten" ? "daysBackHint" : "daysAheadHint")}
            value={days}
            bounds={studyBounds.days}
            onChange={props.onDays}
          />
        </div>
      )}
    </fieldset>
  );
}
