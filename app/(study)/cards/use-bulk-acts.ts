"use client";

import { useState, useTransition } from "react";
import { tellTabs } from "#lib/offline/other-tabs";
import { actOnSelection, takeBackBulk } from "./actions.ts";
import type { BulkRequest, BulkTrace, Selection } from "./bulk-request.ts";
import type { BulkRefusal } from "./perform-bulk.ts";

/** Something that was done to a selection and can be taken back. */
export interface DoneBulk {
  readonly trace: BulkTrace;
  readonly request: BulkRequest;
  readonly cards: number;
}

/** What the line at the lower edge tells. */
export type ToldBulk =
  | { readonly kind: "done" | "undone"; readonly act: DoneBulk }
  | { readonly kind: "refused"; readonly refusal: BulkRefusal | "failed" };

/** Acts on selections, one after the other, and the way back through all of them. */
export function useBulkActs(learnerId: string) {
  const [done, setDone] = useState<readonly DoneBulk[]>([]);
  const [told, setTold] = useState<ToldBulk | null>(null);
  const [isPending, start] = useTransition();

  function act(selection: Selection, request: BulkRequest) {
    if (isPending) return;
    start(async () => {
      const outcome = await actOnSelection(selection, request).catch(() => null);
      if (!outcome?.ok) {
        setTold({ kind: "refused", refusal: outcome?.error ?? "failed" });
        return;
      }
      const { trace, cardIds } = outcome.value;
      const latest = { trace, request, cards: cardIds.length };
      if (leavesReview(request)) tellTabs(learnerId, cardIds);
      setDone((before) => [...before, latest]);
      setTold({ kind: "done", act: latest });
    });
  }

  function undo() {
    const latest = done.at(-1);
    if (isPending || latest === undefined) return;
    start(async () => {
      const isUndone = await takeBackBulk(latest.trace).catch(() => false);
      if (!isUndone) {
        setTold({ kind: "refused", refusal: "failed" });
        return;
      }
      setDone((before) => before.filter((one) => one !== latest));
      setTold({ kind: "undone", act: latest });
    });
  }

  return { act, undo, told, isPending, canUndo: done.length > 0 };
}

/** Whether cards to which it is done are not asked in a sitting any more. */
function leavesReview({ type }: BulkRequest): boolean {
  return type === "suspend" || type === "bury" || type === "reset" || type === "setDue";
}
