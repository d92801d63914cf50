"use client";

import { useId, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import type { CreditJudgement } from "#lib/progress/credit-gain";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { setCredit } from "./credit-actions.ts";
import css from "./credit-section.module.css";

/** Turns credit on, where it predicts, or off, which can always be done. */
export function CreditSwitch(props: {
  readonly isOn: boolean;
  readonly verdict: CreditJudgement["verdict"];
}) {
  const { isOn, verdict } = props;
  const t = useTranslations("credit");
  const reasonId = useId();
  const [fault, setFault] = useState<"refused" | "failed" | null>(null);
  const [isPending, startTransition] = useTransition();
  const isBarred = !isOn && verdict !== "predicts";
  const change = () =>
    startTransition(async () => {
      const outcome = await setCredit(isOn ? "off" : "on").catch(() => "failed" as const);
      setFault(outcome === "done" ? null : outcome);
    });
  return (
    <>
      {isOn && verdict !== "predicts" && (
        <Notice tone="doubt" title={t("noLonger")}>
          <p>{t("noLongerText")}</p>
        </Notice>
      )}
      <p className={css.switch}>
        <span role="status">{t(isOn ? "isOn" : "isOff")}</span>
        <Button disabled={isBarred || isPending} aria-describedby={reasonId} onClick={change}>
          {t(isOn ? "turnOff" : "turnOn")}
        </Button>
      </p>
      <p id={reasonId} className={css.reason}>
        {!isOn && t(isBarred ? "notYet" : "fromNow")}
      </p>
      {fault !== null && <p role="alert">{t(fault)}</p>}
    </>
  );
}
