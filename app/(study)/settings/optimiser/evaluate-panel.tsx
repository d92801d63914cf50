"use client";

import { useTranslations } from "use-intl";
import type { EvaluatedEvent } from "#lib/commands/fit-events";
import { Button } from "#ui/button";
import { EndNotice } from "./end-notice.tsx";
import { EvaluationView } from "./evaluation-view.tsx";
import css from "./optimiser.module.css";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useWork } from "./use-work.ts";
import { WorkBar } from "./work-bar.tsx";

/** Evaluates how well recall is foretold, and shows it. */
export function EvaluatePanel() {
  const t = useTranslations("optimiser");
  const { state, start, cancel } = useWork<EvaluatedEvent>("/api/v1/fit/evaluate");
  const panel = useKeptFocus(state.kind === "running");
  return (
    <div ref={panel} className={css.act}>
      {state.kind === "running" ? (
        <WorkBar of="evaluating" {...state} onCancel={cancel} />
      ) : (
        <Button onClick={start}>{t("evaluate")}</Button>
      )}
      {state.kind === "done" && <EvaluationView evaluation={state.done.evaluation} />}
      {state.kind === "ended" && <EndNotice end={state.end} />}
    </div>
  );
}
