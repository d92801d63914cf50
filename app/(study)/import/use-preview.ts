"use client";

import { useEffect, useRef, useState } from "react";
import { readText } from "#lib/language/align/read-text";
import { refusal } from "#lib/language/align/refusal";
import type { Refusal } from "#lib/language/parse/refuse";
import type { Lang } from "#lib/language/text/unit";
import { previewText } from "./actions.ts";
import { type Draft, formOf, isBlank } from "./draft.ts";
import { type FoundView, type ReadView, toReadView } from "./preview-view.ts";

/**
 * How a draft was read. The pairs come at once, from this browser; what was `found` in them comes from the server a little later
 * (null: on its way, "failed": it could not be had). While a changed draft waits to be read (`pending`), the last reading stays.
 */
export interface Preview {
  readonly pending: boolean;
  readonly answer:
    | { readonly type: "none" }
    | { readonly type: "refused"; readonly refusal: Refusal }
    | {
        readonly type: "read";
        readonly view: ReadView;
        readonly found: FoundView | "failed" | null;
      };
}

/** Long enough that typing is not read letter by letter. */
const typingPauseMs = 400;

const none: Preview = { pending: false, answer: { type: "none" } };

/** Has a draft read whenever it changes. Only the answer to the last question counts, and none is asked that is out of date. */
export function usePreview(draft: Draft, sourceLang: Lang | null) {
  const [preview, setPreview] = useState<Preview>(none);
  const [attempt, setAttempt] = useState(0);
  const ticket = useRef(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question again
  useEffect(() => {
    ticket.current += 1;
    const mine = ticket.current;
    const show = (answer: Preview["answer"]) => {
      if (ticket.current === mine) setPreview({ pending: false, answer });
    };
    const read = async () => {
      const answer = readDraft(draft, sourceLang);
      show(answer);
      if (answer.type !== "read") return;
      await turn.current;
      if (ticket.current !== mine) return;
      const asked = find(draft, sourceLang, answer.view);
      turn.current = asked;
      show(await asked);
    };
    if (isBlank(draft)) return setPreview(none);
    setPreview((before) => ({ ...before, pending: true }));
    const timer = setTimeout(read, draft.file === null ? typingPauseMs : 0);
    return () => clearTimeout(timer);
  }, [draft, sourceLang, attempt]);
  return { ...preview, retry: () => setAttempt(attempt + 1) };
}

function readDraft(draft: Draft, sourceLang: Lang | null): Preview["answer"] {
  const form = formOf(draft);
  if (!form.ok) return { type: "refused", refusal: form.error };
  const parsed = readText(draft.text, sourceLang === null ? {} : { sourceLang });
  const refused = refusal(parsed);
  if (refused !== null) return { type: "refused", refusal: refused };
  return { type: "read", view: toReadView(parsed), found: null };
}

async function find(
  draft: Draft,
  sourceLang: Lang | null,
  view: ReadView,
): Promise<Preview["answer"]> {
  const form = formOf(draft);
  if (!form.ok) return { type: "refused", refusal: form.error };
  if (sourceLang !== null) form.value.set("sourceLang", sourceLang);
  const answer = await previewText(form.value).catch(() => null);
  if (answer === null) return { type: "read", view, found: "failed" };
  return answer.type === "refused" ? answer : { type: "read", view, found: answer.found };
}
