"use client";

import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { type Slot, type Stretch, slotsOf, stretchAt, topsOf } from "./list-window.tsx";

/** What is kept ready above and below the window, where nobody wishes otherwise. */
const usualReachPx = 900;
/** Before anything was measured. */
const first: Stretch = { from: 0, to: 30 };

interface Listed {
  readonly key: string;
}

/**
 * The part of a long list that is in or near the window, with spaces for the rest. Heights are guessed until an item is measured. `pinned` is
 * rendered wherever it stands: it has the focus, or is what someone goes to. `tops` is where each item begins (see `topsOf`).
 */
export function useWindow<Item extends Listed>(
  items: readonly Item[],
  list: RefObject<HTMLElement | null>,
  options: {
    readonly pinned: number;
    readonly guess: (item: Item, width: number) => number;
    readonly reachPx?: number;
  },
) {
  const heights = useRef(new Map<string, number>());
  const width = useRef(0);
  const [measured, remeasure] = useReducer((count: number) => count + 1, 0);
  const [stretch, setStretch] = useState(first);
  const { guess, pinned, reachPx = usualReachPx } = options;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `measured` tells that the heights have changed
  const tops = useMemo(
    () => topsOf(items, (item) => heights.current.get(item.key) ?? guess(item, width.current)),
    [items, guess, measured],
  );
  const look = useCallback(() => {
    const box = list.current?.getBoundingClientRect();
    if (box === undefined) return;
    if (box.width !== width.current) {
      width.current = box.width;
      heights.current.clear();
      remeasure();
    }
    const next = stretchAt(tops, -box.top - reachPx, window.innerHeight - box.top + reachPx);
    setStretch((now) => (now.from === next.from && now.to === next.to ? now : next));
  }, [list, tops, reachPx]);
  useLayoutEffect(look, [look]);
  useOnScroll(look);
  const observe = useMeasuring(heights, remeasure);
  const slots: readonly Slot<Item>[] = slotsOf(items, tops, stretch, pinned);
  return { slots, observe, tops };
}

function useOnScroll(look: () => void): void {
  useEffect(() => {
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
    };
  }, [look]);
}

/** Gives the ref of an item; what it measures is kept under the item's `data-item`. */
function useMeasuring(heights: RefObject<Map<string, number>>, onChange: () => void) {
  const observer = useRef<ResizeObserver | null>(null);
  const measure = useCallback(
    (entries: readonly ResizeObserverEntry[]) => {
      let isNew = false;
      for (const { target, borderBoxSize } of entries) {
        const key = target instanceof HTMLElement ? target.dataset.item : undefined;
        const height = borderBoxSize[0]?.blockSize ?? 0;
        if (key === undefined || height === 0) continue;
        if (Math.abs((heights.current.get(key) ?? 0) - height) < 1) continue;
        heights.current.set(key, height);
        isNew = true;
      }
      if (isNew) onChange();
    },
    [heights, onChange],
  );
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      observer.current ??= new ResizeObserver(measure);
      observer.current.observe(element);
      return () => observer.current?.unobserve(element);
    },
    [measure],
  );
}
