import { Field, FieldGroup } from "#ui/field";
import type { Locale } from "#words/messages";
import { sayNumber } from "#words/say-number";
import { translator } from "#words/translator";
import { Radio } from "./radio.tsx";
import css from "./start-side.module.css";

const usual = [10, 20];

/** How many segments, and from which on, both counted among those that can be tested (`units`). */
export function HowMany(props: {
  readonly locale: Locale;
  readonly units: number;
  readonly from: number;
}) {
  const { locale, units } = props;
  const t = translator(locale, "selfTest");
  const offered = usual.filter((count) => count < units);
  return (
    <FieldGroup title={t("count")}>
      <fieldset className={css.row}>
        <legend className="visually-hidden">{t("count")}</legend>
        {offered.map((count, at) => (
          <Radio
            key={count}
            name="count"
            value={String(count)}
            checked={at === 0}
            label={sayNumber(locale, count)}
          />
        ))}
        <Radio name="count" value="all" checked={offered.length === 0} label={t("countAll")} />
        <div className={css.other}>
          <Radio name="count" value="other" label={t("countOther")} />
          <input
            type="number"
            name="number"
            min={1}
            max={units}
            inputMode="numeric"
            aria-label={t("countNumber")}
          />
        </div>
      </fieldset>
      <div className={css.from}>
        <Field name="from" label={t("from")} hint={t("fromHint", { last: units })}>
          {(input) => (
            <input
              {...input}
              type="number"
              min={1}
              max={units}
              inputMode="numeric"
              defaultValue={props.from}
            />
          )}
        </Field>
      </div>
    </FieldGroup>
  );
}
