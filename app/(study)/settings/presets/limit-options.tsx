import { useTranslations } from "use-intl";
import { FieldGroup } from "#ui/field";
import { expectedReviews, isLowReviewLimit } from "./costly-options.ts";
import { TextOption, Warning } from "./option-fields.tsx";
import type { PresetFields } from "./preset-fields.ts";
import { readWhole } from "./read-number.ts";

/** How many cards a day. */
export function LimitOptions(fields: PresetFields) {
  const t = useTranslations("presetFields");
  const cards = readWhole(fields.typed.newPerDay);
  const expected = expectedReviews(cards);
  return (
    <FieldGroup title={t("limits")}>
      <TextOption
        {...fields}
        field="newPerDay"
        label={t("newPerDay")}
        hint={<p>{t("newHint")}</p>}
      />
      <TextOption
        {...fields}
        field="reviewsPerDay"
        label={t("reviewsPerDay")}
        hint={
          <>
            <p>{t("reviewsHint")}</p>
            {isLowReviewLimit(fields.typed) && (
              <Warning>{t("reviewsTooLow", { cards, expected })}</Warning>
            )}
          </>
        }
      />
    </FieldGroup>
  );
}
