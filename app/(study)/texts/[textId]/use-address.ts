"use client";

import { useEffect, useRef } from "react";
import { latestPlace } from "./use-place-kept.ts";

type GoTo = (index: number, options: { readonly isMarked: boolean }) => void;

/**
 * Goes where the address says ("#unit-41"), now and whenever its end changes; with none, where reading stopped, which `onResume` is told.
 */
export function useAddress(options: {
  readonly textId: string;
  readonly place: number | null;
  readonly goTo: GoTo;
  readonly onResume: (index: number) => void;
}): void {
  const { textId, goTo } = options;
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const follow = () => {
      const index = unitInHash();
      if (index !== null) goTo(index, { isMarked: true });
      return index !== null;
    };
    if (!follow()) {
      const place = latestPlace(textId) ?? latest.current.place;
      if (place !== null) {
        goTo(place, { isMarked: false });
        latest.current.onResume(place);
      }
    }
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [textId, goTo]);
}

function unitInHash(): number | null {
  const [, digits] = /^#unit-(\d{1,7})$/.exec(window.location.hash) ?? [];
  return digits === undefined ? null : Number(digits);
}
