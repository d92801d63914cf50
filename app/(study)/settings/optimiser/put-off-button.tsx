"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { putOff } from "./actions.ts";

/** Puts the reminder off for a month. */
export function PutOffButton() {
  const t = useTranslations("optimiser");
  const [isPending, startTransition] = useTransition();
  return (
    <Button look="quiet" disabled={isPending} onClick={() => startTransition(() => putOff())}>
      {t("putOff")}
    </Button>
  );
}
