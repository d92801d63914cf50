"use client";

import { useEffect, useRef } from "react";
import { stopVoice } from "#ui/voice";

/**
 * Reads each side of a card as it comes, once, where `isOn`; `turn` counts the sides. What still sounds of the side before, or when the page is left, is cut
 * off. Before the first key or click a browser lets no page speak: that side stays silent, and `play` is there for it.
 */
export function useAutoPlay(side: {
  readonly isOn: boolean;
  readonly turn: number;
  readonly play: (() => void) | null;
}): void {
  const { isOn, turn, play } = side;
  const played = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn ends what the one before it began.
  useEffect(() => stopVoice, [turn]);
  useEffect(() => {
    window.addEventListener("pagehide", stopVoice);
    return () => window.removeEventListener("pagehide", stopVoice);
  }, []);
  // After every rendering: voices come late.
  useEffect(() => {
    if (!isOn || play === null || played.current === turn) return;
    played.current = turn;
    if (mayPlay()) play();
  });
}

function mayPlay(): boolean {
  // Not every browser says; one that does not will be silent by itself.
  return navigator.userActivation?.hasBeenActive ?? true;
}
