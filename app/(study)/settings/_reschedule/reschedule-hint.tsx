"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { useDueDays } from "./due-days-provider.tsx";
import css from "./reschedule-offer.module.css";

/** Right where something was changed that would choose other days: leads to the offer of new ones. Nothing once the cards have them. */
export function RescheduleHint() {
  const { state, isPending, preview } = useDueDays();
  const t = useTranslations("reschedule");
  if (state.kind === "moved") return null;
  return (
    <div className={css.hint}>
      <p>{t("hint")}</p>
      <Button disabled={isPending} onClick={preview}>
        {t("choose")}
      </Button>
    </div>
  );
}
