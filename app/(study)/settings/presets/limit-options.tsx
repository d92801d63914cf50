import { useTranslations } from "use-intl";
import { presetBounds } from "#lib/memory/schedule/preset-bounds";
import { FieldGroup } from "#ui/field";
import { TextOption, Warning } from "./option-fields.tsx";
import type { PresetFields } from "./preset-fields.ts";
import { readWhole } from "./read-number.ts";

/** How many reviews a day a new card a day brings about in time (Anki's rule of thumb). */
const reviewsPerNew = 10;

/** How many cards a day. */
export function LimitOptions(fields: PresetFields) {
  const t = useTranslations("presetFields");
  const cards = readWhole(fields.typed.newPerDay);
  const expected = Math.min(cards * reviewsPerNew, presetBounds.reviewsPerDay[1]);
  const isLow = readWhole(fields.typed.reviewsPerDay) < expected;
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
            {isLow && <Warning>{t("reviewsTooLow", { cards, expected })}</Warning>}
          </>
        }
      />
    </FieldGroup>
  );
}
