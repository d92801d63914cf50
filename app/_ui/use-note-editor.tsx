"use client";

import { useRef, useState } from "react";
import { beginDraft, type NoteDraft, toNoteEdit } from "#lib/cards/note-draft";
import type { NoteEdit, NoteEditFault, NoteForm } from "#lib/cards/note-edit";
import type { TagFault } from "#lib/cards/parse-tags";

/** What can be wrong with a field, or with the whole. */
type EditorFault =
  | NoteEditFault
  | (TagFault & { readonly field: "tags" })
  | { readonly type: "unreachable"; readonly field: "note" };

/** What is being done: reading the note, editing it, or why it cannot be. */
export type EditorWork =
  | { readonly step: "closed" | "reading" | "unread" | "notThere" }
  | {
      readonly step: "editing";
      readonly form: NoteForm;
      readonly draft: NoteDraft;
      readonly isSaving: boolean;
      readonly fault: EditorFault | null;
      /** Asks whether what was changed may be lost. */
      readonly isLeaving: boolean;
    };

export type Editing = Extract<EditorWork, { step: "editing" }>;

/** Where notes come from and go to. `save` gives null once it is saved. */
export interface NoteKeeper {
  readonly load: (cardId: string) => Promise<NoteForm | null>;
  readonly save: (edit: NoteEdit) => Promise<NoteEditFault | null>;
}

/** Editing one note, from opening it until it is saved or left. What was typed is lost by saving or leaving alone. */
export function useNoteEditor(keeper: NoteKeeper, close: () => void) {
  const [work, setWork] = useState<EditorWork>({ step: "closed" });
  // What comes of a note that was left meanwhile is of no interest.
  const turn = useRef(0);
  const change = (next: Partial<Editing>) =>
    setWork((now) => (now.step === "editing" ? { ...now, ...next } : now));
  const open = async (cardId: string) => {
    turn.current += 1;
    const own = turn.current;
    setWork({ step: "reading" });
    const form = await keeper.load(cardId).catch(() => undefined);
    if (own !== turn.current) return;
    setWork(opened(form));
  };
  const save = async () => {
    if (work.step !== "editing" || work.isSaving) return;
    const edit = toNoteEdit(work.form, work.draft);
    if (!edit.ok) return change({ fault: edit.error, isLeaving: false });
    if (edit.value === null) return close();
    const own = turn.current;
    change({ isSaving: true, fault: null, isLeaving: false });
    const unreachable = { type: "unreachable", field: "note" } as const;
    const fault = await keeper.save(edit.value).catch(() => unreachable);
    if (own !== turn.current) return;
    if (fault === null) return close();
    change({ isSaving: false, fault, form: withNow(work.form, fault) });
  };
  const leave = () => {
    if (work.step !== "editing" || work.isLeaving || !isTouched(work)) return close();
    change({ isLeaving: true });
  };
  const closed = () => {
    turn.current += 1;
    setWork({ step: "closed" });
  };
  return { work, open, change, save, leave, closed };
}

function opened(form: NoteForm | null | undefined): EditorWork {
  if (form === undefined) return { step: "unread" };
  if (form === null) return { step: "notThere" };
  const rest = { isSaving: false, fault: null, isLeaving: false };
  return { step: "editing", form, draft: beginDraft(form), ...rest };
}

/** What it reads by now is what the next saving replaces. */
function withNow(
  form: NoteForm,
  fault: NoteEditFault | { readonly type: "unreachable" },
): NoteForm {
  if (fault.type !== "changed") return form;
  if (fault.field === "source") return { ...form, source: { ...form.source, text: fault.now } };
  if (form.kind === "term") return form;
  return { ...form, target: { ...form.target, text: fault.now } };
}

function isTouched({ form, draft, isSaving }: Editing): boolean {
  return isSaving || JSON.stringify(draft) !== JSON.stringify(beginDraft(form));
}
