"use client";

import { useState } from "react";

/** The first items of a list until all are asked for. */
export function useMore<Item>(items: readonly Item[], count: number) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, count);
  return { shown, isCut: shown.length < items.length, showAll: () => setAll(true) };
}
