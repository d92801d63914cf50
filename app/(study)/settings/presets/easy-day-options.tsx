import { useFormatter, useTranslations } from "use-intl";
import { FieldGroup } from "#ui/field";
import css from "./easy-day-options.module.css";
import { Warning } from "./option-fields.tsx";
import type { PresetFields } from "./preset-fields.ts";
import { RestoreButton } from "./restore-button.tsx";

/** A Monday. */
const someMonday = Date.UTC(2026, 10, 23);
const msPerDay = 86_400_000;

/** How many cards each weekday is to have. */
export function EasyDayOptions(fields: PresetFields) {
  const t = useTranslations("presetFields");
  const { typed, defaults } = fields;
  const label = t("easyDaysLabel");
  const hasNormal = typed.easyDays.some((share) => Number(share) >= 1);
  const isHeeded = typed.loadBalance;
  const isUsual = typed.easyDays.join() === defaults.easyDays.join();
  return (
    <FieldGroup title={t("easyDays")}>
      <table className={css.days} aria-describedby="easyDays-hint">
        <caption>{label}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("easyNormal")}</th>
            <th scope="col">{t("easyReduced")}</th>
            <th scope="col">{t("easyMinimum")}</th>
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <WeekdayRow key={weekday} {...fields} weekday={weekday} />
          ))}
        </tbody>
      </table>
      <RestoreButton {...fields} field="easyDays" label={label} value={t("easyNormal")} />
      <div id="easyDays-hint" className={css.hint}>
        <p>{t("easyDaysHint")}</p>
        {!hasNormal && <Warning>{t("noNormalDay")}</Warning>}
        {!isUsual && !isHeeded && <Warning>{t("loadNeeded")}</Warning>}
      </div>
    </FieldGroup>
  );
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

function WeekdayRow(fields: PresetFields & { readonly weekday: (typeof weekdays)[number] }) {
  const t = useTranslations("presetFields");
  const format = useFormatter();
  const { weekday, typed } = fields;
  const name = format.dateTime(new Date(someMonday + weekday * msPerDay), {
    timeZone: "UTC",
    weekday: "long",
  });
  const own = typed.easyDays[weekday] ?? "1";
  const choices = [
    { value: "1", words: t("easyNormal") },
    { value: isBetween(own) ? own : "0.5", words: t("easyReduced") },
    { value: "0", words: t("easyMinimum") },
  ];
  return (
    <tr>
      <th scope="row">{name}</th>
      {choices.map(({ value, words }) => (
        <td key={value}>
          <label>
            <input
              type="radio"
              name={`easyDay-${weekday}`}
              aria-label={`${name}: ${words}`}
              checked={own === value}
              onChange={() => fields.type("easyDays", typed.easyDays.with(weekday, value))}
            />
          </label>
        </td>
      ))}
    </tr>
  );
}

/** A share between all and none may have been saved in finer grades than the form offers. */
function isBetween(share: string): boolean {
  return Number(share) > 0 && Number(share) < 1;
}
