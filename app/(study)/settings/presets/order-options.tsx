import { useTranslations } from "use-intl";
import { newReviewMixes } from "#lib/memory/schedule/preset-faults";
import { reviewOrders } from "#lib/memory/schedule/review-order";
import { FieldGroup } from "#ui/field";
import { ChoiceOption, SwitchOption, Warning } from "./option-fields.tsx";
import type { PresetFields } from "./preset-fields.ts";

/** With a backlog these cost most for each card kept (fsrs-rs, simulation.rs). */
const dearOrders: readonly string[] = ["retrievabilityAscending", "difficultyDescending"];

/** In which order cards are asked. */
export function OrderOptions(fields: PresetFields) {
  const t = useTranslations("presetFields");
  return (
    <FieldGroup title={t("order")}>
      <ChoiceOption
        {...fields}
        field="newReviewMix"
        label={t("newReviewMix")}
        choices={newReviewMixes.map((value) => ({ value, name: t(`newReviewMix_${value}`) }))}
      />
      <ChoiceOption
        {...fields}
        field="reviewOrder"
        label={t("reviewOrder")}
        hint={
          <>
            <p>{t("reviewOrderHint")}</p>
            {dearOrders.includes(fields.typed.reviewOrder) && <Warning>{t("orderCosts")}</Warning>}
          </>
        }
        choices={reviewOrders.map((value) => ({ value, name: t(`reviewOrder_${value}`) }))}
      />
    </FieldGroup>
  );
}

/** Whether cards made of one term or sentence are asked on one day. */
export function BuryOptions(fields: PresetFields) {
  const t = useTranslations("presetFields");
  return (
    <FieldGroup title={t("bury")}>
      <SwitchOption
        {...fields}
        field="burySiblings"
        label={t("burySiblings")}
        hint={<p>{t("buryHint")}</p>}
      />
    </FieldGroup>
  );
}
