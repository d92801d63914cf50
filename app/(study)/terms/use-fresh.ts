"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { findLatestAct } from "./actions.ts";
import type { Glossary } from "./use-glossary.ts";

/**
 * Keeps the glossary and the rest of the app true to each other: what another tab has done is shown when this one is looked at again, what was refused
 * because of it at once; and pages that show the old terms are dropped when this one is left.
 */
export function useFresh(glossary: Glossary): void {
  const router = useRouter();
  const { refusal, queue, undoable, past } = glossary;
  const now = useRef({ latest: undoable?.id ?? null, isBusy: false, isChanged: false });
  useEffect(() => {
    const isChanged = now.current.isChanged || past.length > 0 || queue.length > 0;
    now.current = { latest: undoable?.id ?? null, isBusy: queue.length > 0, isChanged };
  });
  const isRefused = refusal !== null && refusal !== "unreachable";
  useEffect(() => {
    if (isRefused) router.refresh();
  }, [isRefused, router]);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible" || now.current.isBusy) return;
      const asked = now.current.latest;
      const saved = await findLatestAct().catch(() => asked);
      if (!now.current.isBusy && now.current.latest === asked && saved !== asked) router.refresh();
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, [router]);
  useEffect(
    () => () => {
      if (now.current.isChanged) router.refresh();
    },
    [router],
  );
}
