"use client";

import { useTranslations } from "use-intl";
import { ActLine } from "#ui/act-line";
import { Button } from "#ui/button";
import { type Say, sayAct, sayRefusal } from "#ui/say-term-act";
import type { Audit } from "./use-audit.ts";

/** What was ruled last, and the way back; silent until something is. */
export function AuditLine({ audit }: { readonly audit: Audit }) {
  const t = useTranslations("termActs");
  const { latest, refusal, queue, past, future } = audit;
  if (latest === null && refusal === null) return null;
  return (
    <ActLine
      isRefused={refusal !== null}
      canUndo={past.length > 0}
      canRedo={future.length > 0 ? true : null}
      onUndo={audit.undo}
      onRedo={audit.redo}
      buttons={refusal === "unreachable" && <Button onClick={audit.retry}>{t("retry")}</Button>}
    >
      {sayAll(t as Say, { latest, refusal, queue })}
    </ActLine>
  );
}

function sayAll(t: Say, { latest, refusal, queue }: Pick<Audit, "latest" | "refusal" | "queue">) {
  if (refusal === "unreachable") return t("notSaved", { count: queue.length });
  if (refusal !== null) return sayRefusal(t, refusal.why, refusal.names);
  if (latest === null) return t("untouched");
  return `${sayAct(t, latest)}${t("separator")}${t(queue.length > 0 ? "saving" : "saved")}`;
}
