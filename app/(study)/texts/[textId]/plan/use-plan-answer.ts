"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanAnswered } from "#lib/commands/plan-events";
import type { Day } from "#lib/memory/time/day";
import type { PlanGoal } from "#lib/progress/readable-by-text";
import { askPlan, type PlanEvent } from "./ask-plan.ts";
import { readWish, type TypedWish, type WishErrors, type WishField } from "./wish.ts";

/** What is known of the wish on the screen. */
export type PlanState =
  | { readonly kind: "idle" | "cancelled" | "failed" }
  | { readonly kind: "working"; readonly share: number }
  | { readonly kind: "answered"; readonly answer: PlanAnswered; readonly goal: PlanGoal };

/** Who types is not interrupted: so long nothing is asked. */
const pauseMs = 600;

/** The form, and the answer that follows it: worked out anew a moment after anything changed, as soon as all of it can be taken; of what the form begins with only when `isEager`. */
export function usePlanAnswer(
  textId: string,
  {
    today,
    first: begun,
    isEager,
  }: { readonly today: Day; readonly first: TypedWish; readonly isEager: boolean },
) {
  const [typed, setTyped] = useState(begun);
  /** What needs no answer unless it is asked for. */
  const [settled, setSettled] = useState(isEager ? null : begun);
  const [errors, setErrors] = useState<WishErrors>({});
  const [state, setState] = useState<PlanState>(isEager ? justBegun : idle);
  const control = useRef<AbortController | null>(null);

  const work = useCallback(
    (wish: TypedWish) => {
      control.current?.abort();
      const goal = readWish(wish, today);
      setErrors(goal.ok ? {} : goal.error);
      if (!goal.ok) return setState(idle);
      const own = new AbortController();
      control.current = own;
      setState(justBegun);
      const onEvent = (event: PlanEvent) => setState(heard(event, goal.value));
      void askPlan(textId, goal.value, { signal: own.signal, onEvent });
    },
    [textId, today],
  );

  useEffect(() => {
    if (typed === settled) return;
    const timer = setTimeout(() => work(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, settled, work]);
  useEffect(() => () => control.current?.abort(), []);

  function rest(kind: "idle" | "cancelled") {
    control.current?.abort();
    setSettled(typed);
    setState({ kind });
  }
  return {
    ...{ typed, errors, state, setErrors },
    type(field: WishField, value: string) {
      control.current?.abort();
      // An answer to another wish is none.
      setState(justBegun);
      setTyped((before) => ({ ...before, [field]: value }));
    },
    again: () => work(typed),
    cancel: () => rest("cancelled"),
    /** The answer was taken. */
    take: () => rest("idle"),
  };
}

const idle = { kind: "idle" } as const;
const justBegun = { kind: "working", share: 0 } as const;

function heard(event: PlanEvent, goal: PlanGoal): PlanState {
  switch (event.type) {
    case "progress":
      return { kind: "working", share: event.share };
    case "plan":
    case "later":
    case "never":
    case "nothing":
      return { kind: "answered", answer: event, goal };
    case "cancelled":
      return { kind: "cancelled" };
    case "refused":
    case "failed":
      return { kind: "failed" };
  }
}
