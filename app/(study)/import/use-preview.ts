"use client";

import { useEffect, useRef, useState } from "react";
import type {
  FailedEvent,
  FoundEvent,
  PreviewEvent,
  ProgressEvent,
  ReadEvent,
} from "#lib/commands/import-events";
import type { Refusal } from "#lib/language/parse/refuse";
import { askDoor } from "./ask-door.ts";
import { type DraftFile, isBlank } from "./draft-file.ts";
import { formOfText } from "./form-of-text.ts";
import { findRefusedPlace, type LinePlace } from "./line-places.ts";
import type { TextDraft } from "./text-queue.ts";

export type ReadView = ReadEvent["read"];
export type FoundView = FoundEvent["found"];

/** Why nothing of a text can be saved, and where that stands. */
export interface PlacedRefusal {
  readonly refusal: Refusal;
  readonly place: LinePlace;
}

/**
 * How a text was read. While a changed one is read anew (`isPending`) or after that was stopped, the last reading stays; it is stale then. What was `found` comes
 * a little after the pairs; null: on its way.
 */
export interface Preview {
  readonly isPending: boolean;
  readonly isStopped: boolean;
  readonly progress: ProgressEvent | null;
  readonly answer:
    | { readonly type: "none" }
    | ({ readonly type: "refused" } & PlacedRefusal)
    | { readonly type: "failed"; readonly code: string }
    | { readonly type: "read"; readonly view: ReadView; readonly found: FoundView | null };
}

/** Long enough that typing is not read letter by letter. What grows by more than a word was pasted. */
const typingPauseMs = 400;
const longestKeyStroke = 20;

const none: Preview = {
  isPending: false,
  isStopped: false,
  progress: null,
  answer: { type: "none" },
};

/** Has a text read by the server whenever it changes. Only the answer to the last question counts; the work on one that is out of date is ended. */
export function usePreview({ files, choices }: TextDraft) {
  const { sourceLang, repairs } = choices;
  const [preview, setPreview] = useState<Preview>(none);
  const [attempt, setAttempt] = useState(0);
  const work = useRef<AbortController | null>(null);
  const lastLength = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question again
  useEffect(() => {
    if (isBlank(files)) return setPreview(none);
    const controller = new AbortController();
    work.current = controller;
    setPreview((before) => ({ ...before, isPending: true, isStopped: false, progress: null }));
    const text = { files, choices: { ...choices, sourceLang, repairs } };
    const hear = (event: PreviewEvent) => setPreview((before) => heard(before, event, files));
    const timer = setTimeout(
      () => void askPreview(text, controller.signal, hear),
      pauseBefore(files, lastLength),
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [files, sourceLang, repairs, attempt]);
  const stop = () => {
    work.current?.abort();
    setPreview((before) => ({ ...before, isPending: false, isStopped: true }));
  };
  return { ...preview, stop, retry: () => setAttempt(attempt + 1) };
}

async function askPreview(
  text: Pick<TextDraft, "files" | "choices">,
  signal: AbortSignal,
  onEvent: (event: PreviewEvent) => void,
): Promise<void> {
  const form = formOfText(text);
  if (!form.ok) {
    return onEvent({ type: "refused", refusal: form.error, place: { name: null, line: 0 } });
  }
  await askDoor("/api/v1/texts/preview", form.value, { signal, onEvent });
}

function heard(before: Preview, event: PreviewEvent, files: readonly DraftFile[]): Preview {
  switch (event.type) {
    case "progress":
      return { ...before, progress: event };
    case "read": {
      // What was found before stays till the new is there, so that nothing below jumps.
      const found = before.answer.type === "read" ? before.answer.found : null;
      return { ...before, answer: { type: "read", view: event.read, found } };
    }
    case "found":
      return before.answer.type === "read"
        ? { ...none, answer: { ...before.answer, found: event.found } }
        : before;
    case "refused":
      return { ...none, answer: placed(event, files) };
    case "failed":
      return { ...none, answer: failedOf(event) };
  }
}

function placed(
  { refusal, place }: Extract<PreviewEvent, { readonly type: "refused" }>,
  files: readonly DraftFile[],
): Extract<Preview["answer"], { readonly type: "refused" }> {
  const names = files.map(sentName);
  return { type: "refused", refusal, place: findRefusedPlace(names, refusal.line, place) };
}

/** The name by which the door knows a file: what was typed has none. */
function sentName({ name, bytes }: DraftFile): string | null {
  return bytes === null ? null : name;
}

function failedOf({ code }: FailedEvent): Extract<Preview["answer"], { readonly type: "failed" }> {
  return { type: "failed", code };
}

function pauseBefore(files: readonly DraftFile[], lastLength: { current: number }): number {
  const length = files.reduce((sum, { text }) => sum + text.length, 0);
  const grown = Math.abs(length - lastLength.current);
  lastLength.current = length;
  return grown > 0 && grown <= longestKeyStroke ? typingPauseMs : 0;
}
