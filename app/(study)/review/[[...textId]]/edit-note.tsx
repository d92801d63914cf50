"use client";

import type { RefObject } from "react";
import { NoteEditor, type NoteEditorHandle } from "#ui/note-editor";
import { openNote } from "./edit-actions.ts";
import { EditLine } from "./edit-line.tsx";
import { LeechHelp, type LeechHelpHandle } from "./leech-help.tsx";
import type { ReviewState } from "./review-state.ts";
import type { ReviewStore } from "./review-store.ts";
import { useEdits } from "./use-edits.ts";

/** The editor of the card on the screen, the help with a leech, which edits too, and the line that tells of the last edit, with its own way back. */
export function EditNote(props: {
  readonly store: ReviewStore;
  readonly state: ReviewState;
  readonly editor: RefObject<NoteEditorHandle | null>;
  readonly leech: RefObject<LeechHelpHandle | null>;
  readonly learnerId: string;
  /** Puts the focus where the next key is expected, if it is nowhere. */
  readonly settle: () => void;
}) {
  const { store, state } = props;
  const edits = useEdits(store, state);
  return (
    <>
      <NoteEditor ref={props.editor} load={openNote} save={edits.save} onClosed={props.settle} />
      <LeechHelp
        ref={props.leech}
        learnerId={props.learnerId}
        save={edits.save}
        leaveOut={store.leaveOut}
        onEdit={(cardId) => props.editor.current?.open(cardId)}
      />
      {edits.told && <EditLine told={edits.told} edits={edits} />}
    </>
  );
}
