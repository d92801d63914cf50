"use client";

import { useRef, useState } from "react";
import { putBack, readLeechHelp, setAside } from "#actions/leech";
import type { LeechHelp } from "#lib/cards/confusable-help";
import type { NoteEdit, NoteEditFault } from "#lib/cards/note-edit";
import { keeperOf } from "#lib/offline/keeper-of";

/** What the panel shows: nothing yet, why there is nothing, or the help, with what was done from here last. */
export type LeechWork =
  | { readonly step: "reading" | "unread" | "notThere"; readonly cardId: string }
  | { readonly step: "read"; readonly help: LeechHelp; readonly told: LeechTold | null };

interface LeechTold {
  readonly type: "buried" | "suspended" | "shownHere" | "undone" | "fault";
  /** By which it is taken back. */
  readonly groupId: string | null;
}

interface LeechReach {
  readonly learnerId: string;
  readonly save: (edit: NoteEdit) => Promise<NoteEditFault | null>;
  /** A card that was set aside is not asked in this sitting. */
  readonly leaveOut: (cardIds: readonly string[]) => void;
}

/** Reads the help when it is opened, and does what is chosen there. */
export function useLeechHelp({ learnerId, save, leaveOut }: LeechReach) {
  const [work, setWork] = useState<LeechWork | null>(null);
  const turn = useRef(0);
  const tell = (told: LeechTold) =>
    setWork((now) => (now?.step === "read" ? { ...now, told } : now));
  const open = async (cardId: string) => {
    turn.current += 1;
    const own = turn.current;
    setWork({ step: "reading", cardId });
    const help = await read(learnerId, cardId).catch(() => undefined);
    if (own !== turn.current) return;
    if (help === undefined) setWork({ step: "unread", cardId });
    else setWork(help === null ? { step: "notThere", cardId } : { step: "read", help, told: null });
  };
  const away = async (cardId: string, until: "tomorrow" | "told") => {
    const groupId = await setAside(cardId, until).catch(() => null);
    if (groupId === null) return tell({ type: "fault", groupId });
    leaveOut([cardId]);
    tell({ type: until === "told" ? "suspended" : "buried", groupId });
  };
  const undo = async (groupId: string) => {
    const isUndone = await putBack(groupId).catch(() => false);
    tell({ type: isUndone ? "undone" : "fault", groupId: isUndone ? null : groupId });
  };
  const showIn = async (cardId: string, contextUnitId: string) => {
    const fault = await save(shownIn(cardId, contextUnitId)).catch(() => "unreachable" as const);
    if (fault !== null) return tell({ type: "fault", groupId: null });
    await open(cardId);
    tell({ type: "shownHere", groupId: null });
  };
  const closed = () => {
    turn.current += 1;
    setWork(null);
  };
  return { work, open, away, undo, showIn, closed };
}

/** With the answer that made it a leech, which may still be on its way. */
async function read(learnerId: string, cardId: string): Promise<LeechHelp | null> {
  await keeperOf(learnerId)
    .flush()
    .catch(() => false);
  return readLeechHelp(cardId);
}

function shownIn(cardId: string, contextUnitId: string): NoteEdit {
  const nothing = { source: null, add: [], refuse: [], prefer: null } as const;
  return { cardId, fields: { kind: "term", ...nothing, contextUnitId }, tags: null };
}
