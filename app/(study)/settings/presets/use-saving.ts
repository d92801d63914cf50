"use client";

import { type RefObject, useEffect, useRef, useState, useTransition } from "react";
import { useDueDays } from "#reschedule/due-days-provider";
import { saveOptions } from "./actions.ts";
import type { SaveOutcome } from "./outcomes.ts";
import type { PresetField, TypedPreset } from "./typed-preset.ts";
import type { useDraft } from "./use-draft.ts";
import { useFaultWords } from "./use-fault-words.ts";

type Draft = ReturnType<typeof useDraft<TypedPreset>>;

/** Sends the form and keeps what became of it: what was saved until something is typed anew, what was refused until its field is. */
export function useSaving(
  { presetId, isInUse }: { readonly presetId: string; readonly isInUse: boolean },
  draft: Draft,
) {
  const [latest, setLatest] = useState<SaveOutcome | null>(null);
  const dueDays = useDueDays();
  const [isSaving, startSaving] = useTransition();
  const words = useFaultWords();
  const { typed, changed, discard } = draft;
  const outcome = isSaving ? null : standing(latest, typed, changed.length);
  const form = useFocusOnFault(latest);
  const save = () =>
    startSaving(async () => {
      const next = inUse(isInUse, await saveOptions(presetId, typed));
      startSaving(() => {
        setLatest(next);
        if (next.kind !== "saved") return;
        discard();
        // What was said of the days before says nothing of what is saved now.
        if (next.movesDays) dueDays.leave();
      });
    });
  const errorOf = (field: PresetField): string | undefined => {
    const fault = outcome?.kind === "refused" ? outcome.faults[field] : undefined;
    return fault && words(fault);
  };
  return { form, outcome, isSaving, save, forget: () => setLatest(null), errorOf };
}

/** A preset that is not in use gives no card its day. */
function inUse(isInUse: boolean, outcome: SaveOutcome): SaveOutcome {
  return outcome.kind === "saved" && !isInUse ? { ...outcome, movesDays: false } : outcome;
}

/** What of an outcome still holds for what is typed now. */
function standing(
  outcome: SaveOutcome | null,
  typed: TypedPreset,
  changes: number,
): SaveOutcome | null {
  if (outcome?.kind === "saved") return changes === 0 ? outcome : null;
  if (outcome?.kind !== "refused") return outcome;
  const isAsSent = (field: PresetField) =>
    JSON.stringify(typed[field]) === JSON.stringify(outcome.typed[field]);
  const faults = Object.entries(outcome.faults).filter(([field]) => isAsSent(field as PresetField));
  return faults.length === 0 ? null : { ...outcome, faults: Object.fromEntries(faults) };
}

/** After a refusal the first wrong field has the focus. */
function useFocusOnFault(outcome: SaveOutcome | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (outcome?.kind !== "refused") return;
    form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [outcome]);
  return form;
}
