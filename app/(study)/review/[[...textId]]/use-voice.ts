"use client";

import { useSyncExternalStore } from "react";
import type { Spoken } from "./spoken-text.ts";

/** Reads a text aloud; null where the browser has no voice for its language. */
export function useVoice(spoken: Spoken | null): (() => void) | null {
  const lang = spoken?.lang ?? "";
  const voiceUri = useSyncExternalStore(
    subscribe,
    () => findVoice(lang)?.voiceURI ?? null,
    () => null,
  );
  if (spoken === null || voiceUri === null) return null;
  return () => {
    const utterance = new SpeechSynthesisUtterance(spoken.text);
    utterance.lang = spoken.lang;
    utterance.voice = findVoice(spoken.lang) ?? null;
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

function findVoice(lang: string): SpeechSynthesisVoice | undefined {
  if (lang === "" || !("speechSynthesis" in window)) return undefined;
  const ofLang = speechSynthesis
    .getVoices()
    .filter((voice) => voice.lang.toLowerCase().startsWith(lang));
  return ofLang.find((voice) => voice.localService) ?? ofLang[0];
}
