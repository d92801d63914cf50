import { useFormatter, useTranslations } from "use-intl";
import { dayToIso } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { Button } from "#ui/button";
import { Field } from "#ui/field";
import { useDeviceZone } from "#ui/use-device-zone";
import { findZone } from "./find-zone.ts";
import type { FormFields } from "./form-fields.ts";
import css from "./settings-form.module.css";

/** Zone and rollover hour, and at once what they make of today. */
export function CalendarFields(
  props: FormFields & { readonly zones: readonly string[]; readonly now: number },
) {
  return (
    <>
      <ZoneField {...props} />
      <RolloverField {...props} />
    </>
  );
}

function ZoneField(props: FormFields & { readonly zones: readonly string[] }) {
  const { typed, type } = props;
  const t = useTranslations("settings");
  const ownZone = useDeviceZone();
  return (
    <Field name="zone" label={t("zone")} hint={t("zoneHint")} error={props.errorOf("zone")}>
      {(input) => (
        <>
          <input
            {...input}
            list="zones"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={typed.zone}
            onChange={(event) => type("zone", event.target.value)}
          />
          <datalist id="zones">
            {props.zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          {ownZone && ownZone !== typed.zone && (
            <Button className={css.device} onClick={() => type("zone", ownZone)}>
              {t("useDeviceZone", { zone: ownZone })}
            </Button>
          )}
        </>
      )}
    </Field>
  );
}

function RolloverField(props: FormFields & { readonly now: number }) {
  const { typed, type, bounds } = props;
  const t = useTranslations("settings");
  const [first, last] = bounds.rolloverHour;
  const hours = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <Field
      name="rolloverHour"
      label={t("rolloverHour")}
      error={props.errorOf("rolloverHour")}
      hint={
        <>
          <p>{t("rolloverHint")}</p>
          <DayNow
            zone={findZone(typed.zone)}
            rolloverHour={Number(typed.rolloverHour)}
            now={props.now}
          />
          <p>{t("daysStay")}</p>
        </>
      }
    >
      {(input) => (
        <select
          {...input}
          value={typed.rolloverHour}
          onChange={(event) => type("rolloverHour", event.target.value)}
        >
          {hours.map((hour) => (
            <option key={hour} value={hour}>
              {clock(hour)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function DayNow(props: {
  readonly zone: string | null;
  readonly rolloverHour: number;
  readonly now: number;
}) {
  const t = useTranslations("settings");
  const format = useFormatter();
  const { zone, rolloverHour } = props;
  if (zone === null) return <p>{t("dayUnknown")}</p>;
  const today = dayOf(new Date(props.now), { zone, rolloverHour });
  const day = format.dateTime(new Date(dayToIso(today)), {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return (
    <p>
      <strong>{t("dayNow", { hour: clock(rolloverHour), day })}</strong>
    </p>
  );
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
