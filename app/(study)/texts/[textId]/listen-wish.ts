"use client";

import { useSyncExternalStore } from "react";
import { z } from "zod";

/** How the learner likes to be read to, remembered in this browser. */
export type ListenWish = z.infer<typeof wishSchema>;

/** 1 is the voice's usual speed. */
export const rates = [0.6, 0.75, 0.9, 1, 1.25, 1.5] as const;

const wishSchema = z.object({
  side: z.enum(["source", "target"]).catch("source"),
  rate: z
    .number()
    .refine((rate) => rates.some((one) => one === rate))
    .catch(1),
  /** The voice by its name in the browser; where it is gone, the best one reads. */
  voices: z.object({ en: z.string().optional(), zh: z.string().optional() }).catch({}),
});

const key = "duizhao-listen";
const usual: ListenWish = { side: "source", rate: 1, voices: {} };
const listeners = new Set<() => void>();
let kept: ListenWish | null = null;

export function useListenWish(): readonly [ListenWish, (change: Partial<ListenWish>) => void] {
  const wish = useSyncExternalStore(listen, read, () => usual);
  return [wish, change];
}

function read(): ListenWish {
  kept ??= stored();
  return kept;
}

function stored(): ListenWish {
  try {
    return wishSchema.catch(usual).parse(JSON.parse(localStorage.getItem(key) ?? "{}"));
  } catch {
    // A browser that keeps nothing for us, or something else under that name.
    return usual;
  }
}

function change(wanted: Partial<ListenWish>): void {
  kept = { ...read(), ...wanted };
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // It holds until the page is left.
  }
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
