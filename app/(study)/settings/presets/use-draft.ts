"use client";

import { useEffect, useState } from "react";

/**
 * What is typed over what is saved. Unsaved changes are kept in this tab while other pages are open; closing it asks first. `changed` names the fields that differ;
 * `wasKept`: they were found again when the page was opened.
 */
export function useDraft<Typed extends object>(
  key: string,
  saved: Typed,
): {
  readonly typed: Typed;
  readonly changed: readonly (keyof Typed)[];
  readonly wasKept: boolean;
  readonly type: <Field extends keyof Typed>(field: Field, value: Typed[Field]) => void;
  readonly discard: () => void;
} {
  const [draft, setDraft] = useState<Partial<Typed>>({});
  const [wasKept, setWasKept] = useState(false);
  const typed = { ...saved, ...draft };
  const changed = fieldsOf(saved).filter((field) => !isSame(typed[field], saved[field]));
  useEffect(() => {
    const kept = keptDraft<Typed>(key);
    if (kept === null) return;
    setDraft(kept);
    setWasKept(true);
  }, [key]);
  useAskOnClose(changed.length > 0);
  const keep = (next: Partial<Typed>) => {
    setDraft(next);
    const isEmpty = fieldsOf(next).every((field) => isSame(next[field], saved[field]));
    if (isEmpty) sessionStorage.removeItem(nameOf(key));
    else sessionStorage.setItem(nameOf(key), JSON.stringify(next));
  };
  return {
    ...{ typed, changed },
    wasKept: wasKept && changed.length > 0,
    type: (field, value) => keep({ ...draft, [field]: value } as Partial<Typed>),
    discard: () => {
      keep({});
      setWasKept(false);
    },
  };
}

function fieldsOf<Typed extends object>(typed: Typed): (keyof Typed)[] {
  return Object.keys(typed) as (keyof Typed)[];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Only this screen writes there. */
function keptDraft<Typed>(key: string): Partial<Typed> | null {
  const text = sessionStorage.getItem(nameOf(key));
  return text === null ? null : (JSON.parse(text) as Partial<Typed>);
}

function nameOf(key: string): string {
  return `duizhao draft ${key}`;
}

function useAskOnClose(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}
