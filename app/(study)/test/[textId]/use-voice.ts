"use client";

import { useSyncExternalStore } from "react";
import type { Lang } from "#lib/language/text/unit";

/** Reads a text of that language aloud; null where the browser has no voice for it. */
export function useVoice(lang: Lang): ((text: string) => void) | null {
  const voiceUri = useSyncExternalStore(
    subscribe,
    () => findVoice(lang)?.voiceURI ?? null,
    () => null,
  );
  if (voiceUri === null) return null;
  return (text) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = lang;
    utterance.voice = findVoice(lang) ?? null;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  };
}

/** Voices arrive late in most browsers. */
function subscribe(listener: () => void): () => void {
  if (!("speechSynthesis" in window)) return () => {};
  speechSynthesis.addEventListener("voiceschanged", listener);
  return () => speechSynthesis.removeEventListener("voiceschanged", listener);
}

function findVoice(lang: Lang): SpeechSynthesisVoice | undefined {
  if (!("speechSynthesis" in window)) return undefined;
  const ofLang = speechSynthesis
    .getVoices()
    .filter((voice) => voice.lang.toLowerCase().startsWith(lang));
  return ofLang.find((voice) => voice.localService) ?? ofLang[0];
}
