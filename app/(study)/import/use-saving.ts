"use client";

import { useEffect, useRef, useState } from "react";
import type { ProgressEvent, SaveEvent } from "#lib/commands/import-events";
import { askDoor } from "./ask-door.ts";
import { formOfText, type SaveWishes } from "./form-of-text.ts";
import { findRefusedPlace } from "./line-places.ts";
import type { SavedText, TextDraft } from "./text-queue.ts";
import type { PlacedRefusal } from "./use-preview.ts";

/** How the saving of a text goes. After `stopped`, `failed` and `refused` nothing was saved. */
export type Saving =
  | { readonly type: "idle" }
  | { readonly type: "saving"; readonly progress: ProgressEvent | null }
  | { readonly type: "stopped" }
  | ({ readonly type: "refused" } & PlacedRefusal)
  | { readonly type: "failed"; readonly code: string };

/** Saves a text, once at a time; what is under way is ended when its page is left. */
export function useSaving(
  text: TextDraft,
  { onSaved, onStopped }: { onSaved: (saved: SavedText) => void; onStopped: () => void },
) {
  const [saving, setSaving] = useState<Saving>({ type: "idle" });
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);
  const hear = (event: SaveEvent) => {
    if (event.type === "saved") return onSaved(event.text);
    setSaving(savingOf(event, text));
  };
  const save = (wishes: SaveWishes) => {
    const form = formOfText(text, wishes);
    if (!form.ok) {
      return setSaving({ type: "refused", refusal: form.error, place: { file: 0, line: 0 } });
    }
    const controller = new AbortController();
    work.current = controller;
    setSaving({ type: "saving", progress: null });
    void askDoor("/api/v1/texts", form.value, { signal: controller.signal, onEvent: hear });
  };
  const stop = () => {
    work.current?.abort();
    setSaving({ type: "stopped" });
    onStopped();
  };
  return { saving, save, stop };
}

function savingOf(event: Exclude<SaveEvent, { type: "saved" }>, text: TextDraft): Saving {
  switch (event.type) {
    case "progress":
      return { type: "saving", progress: event };
    case "refused": {
      const names = text.files.map(({ name, bytes }) => (bytes === null ? null : name));
      const place = findRefusedPlace(names, event.refusal.line, event.place);
      return { type: "refused", refusal: event.refusal, place };
    }
    case "failed":
      return { type: "failed", code: event.code };
  }
}
