"use client";

import { useEffect, useState } from "react";
import { startVoice, useVoiceUri } from "#ui/voice";
import type { Spoken } from "./spoken-text.ts";

/** What became of reading a sentence aloud. `plays` counts how often it was begun on this side of the card. */
export interface Hearing {
  readonly state: "gettingReady" | "silent" | "speaking" | "failed" | "noVoice";
  readonly plays: number;
}

export const notHeardYet: Hearing = { state: "silent", plays: 0 };

/** Every second reading is slower; slower still, voices drawl. */
const slowRate = 0.65;
/** Voices arrive late in most browsers. */
const patienceMs = 2_000;

/**
 * Reads a sentence aloud that is to be written down, as often as is wished, and tells how that goes; `turn` counts the sides of cards. `play` is null where the
 * browser has no voice for it, or where there is nothing to hear.
 */
export function useHearing(
  spoken: Spoken | null,
  turn: number,
): { readonly play: (() => void) | null; readonly hearing: Hearing } {
  const hasVoice = useVoiceUri(spoken?.lang ?? null) !== null;
  const isLate = useLater(patienceMs);
  const first = { turn, ...notHeardYet };
  const [last, setLast] = useState(first);
  const { plays, state } = last.turn === turn ? last : first;
  if (!hasVoice || spoken === null) {
    const why = isLate && spoken !== null ? "noVoice" : "gettingReady";
    return { play: null, hearing: { state: why, plays } };
  }
  const play = () => {
    const begun = plays + 1;
    const become = (next: Hearing["state"], counted = begun) =>
      setLast((so) =>
        so.turn === turn && so.plays === begun ? { turn, plays: counted, state: next } : so,
      );
    setLast({ turn, plays: begun, state: "speaking" });
    startVoice(spoken, {
      rate: plays % 2 === 1 ? slowRate : 1,
      onEnd: () => become("silent"),
      onFail: () => become("failed"),
      // A reading that the browser did not let begin was none.
      onRefused: () => become("silent", plays),
    });
  };
  return { play, hearing: { state, plays } };
}

function useLater(ms: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isLate;
}
