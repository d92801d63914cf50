import { useTranslations } from "use-intl";
import { isLeechNow } from "#lib/memory/schedule/leech";
import { leechActions } from "#lib/memory/schedule/preset-faults";
import { FieldGroup } from "#ui/field";
import { ChoiceOption, TextOption } from "./option-fields.tsx";
import type { PresetFields } from "./preset-fields.ts";
import { readWhole } from "./read-number.ts";
import { StepsOption } from "./step-options.tsx";

/** What happens to forgotten cards. */
export function LapseOptions(fields: PresetFields) {
  const t = useTranslations("presetFields");
  return (
    <FieldGroup title={t("lapses")}>
      <StepsOption {...fields} field="relearningSteps" />
      <TextOption
        {...fields}
        field="leechThreshold"
        label={t("leechThreshold")}
        hint={
          <>
            <p>{t("leechHint")}</p>
            <LeechTimes threshold={readWhole(fields.typed.leechThreshold)} />
          </>
        }
      />
      <ChoiceOption
        {...fields}
        field="leechAction"
        label={t("leechAction")}
        choices={leechActions.map((value) => ({ value, name: t(`leechAction_${value}`) }))}
      />
    </FieldGroup>
  );
}

function LeechTimes({ threshold }: { readonly threshold: number }) {
  const t = useTranslations("presetFields");
  if (Number.isNaN(threshold)) return null;
  if (threshold === 0) return <p>{t("leechOff")}</p>;
  const lapses = Array.from({ length: 3 * threshold }, (_, index) => index + 1);
  const [first = 1, second = 2, third = 3] = lapses.filter((count) => isLeechNow(count, threshold));
  return (
    <p>{threshold === 1 ? t("leechMeaningOnce") : t("leechMeaning", { first, second, third })}</p>
  );
}
