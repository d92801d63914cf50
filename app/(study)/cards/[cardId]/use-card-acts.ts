"use client";

import { useState, useTransition } from "react";
import { saveNote, takeBackEdit } from "#actions/notes";
import type { NoteEdit, NoteEditFault } from "#lib/cards/note-edit";
import { tellTabs } from "#lib/offline/other-tabs";
import type { ActRequest } from "./act-request.ts";
import { actOnCard, takeBackActs } from "./actions.ts";
import type { Refusal } from "./perform-wish.ts";

/** Something that was done and can be taken back. */
export interface DoneAct {
  readonly what: ActRequest | { readonly type: "edit" };
  readonly cards: number;
  readonly dueIso: string | null;
  readonly takeBack: () => Promise<boolean>;
}

/** What the line at the lower edge tells. */
export type Told =
  | { readonly kind: "done" | "undone"; readonly act: DoneAct }
  | { readonly kind: "refused"; readonly refusal: Refusal | "failed" | "stale" };

/** Acts on one card, one after the other, and the way back through all of them. */
export function useCardActs({
  cardId,
  learnerId,
}: Readonly<Record<"cardId" | "learnerId", string>>) {
  const [done, setDone] = useState<readonly DoneAct[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const [isPending, start] = useTransition();
  const keep = (act: DoneAct) => {
    setDone((before) => [...before, act]);
    setTold({ kind: "done", act });
  };

  function act(request: ActRequest) {
    if (isPending) return;
    start(async () => {
      const outcome = await orFailed(actOnCard(cardId, request));
      if (!outcome?.ok) {
        setTold({ kind: "refused", refusal: outcome?.refusal ?? "failed" });
        return;
      }
      const { groupId, cardIds, dueIso } = outcome;
      // A review in another tab must not ask what was put away here.
      if (leavesReview(request)) tellTabs(learnerId, cardIds);
      const takeBack = () => takeBackActs(groupId);
      keep({ what: request, cards: cardIds.length, dueIso, takeBack });
    });
  }

  async function save(edit: NoteEdit): Promise<NoteEditFault | null> {
    const saved = await saveNote(edit);
    if (!saved.ok) return saved.error;
    const takeBack = () => takeBackEdit(saved.value);
    keep({ what: { type: "edit" }, cards: 1, dueIso: null, takeBack });
    return null;
  }

  function undo() {
    const latest = done.at(-1);
    if (isPending || latest === undefined) return;
    start(async () => {
      const isUndone = await orFailed(latest.takeBack());
      if (isUndone === null || (!isUndone && latest.what.type === "edit")) {
        setTold({ kind: "refused", refusal: isUndone === null ? "failed" : "stale" });
        return;
      }
      setDone((before) => before.filter((one) => one !== latest));
      setTold({ kind: "undone", act: latest });
    });
  }

  return { act, save, undo, told, isPending, canUndo: done.length > 0 };
}

/** Whether a card to which it is done is not asked in a sitting any more. */
function leavesReview({ type }: ActRequest): boolean {
  return type !== "flag" && !type.startsWith("un");
}

/** Null where the app could not be reached. */
async function orFailed<Outcome>(asked: Promise<Outcome>): Promise<Outcome | null> {
  try {
    return await asked;
  } catch {
    return null;
  }
}
