import { useTranslations } from "use-intl";
import { FieldGroup } from "#ui/field";
import { isShortMaximum } from "./costly-options.ts";
import { SwitchOption, TextOption, Warning } from "./option-fields.tsx";
import type { PresetFields } from "./preset-fields.ts";

/** What few ever change. */
export function AdvancedOptions(fields: PresetFields) {
  const t = useTranslations("presetFields");
  return (
    <FieldGroup title={t("advanced")}>
      <TextOption
        {...fields}
        field="maximumIntervalDays"
        label={t("maximumIntervalDays")}
        hint={
          <>
            <p>{t("maximumHint")}</p>
            {isShortMaximum(fields.typed) && <Warning>{t("maximumShort")}</Warning>}
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
