"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Order, Reply } from "./carry-out.ts";
import { createProgress, type Progress } from "./progress.ts";

/** What is being worked at. How far it is changes often, and is told only to whom it concerns. */
export interface Work {
  readonly type: Order["type"];
  readonly progress: Progress;
}

type Result = Exclude<Reply, { type: "progress" }>;

/**
 * Has orders carried out beside the page, one at a time: a new one takes the place of the one before. Every order has a worker of its own, which is ended with it, so that a
 * simulation can be broken off wherever it stands.
 */
export function useWorker() {
  const [work, setWork] = useState<Work | null>(null);
  const worker = useRef<Worker | null>(null);

  const cancel = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    setWork(null);
  }, []);

  const start = useCallback(
    (order: Order, onDone: (result: Result) => void) => {
      cancel();
      const own = new Worker(new URL("./simulator.worker.ts", import.meta.url), { type: "module" });
      worker.current = own;
      const { progress, tell } = createProgress();
      setWork({ type: order.type, progress });
      const end = (result: Result) => {
        cancel();
        onDone(result);
      };
      own.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.type === "progress") tell(data.share);
        else end(data);
      };
      // The worker's own file could not be had.
      own.onerror = ({ message }) => end({ type: "failed", message });
      own.postMessage(order);
    },
    [cancel],
  );

  useEffect(() => cancel, [cancel]);
  return { work, start, cancel };
}
