"use client";

import { useState, useTransition } from "react";
import type { ActRequest } from "./act-request.ts";
import { actOnCard, takeBackActs } from "./actions.ts";
import type { Refusal } from "./perform-wish.ts";

/** Something that was done and can be taken back. */
export interface DoneAct {
  readonly groupId: string;
  readonly request: ActRequest;
  readonly cards: number;
  readonly dueIso: string | null;
}

/** What the line at the lower edge tells. */
export type Told =
  | { readonly kind: "done" | "undone"; readonly act: DoneAct }
  | { readonly kind: "refused"; readonly refusal: Refusal | "failed" };

/** Acts on one card, one after the other, and the way back through all of them. */
export function useCardActs(cardId: string) {
  const [done, setDone] = useState<readonly DoneAct[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const [isPending, start] = useTransition();

  function act(request: ActRequest) {
    if (isPending) return;
    start(async () => {
      const outcome = await orFailed(actOnCard(cardId, request));
      if (!outcome?.ok) {
        setTold({ kind: "refused", refusal: outcome?.refusal ?? "failed" });
        return;
      }
      const { groupId, cards, dueIso } = outcome;
      const latest = { groupId, request, cards, dueIso };
      setDone((before) => [...before, latest]);
      setTold({ kind: "done", act: latest });
    });
  }

  function undo() {
    const latest = done.at(-1);
    if (isPending || latest === undefined) return;
    start(async () => {
      const isUndone = await orFailed(takeBackActs(latest.groupId));
      if (isUndone === null) {
        setTold({ kind: "refused", refusal: "failed" });
        return;
      }
      setDone((before) => before.filter((one) => one !== latest));
      setTold({ kind: "undone", act: latest });
    });
  }

  return { act, undo, told, isPending, canUndo: done.length > 0 };
}

/** Null where the app could not be reached. */
async function orFailed<Outcome>(asked: Promise<Outcome>): Promise<Outcome | null> {
  try {
    return await asked;
  } catch {
    return null;
  }
}
