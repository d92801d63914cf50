"use client";

import { useState } from "react";

/** The first items of a list, and `step` more each time they are asked for; without a step all the rest at once. */
export function useMore<Item>(items: readonly Item[], count: number, step = Infinity) {
  const [limit, setLimit] = useState(count);
  const shown = items.slice(0, limit);
  const hidden = items.length - shown.length;
  return {
    shown,
    isCut: hidden > 0,
    /** How many the next step shows. */
    next: Math.min(hidden, step),
    isLastStep: hidden <= step,
    showMore: () => setLimit(limit + step),
  };
}
