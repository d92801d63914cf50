"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { takeBackActs } from "./actions.ts";

/** Takes one act of the history back, however long ago it was done. `what`: the act in words. */
export function TakeBack({ groupId, what }: { readonly groupId: string; readonly what: string }) {
  const t = useTranslations("cardPage");
  const [isPending, start] = useTransition();
  const [hasFailed, setFailed] = useState(false);
  const takeBack = () =>
    start(async () => setFailed(!(await takeBackActs(groupId).catch(() => false))));
  return (
    <>
      <Button
        look="quiet"
        disabled={isPending}
        aria-label={t("takeBackAct", { what })}
        onClick={takeBack}
      >
        {t("takeBack")}
      </Button>
      {hasFailed && <span role="alert">{t("takeBackFailed")}</span>}
    </>
  );
}
