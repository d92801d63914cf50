"use client";

import { type RefObject, useEffect } from "react";
import { type ReviewState, viewOf } from "./review-state.ts";
import { checkTyped } from "./typed-check.ts";

/** A pause in typing, in milliseconds. */
const pauseMs = 80;

/** Grades what stands in the field whenever the learner pauses, so that the key that shows the answer finds it graded. The key of the unit is opened as its card comes. */
export function useGradeAhead(
  state: ReviewState,
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
): void {
  const { answer, keys, turn } = state;
  const view = viewOf(state);
  const card = view.kind === "card" && answer === null ? view.card : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn has its own field.
  useEffect(() => {
    const input = field.current;
    if (card === null || input === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const grade = () => {
      clearTimeout(timer);
      timer = setTimeout(() => checkTyped(card, input.value, keys), pauseMs);
    };
    grade();
    input.addEventListener("input", grade);
    return () => {
      clearTimeout(timer);
      input.removeEventListener("input", grade);
    };
  }, [card, keys, turn, field]);
}
