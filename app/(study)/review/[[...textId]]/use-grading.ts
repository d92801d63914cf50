"use client";

import { useState } from "react";
import type { Folding } from "#ui/folded-differences";
import type { ReviewState } from "./review-state.ts";
import type { ReviewStore } from "./review-store.ts";
import { type Keys, useKeys } from "./use-keys.ts";
import { type ReferenceControl, useReference } from "./use-reference.ts";

/** What the answer side of a typed card reaches. The differences stay as they were left from card to card. */
export interface Grading {
  readonly keys: Keys;
  readonly references: ReferenceControl;
  readonly folding: Folding;
}

/** Keys, references and differences of the sitting. */
export function useGrading(store: ReviewStore, state: ReviewState, opened: boolean): Grading {
  const keys = useKeys(store, state, opened);
  const references = useReference(store, state, keys);
  const [open, setOpen] = useState(false);
  return { keys, references, folding: { open, onToggle: setOpen } };
}
