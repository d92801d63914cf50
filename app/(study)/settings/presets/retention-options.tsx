import Link from "next/link";
import { useTranslations } from "use-intl";
import { intervalForRetention } from "#lib/memory/schedule/fsrs";
import { goodIntervals } from "#lib/memory/schedule/good-intervals";
import { presetBounds, usualRetention } from "#lib/memory/schedule/preset-bounds";
import { timeSpanOf } from "#lib/memory/time/time-span";
import { Field, FieldGroup } from "#ui/field";
import { Warning } from "./option-fields.tsx";
import type { PresetFields } from "./preset-fields.ts";
import { readPercent, writePercent } from "./read-number.ts";
import { readPreset } from "./read-preset.ts";
import { RestoreButton } from "./restore-button.tsx";
import css from "./retention-options.module.css";

/** What the cost of another retention is told against. */
const measure = { retention: 0.9, days: 100 };
const seriesLength = 5;
const secondsPerDay = 86_400;

interface Props extends PresetFields {
  readonly weights: readonly number[];
}

/** Desired retention by number or slider, and at once what it costs. */
export function RetentionOptions(props: Props) {
  const t = useTranslations("presetFields");
  const field = "desiredRetention";
  return (
    <FieldGroup title={t("fsrs")}>
      <Field
        name={field}
        label={t(field)}
        error={props.errorOf(field)}
        hint={
          <>
            <p>{t("retentionHint")}</p>
            <Cost {...props} />
            <p>
              {t.rich("retentionMore", {
                optimiser: (words) => <Link href="/settings/optimiser">{words}</Link>,
                simulator: (words) => <Link href="/settings/simulator">{words}</Link>,
              })}
            </p>
          </>
        }
      >
        {(input) => (
          <div className={css.retention}>
            <input
              {...input}
              inputMode="decimal"
              autoComplete="off"
              className={css.percent}
              value={props.typed[field]}
              onChange={(event) => props.type(field, event.target.value)}
            />
            <span aria-hidden="true">{t("percent")}</span>
            <Slider {...props} />
            <RestoreButton
              {...{ ...props, field }}
              label={t(field)}
              value={`${props.defaults[field]}${t("percent")}`}
            />
          </div>
        )}
      </Field>
    </FieldGroup>
  );
}

function Slider({ typed, type }: PresetFields) {
  const t = useTranslations("presetFields");
  const [least, most] = presetBounds.desiredRetention.map((share) => Number(writePercent(share)));
  return (
    <input
      type="range"
      aria-label={t("retentionSlider")}
      min={least}
      max={most}
      value={Number(writePercent(readPercent(typed.desiredRetention))) || least}
      onChange={(event) => type("desiredRetention", event.target.value)}
    />
  );
}

function Cost({ typed, weights }: Props) {
  const t = useTranslations("presetFields");
  const share = readPercent(typed.desiredRetention);
  const [least, most] = presetBounds.desiredRetention;
  if (!(share >= least && share <= most)) return null;
  const days = Math.max(1, Math.round(intervalForRetention(measure.days, share, weights)));
  const [low, high] = usualRetention;
  return (
    <>
      {share !== measure.retention && (
        <p>{t("retentionCost", { days, percent: Number(writePercent(share)) })}</p>
      )}
      <Series typed={typed} weights={weights} />
      {share > high && <Warning>{t("retentionHigh")}</Warning>}
      {share < low && <Warning>{t("retentionLow")}</Warning>}
    </>
  );
}

/** The intervals of a card that is always known. */
function Series({ typed, weights }: Pick<Props, "typed" | "weights">) {
  const t = useTranslations("presetFields");
  const short = useTranslations("review");
  const read = readPreset(typed);
  if (!read.ok) return null;
  const series = goodIntervals({ ...read.options, weights }, seriesLength).map((days) => {
    const { unit, amount } = timeSpanOf(days * secondsPerDay);
    // A number and its unit stay on one line.
    return short(unit, { amount }).replaceAll(" ", "\u00a0");
  });
  return <p>{t("retentionSeries", { series: series.join(" · ") })}</p>;
}
