"use client";

import { startVoice, useVoiceUri } from "#ui/voice";
import type { Spoken } from "./spoken-text.ts";

/** Reads a text aloud; null where the browser has no voice for its language. */
export function useVoice(spoken: Spoken | null): (() => void) | null {
  const voiceUri = useVoiceUri(spoken?.lang ?? null);
  return spoken === null || voiceUri === null ? null : () => startVoice(spoken);
}
