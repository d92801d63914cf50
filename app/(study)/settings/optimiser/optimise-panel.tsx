"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { FittedEvent } from "#lib/commands/fit-events";
import { useDueDays } from "#reschedule/due-days-provider";
import { Button } from "#ui/button";
import { EndNotice } from "./end-notice.tsx";
import { FitOutcome } from "./fit-outcome.tsx";
import css from "./optimiser.module.css";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useWork } from "./use-work.ts";
import { WorkBar } from "./work-bar.tsx";

/** Fits the weights, and says what came of it. */
export function OptimisePanel({ inUseId }: { readonly inUseId: string | null }) {
  const t = useTranslations("optimiser");
  const { state, start, cancel } = useWork<FittedEvent>("/api/v1/fit");
  const panel = useKeptFocus(state.kind === "running");
  const [previousId, setPreviousId] = useState(inUseId);
  const { leave } = useDueDays();
  const optimise = () => {
    leave();
    setPreviousId(inUseId);
    start();
  };
  return (
    <div ref={panel} className={css.act}>
      {state.kind === "running" ? (
        <WorkBar of="fitting" {...state} onCancel={cancel} />
      ) : (
        <Button look="main" onClick={optimise}>
          {t("optimise")}
        </Button>
      )}
      {state.kind === "done" && <FitOutcome {...state.done.outcome} previousId={previousId} />}
      {state.kind === "ended" && <EndNotice end={state.end} />}
    </div>
  );
}
