"use client";

import { useEffect, useEffectEvent } from "react";

/** Hands on what stands in an area before the page listens to it: pasted while it was loading, or kept there by the browser over a reload. */
export function useEarlyText(areaId: string, text: string, onText: (text: string) => void): void {
  const take = useEffectEvent((early: string) => {
    if (text === "" && early !== "") onText(early);
  });
  useEffect(() => {
    const area = document.getElementById(areaId);
    if (area instanceof HTMLTextAreaElement) take(area.value);
  }, [areaId]);
}
