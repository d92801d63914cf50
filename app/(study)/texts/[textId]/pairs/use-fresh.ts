"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { findDeskVersion } from "./actions.ts";
import type { DeskControl } from "./use-desk.ts";

/**
 * Keeps the desk and the rest of the app true to each other: what another tab changed is told when this one is looked at again; a desk that comes back
 * out of the browser's memory is loaded anew; and pages that show the old rows are dropped when the desk is left.
 */
export function useFresh(textId: string, desk: DeskControl): void {
  const router = useRouter();
  const { version } = desk.desk;
  const first = useRef(version);
  const now = useRef({ version, isBusy: false });
  const { noteStale } = desk;
  useEffect(() => {
    now.current = { version, isBusy: desk.queue.length > 0 };
  });
  useEffect(() => {
    const check = async (onStale: () => void) => {
      const asked = now.current;
      if (asked.isBusy) return;
      const saved = await findDeskVersion(textId).catch(() => asked.version);
      const isSame = now.current.version === asked.version && !now.current.isBusy;
      if (isSame && saved !== asked.version) onStale();
    };
    const look = () => document.visibilityState === "visible" && check(noteStale);
    void check(() => router.refresh());
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, [textId, router, noteStale]);
  useEffect(
    () => () => {
      if (now.current.version !== first.current) router.refresh();
    },
    [router],
  );
}
