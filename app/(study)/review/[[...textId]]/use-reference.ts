"use client";

import { dropReference, keepAnswer } from "#actions/grading";
import { useOnce } from "#ui/use-once";
import { wantedKey } from "./known-keys.ts";
import { type ReviewState, viewOf } from "./review-state.ts";
import type { ReviewStore } from "./review-store.ts";
import type { Keys } from "./use-keys.ts";

/** What can be done to the references of the card on the screen. */
export interface ReferenceControl {
  /** The last wish could not be fulfilled. */
  readonly failed: boolean;
  readonly accept: () => void;
  readonly withdraw: (referenceId: string) => void;
}

/** Makes the answer on the screen a reference, or takes one back, and has the card's key read anew. */
export function useReference(store: ReviewStore, state: ReviewState, keys: Keys): ReferenceControl {
  const { failed, once } = useOnce();
  const { turn, answer } = state;
  const view = viewOf(state);
  const wanted = view.kind === "card" ? wantedKey(view.card) : null;
  const accept = async () => {
    if (wanted === null || answer === null) return true;
    const { unitId, direction } = wanted;
    const id = await keepAnswer({ unitId, direction, text: answer.typed });
    if (id === null) return false;
    store.accepted({ turn, accepted: { id, withdrawn: false } });
    // Asked again in this sitting, the same wording is known.
    await keys.refresh(wanted);
    return true;
  };
  const withdraw = async (id: string) => {
    await dropReference(id);
    store.accepted({ turn, accepted: { id, withdrawn: true } });
    if (wanted !== null) await keys.refresh(wanted);
    return true;
  };
  return {
    failed,
    accept: () => void once(accept),
    withdraw: (id) => void once(() => withdraw(id)),
  };
}
