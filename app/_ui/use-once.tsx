"use client";

import { useCallback, useRef, useState } from "react";

/** Runs one work at a time: what is asked for meanwhile is left aside. `failed`: the last one did not succeed. */
export function useOnce(): {
  readonly failed: boolean;
  readonly once: (work: () => Promise<boolean>) => Promise<void>;
} {
  const [failed, setFailed] = useState(false);
  const isBusy = useRef(false);
  const once = useCallback(async (work: () => Promise<boolean>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setFailed(false);
    const done = await work().catch(() => false);
    isBusy.current = false;
    setFailed(!done);
  }, []);
  return { failed, once };
}
