"use client";

import { useRef, useState } from "react";
import type { ImportedText } from "#lib/commands/save-import";
import { Done } from "./done.tsx";
import { type Draft, isBlank } from "./draft.ts";
import { DraftField } from "./draft-field.tsx";
import { Example } from "./example.tsx";
import { FoundTerms } from "./found-terms.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import type { FoundView, ReadView } from "./preview-view.ts";
import { Reading } from "./reading.tsx";
import { Saving } from "./saving.tsx";
import { selectLine } from "./select-line.ts";
import { TakenBack } from "./taken-back.tsx";
import { useChoices } from "./use-choices.ts";
import { useDraft } from "./use-draft.ts";
import { usePreview } from "./use-preview.ts";

/** The whole way of a text: handed over, read, looked at, saved, and taken back if need be. */
export function ImportDesk() {
  const desk = useDraft();
  const choices = useChoices();
  const [done, setDone] = useState<ImportedText | null>(null);
  const [takenBack, setTakenBack] = useState<ImportedText | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const preview = usePreview(desk.draft, choices.sourceLang);
  const startAnew = () => {
    desk.clear();
    choices.reset();
    setDone(null);
    setTakenBack(null);
  };
  const returnToDraft = (text: ImportedText) => {
    setDone(null);
    setTakenBack(text);
  };
  const showLine = (line: number) => selectLine(area.current, line);
  if (done !== null) {
    return <Done text={done} onAnother={startAnew} onTakenBack={() => returnToDraft(done)} />;
  }
  return (
    <>
      {takenBack && <TakenBack text={takenBack} onRestored={setDone} />}
      <DraftField
        {...desk}
        areaRef={area}
        onType={desk.type}
        onPaste={desk.takePaste}
        onFiles={desk.takeFiles}
        onClear={startAnew}
      />
      {isBlank(desk.draft) && <Example />}
      <Reading {...preview} onShowLine={showLine} onRetry={preview.retry} />
      {preview.answer.type === "read" && (
        <ReadText
          {...preview.answer}
          stale={preview.pending}
          draft={desk.draft}
          choices={choices}
          onSaved={setDone}
          onShowLine={showLine}
        />
      )}
    </>
  );
}

/** A text that could be read: how, what was found in it, and the way to save it. */
function ReadText(props: {
  readonly view: ReadView;
  readonly found: FoundView | "failed" | null;
  readonly stale: boolean;
  readonly draft: Draft;
  readonly choices: ReturnType<typeof useChoices>;
  readonly onSaved: (text: ImportedText) => void;
  readonly onShowLine: (line: number) => void;
}) {
  const { view, choices } = props;
  const title = choices.titleInsteadOf(view.title);
  const found = props.found === "failed" ? null : props.found;
  return (
    <>
      <PreviewPanel
        {...props}
        existing={found?.existing ?? null}
        title={title}
        sourceLang={choices.sourceLang ?? view.sourceLang}
        onTitle={(wanted) => choices.setTitle(view.title, wanted)}
        onSourceLang={choices.setSourceLang}
      />
      {found && <FoundTerms view={view} found={found} />}
      {found?.existing === null && (
        <Saving
          {...props}
          found={found}
          title={title}
          sourceLang={choices.sourceLang}
          kinds={choices.kinds}
          onKinds={choices.setKinds}
        />
      )}
    </>
  );
}
