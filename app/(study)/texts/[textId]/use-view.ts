"use client";

import { useCallback, useState } from "react";
import type { ReaderView } from "./views.ts";

/** The layout: in the address, so that it can be shared, but changed without asking for the text again. */
export function useView(initial: ReaderView, onChange: () => void) {
  const [view, set] = useState(initial);
  const setView = useCallback(
    (next: ReaderView) => {
      set(next);
      const address = new URL(window.location.href);
      address.searchParams.set("view", next);
      window.history.replaceState(window.history.state, "", address);
      onChange();
    },
    [onChange],
  );
  return { view, setView };
}
