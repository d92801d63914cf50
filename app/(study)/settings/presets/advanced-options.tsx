import { useTranslations } from "use-intl";
import { FieldGroup } from "#ui/field";
import { SwitchOption, TextOption, Warning } from "./option-fields.tsx";
import type { PresetFields } from "./preset-fields.ts";
import { readWhole } from "./read-number.ts";

/** Anki advises against a shorter maximum. */
const halfYearDays = 180;

/** What few ever change. */
export function AdvancedOptions(fields: PresetFields) {
  const t = useTranslations("presetFields");
  const isShort = readWhole(fields.typed.maximumIntervalDays) < halfYearDays;
  return (
    <FieldGroup title={t("advanced")}>
      <TextOption
        {...fields}
        field="maximumIntervalDays"
        label={t("maximumIntervalDays")}
        hint={
          <>
            <p>{t("maximumHint")}</p>
            {isShort && <Warning>{t("maximumShort")}</Warning>}
          </>
        }
      />
      <TextOption
        {...fields}
        field="learnAheadSeconds"
        label={t("learnAheadSeconds")}
        hint={<p>{t("learnAheadHint")}</p>}
      />
      <SwitchOption
        {...fields}
        field="loadBalance"
        label={t("loadBalance")}
        hint={<p>{t("loadHint")}</p>}
      />
    </FieldGroup>
  );
}
