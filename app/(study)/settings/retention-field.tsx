import { useTranslations } from "use-intl";
import { Field } from "#ui/field";
import type { FormFields } from "./form-fields.ts";
import css from "./settings-form.module.css";

/** Outside these percents the price is told. */
const usual = { least: 80, most: 95, measure: 90 };

/** Desired retention by number or slider, and what it costs. `waits`: days by percent, against 100 at 90 %. */
export function RetentionField(
  props: FormFields & { readonly waits: Readonly<Record<number, number>> },
) {
  const { typed, type, bounds } = props;
  const t = useTranslations("settings");
  const [least, most] = bounds.desiredRetention;
  const set = (event: { target: { value: string } }) =>
    type("desiredRetention", event.target.value);
  return (
    <Field
      name="desiredRetention"
      label={t("retention")}
      error={props.errorOf("desiredRetention")}
      hint={
        <>
          <p>{t("retentionHint")}</p>
          <Cost percent={Number(typed.desiredRetention)} waits={props.waits} />
        </>
      }
    >
      {(input) => (
        <div className={css.retention}>
          <input
            {...input}
            inputMode="numeric"
            autoComplete="off"
            className={css.percent}
            value={typed.desiredRetention}
            onChange={set}
          />
          <span aria-hidden="true">{t("percent")}</span>
          <input
            type="range"
            aria-label={t("retentionSlider")}
            min={least}
            max={most}
            value={Number(typed.desiredRetention) || least}
            onChange={set}
          />
        </div>
      )}
    </Field>
  );
}

function Cost(props: {
  readonly percent: number;
  readonly waits: Readonly<Record<number, number>>;
}) {
  const t = useTranslations("settings");
  const { percent } = props;
  const days = props.waits[percent];
  if (days === undefined) return null;
  return (
    <>
      {percent !== usual.measure && <p>{t("retentionCost", { days, percent })}</p>}
      {percent > usual.most && <p className={css.warning}>! {t("retentionHigh")}</p>}
      {percent < usual.least && <p className={css.warning}>! {t("retentionLow")}</p>}
    </>
  );
}
