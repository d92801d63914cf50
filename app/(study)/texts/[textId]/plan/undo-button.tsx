"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { actOnPlan, type PlanAct } from "./actions.ts";

/** Takes back what was done last with a plan. */
export function UndoButton(props: {
  readonly act: Exclude<PlanAct, "drop">;
  readonly planId: string;
  readonly onDone: (isDone: boolean) => void;
}) {
  const t = useTranslations("plan");
  const [isPending, start] = useTransition();
  const undo = () =>
    start(async () => {
      const isDone = await actOnPlan(props.act, props.planId).catch(() => false);
      start(() => props.onDone(isDone));
    });
  return (
    <Button disabled={isPending} onClick={undo}>
      {t("undo")}
    </Button>
  );
}
