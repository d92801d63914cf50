"use client";

import { type ReactNode, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { useDueDays } from "#reschedule/due-days-provider";
import { Button } from "#ui/button";
import { adopt } from "./actions.ts";
import css from "./optimiser.module.css";
import type { AdoptOutcome } from "./outcomes.ts";

/** Puts other weights in use, and says whether that was done. */
export function AdoptButton(props: {
  readonly fitId: string | null;
  readonly children: ReactNode;
  readonly name?: string;
}) {
  const t = useTranslations("optimiser");
  const [outcome, setOutcome] = useState<AdoptOutcome | "failed" | null>(null);
  const [isPending, startTransition] = useTransition();
  const { leave } = useDueDays();
  const use = () => {
    leave();
    startTransition(async () =>
      setOutcome(await adopt(props.fitId).catch(() => "failed" as const)),
    );
  };
  return (
    <span className={css.adopt}>
      <Button disabled={isPending || outcome === "adopted"} aria-label={props.name} onClick={use}>
        {isPending ? t("folding") : props.children}
      </Button>
      <span role="status">{outcome !== null && t(`adopt_${outcome}`)}</span>
    </span>
  );
}
