"use client";

import { useRef } from "react";
import type { CardKind } from "#lib/cards/card-face";
import { DraftField } from "./draft-field.tsx";
import { isBlank } from "./draft-file.ts";
import { Example } from "./example.tsx";
import type { LinePlace } from "./line-places.ts";
import { ReadText } from "./read-text.tsx";
import { Reading } from "./reading.tsx";
import { selectLine } from "./select-line.ts";
import { TakenBack } from "./taken-back.tsx";
import css from "./text-desk.module.css";
import type { SavedText, TextDraft, TextQueue } from "./text-queue.ts";
import { UnreadNotices } from "./unread-notices.tsx";
import { usePreview } from "./use-preview.ts";
import type { useQueue } from "./use-queue.ts";
import { useSaving } from "./use-saving.ts";

export interface TextDeskProps {
  readonly queue: TextQueue;
  readonly text: TextDraft;
  readonly intake: Omit<ReturnType<typeof useQueue>, "queue" | "change">;
  /** Null: every kind. */
  readonly kinds: ReadonlySet<CardKind> | null;
  readonly onKinds: (kinds: ReadonlySet<CardKind>) => void;
  readonly onQueue: (next: (queue: TextQueue) => TextQueue) => void;
  readonly onSettled: (outcome: "skipped" | SavedText) => void;
}

/** The text that is worked on now. */
export function TextDesk(props: TextDeskProps) {
  const { queue, text, onSettled } = props;
  const areas = useRef<(HTMLTextAreaElement | null)[]>([]);
  const preview = usePreview(text);
  const saver = useSaving(text, { onSaved: onSettled, onStopped: preview.retry });
  const isSaving = saver.saving.type === "saving";
  const showPlace = ({ file, line }: LinePlace) => selectLine(areas.current[file] ?? null, line);
  const files = preview.answer.type === "read" ? preview.answer.view.files : [];
  return (
    <>
      {text.takenBack && <TakenBack text={text.takenBack} onRestored={onSettled} />}
      <div inert={isSaving} className={css.draft}>
        <DraftField {...props} areas={areas} detected={files.map(({ format }) => format)} />
        <UnreadNotices unread={props.intake.unread} />
      </div>
      {isBlank(text.files) && queue.texts.length === 1 && <Example />}
      <Reading
        preview={preview}
        files={text.files}
        onShowPlace={showPlace}
        onStop={preview.stop}
        onRetry={preview.retry}
      />
      {preview.answer.type === "read" && (
        <ReadText
          {...props}
          view={preview.answer.view}
          found={preview.answer.found}
          isStale={preview.isPending || preview.isStopped}
          saver={saver}
          onShowPlace={showPlace}
        />
      )}
    </>
  );
}
