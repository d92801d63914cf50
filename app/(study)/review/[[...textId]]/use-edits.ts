"use client";

import { useState } from "react";
import type { NoteEdit, NoteEditFault } from "#lib/cards/note-edit";
import type { NoteEditTrace } from "#lib/commands/note-edit-trace";
import { type CardName, cardName } from "./card-name.ts";
import { saveEdit, undoEdit } from "./edit-actions.ts";
import { cardIdsOf } from "./edit-shown.ts";
import { type ReviewState, viewOf } from "./review-state.ts";
import type { ReviewStore } from "./review-store.ts";

/** An edit that can be taken back. */
interface DoneEdit {
  readonly cardId: string;
  readonly trace: NoteEditTrace;
}

/** What the line tells of the last edit, until the next answer or act. */
export interface ToldEdit {
  readonly type: "told" | "toldUndone" | "toldStale" | "toldFailed";
  readonly name: CardName;
  /** So many answers and acts stood, those of before the sitting too. */
  readonly after: number;
}

export interface Edits {
  readonly save: (edit: NoteEdit) => Promise<NoteEditFault | null>;
  readonly told: ToldEdit | null;
  /** How many edits can still be taken back. */
  readonly left: number;
  readonly isUndoing: boolean;
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
}

/** The edits of this sitting: a pile of their own, beside the answers that U takes back. */
export function useEdits(store: ReviewStore, { session }: ReviewState): Edits {
  const [done, setDone] = useState<readonly DoneEdit[]>([]);
  const [told, setTold] = useState<ToldEdit | null>(null);
  const [isUndoing, setUndoing] = useState(false);
  const tell = (type: ToldEdit["type"], cardId: string) =>
    setTold({ type, ...toldOf(store.state(), cardId) });
  const save = async (edit: NoteEdit) => {
    const saved = await saveEdit(edit, cardIdsOf(store.state()));
    if (!saved.ok) return saved.error;
    const { cardId } = edit;
    const { trace, shown } = saved.value;
    store.showAnew(shown);
    setDone((before) => [...before, { cardId, trace }]);
    tell("told", cardId);
    return null;
  };
  const undo = async () => {
    const last = done.at(-1);
    if (last === undefined || isUndoing) return;
    setUndoing(true);
    const undone = await undoEdit(last.trace, cardIdsOf(store.state())).catch(() => null);
    setUndoing(false);
    if (undone === null) return tell("toldFailed", last.cardId);
    if (!undone.ok) return tell("toldStale", last.cardId);
    store.showAnew(undone.value);
    setDone((before) => before.filter((one) => one !== last));
    tell("toldUndone", last.cardId);
  };
  // For good: an answer that is taken back does not tell it again.
  if (told !== null && told.after !== doneIn(session)) setTold(null);
  return {
    ...{ save, undo, isUndoing, left: done.length, told },
    dismiss: () => setTold(null),
  };
}

function toldOf(state: ReviewState, cardId: string): Pick<ToldEdit, "name" | "after"> {
  const view = viewOf(state);
  const card = state.session.cards[cardId] ?? (view.kind === "card" ? view.card : null);
  const name = card === null ? { lang: "en" as const, text: "" } : cardName(card.face);
  return { name, after: doneIn(state.session) };
}

function doneIn({ entries, acts, earlier }: ReviewState["session"]): number {
  return entries.length + acts.length + (earlier?.strokes.length ?? 0);
}
