"use client";

import type { Lang } from "#lib/language/text/unit";
import { startVoice, useVoiceUri } from "#ui/voice";

/** Reads a text of that language aloud; null where the browser has no voice for it. */
export function useVoice(lang: Lang): ((text: string) => void) | null {
  const voiceUri = useVoiceUri(lang);
  return voiceUri === null ? null : (text) => startVoice({ lang, text });
}
