"use client";

import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { weightsFromText } from "#lib/memory/fit/weights-text";
import { useDueDays } from "#reschedule/due-days-provider";
import { RescheduleHint } from "#reschedule/reschedule-hint";
import { Button } from "#ui/button";
import { Field } from "#ui/field";
import { tryPasted } from "./actions.ts";
import css from "./optimiser.module.css";
import type { PasteOutcome } from "./outcomes.ts";
import { PasteNotice } from "./paste-notice.tsx";

type Said = { readonly text: string; readonly outcome: PasteOutcome | { readonly kind: "failed" } };

/** Weights from elsewhere: judged before they are used, and used when they foretell worse only if that is wished. */
export function PasteForm({ weights }: { readonly weights: string }) {
  const t = useTranslations("optimiser");
  // Until something is typed, the weights in use, whichever come in use.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? weights;
  const [said, setSaid] = useState<Said | null>(null);
  const [isPending, startTransition] = useTransition();
  const outcome = said?.text === text ? said.outcome : null;
  const fault = useFault(outcome);

  const { leave } = useDueDays();
  const send = (anyway: boolean) => {
    leave();
    startTransition(async () => {
      const told = await tryPasted(text, anyway).catch(() => ({ kind: "failed" }) as const);
      setSaid({ text, outcome: told });
    });
  };
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const read = weightsFromText(text);
    if (read.ok) send(false);
    else setSaid({ text, outcome: { kind: "unreadable", fault: read.error } });
  }

  return (
    <form onSubmit={onSubmit} noValidate>
      <Field name="weights" label={t("pasteLabel")} hint={t("pasteHint")} error={fault}>
        {(input) => (
          <textarea
            {...input}
            className={css.paste}
            rows={4}
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={isPending} className={css.send}>
        {t(isPending ? "judgingPasted" : "usePasted")}
      </Button>
      {!isPending && outcome !== null && (
        <PasteNotice outcome={outcome} onAnyway={() => send(true)} />
      )}
      {!isPending && outcome?.kind === "adopted" && <RescheduleHint />}
    </form>
  );
}

function useFault(outcome: Said["outcome"] | null): string | undefined {
  const t = useTranslations("optimiser");
  if (outcome?.kind !== "unreadable") return undefined;
  const { fault } = outcome;
  switch (fault.type) {
    case "empty":
      return t("pasteEmpty");
    case "noNumber":
      return t("pasteNoNumber", { word: fault.word.slice(0, 20) });
    case "count":
      return t("pasteCount", { count: fault.count });
    case "outside":
      return t("pasteOutside", { place: fault.place, least: fault.least, most: fault.most });
  }
}
