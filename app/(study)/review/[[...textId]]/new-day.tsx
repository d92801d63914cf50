"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";

/** The page was left open over the rollover: today's cards are other ones. */
export function NewDay() {
  const t = useTranslations("review");
  const router = useRouter();
  return (
    <Notice tone="info" title={t("newDay")}>
      <Button onClick={() => router.refresh()}>{t("newDayStart")}</Button>
    </Notice>
  );
}
