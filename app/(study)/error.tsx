"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";

export default function StudyError({
  reset,
}: {
  readonly error: Error;
  readonly reset: () => void;
}) {
  const t = useTranslations("shell");
  return (
    <Notice tone="error" title={t("errorTitle")}>
      <p>{t("errorText")}</p>
      <Button onClick={reset}>{t("retry")}</Button>
    </Notice>
  );
}
