"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { FitEnd, FitProgress } from "#lib/commands/fit-events";
import { askWork, endWork } from "./ask-work.ts";

/** What is known of work that was asked for. `isEnding`: it was cancelled, and what it says last is awaited. */
export type WorkState<Done> =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly progress: FitProgress | null;
      readonly isEnding: boolean;
    }
  | { readonly kind: "done"; readonly done: Done }
  | { readonly kind: "ended"; readonly end: FitEnd };

/** Long work of the server: asked for, watched, and ended when the learner wishes or goes away. */
export function useWork<Done extends { readonly type: "fitted" | "evaluated" }>(
  path: "/api/v1/fit" | "/api/v1/fit/evaluate",
) {
  const router = useRouter();
  const [state, setState] = useState<WorkState<Done>>({ kind: "idle" });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  function start() {
    const controller = new AbortController();
    control.current = controller;
    setState({ kind: "running", progress: null, isEnding: false });
    const onEvent = (event: Done | FitProgress | FitEnd) => {
      setState((before) => heard(before, event));
      if (event.type !== "progress") router.refresh();
    };
    void askWork<Done>(path, { signal: controller.signal, onEvent });
  }

  function cancel() {
    setState((before) => (before.kind === "running" ? { ...before, isEnding: true } : before));
    endWork().catch(() => {
      control.current?.abort();
      setState({ kind: "ended", end: { type: "cancelled" } });
    });
  }

  return { state, start, cancel };
}

function heard<Done extends { readonly type: "fitted" | "evaluated" }>(
  before: WorkState<Done>,
  event: Done | FitProgress | FitEnd,
): WorkState<Done> {
  switch (event.type) {
    case "progress":
      return before.kind === "running" ? { ...before, progress: event as FitProgress } : before;
    case "fitted":
    case "evaluated":
      return { kind: "done", done: event as Done };
    case "refused":
    case "cancelled":
    case "failed":
      return { kind: "ended", end: event as FitEnd };
  }
}
