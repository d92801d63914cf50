import type { NoteEditFault } from "#lib/cards/note-edit";
import type { Noted } from "#lib/store/note-reach";
import type { TagChange } from "#lib/store/note-tags";

/** By which `undoNoteEdit` takes an edit back: the acts of the two logs it made, and what has none. */
export interface NoteEditTrace {
  readonly noteId: string;
  readonly noted: Noted;
  /** Acts on the term, in the order they were done. */
  readonly termEditIds: readonly string[];
  /** The version of the text after its pair was rewritten. */
  readonly pair: { readonly textId: string; readonly version: number } | null;
  readonly context: { readonly from: string | null; readonly to: string } | null;
  readonly tags: TagChange | null;
}

/** Rolls the transaction of an edit back that turns out not to be possible. */
export class EditRefused extends Error {
  readonly fault: NoteEditFault;
  constructor(fault: NoteEditFault) {
    super(fault.type);
    this.fault = fault;
  }
}
