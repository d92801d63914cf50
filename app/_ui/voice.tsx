"use client";

import { useMemo, useSyncExternalStore } from "react";
import { voiceFor, voicesFor } from "#lib/cards/voice-for";
import type { Lang } from "#lib/language/text/unit";

/** How a reading goes on. Only one of the last three is called, and none when another reading takes its place. */
interface Reading {
  /** 1 is the voice's usual speed. */
  readonly rate?: number;
  /** The voice by its name in the browser; else the best one reads. */
  readonly voiceUri?: string;
  readonly onEnd?: () => void;
  /** The voice said nothing, or broke off. */
  readonly onFail?: () => void;
  /** Before the first key or click a browser lets no page speak. */
  readonly onRefused?: () => void;
}

/** A voice that has not begun by then never will. */
const silenceMs = 6_000;

/** Browsers forget an utterance that nobody holds, and then never say that it ended. */
let held: SpeechSynthesisUtterance | null = null;

/** The name of the browser's voice for a language; null where it has none, or none yet. */
export function useVoiceUri(lang: Lang | null): string | null {
  return useSyncExternalStore(
    onVoices,
    () => (lang === null ? null : (voiceFor(listVoices(), lang)?.voiceURI ?? null)),
    () => null,
  );
}

/** The browser's voices for a language, the best first; [] where it has none, or none yet. */
export function useVoices(lang: Lang): readonly NamedVoice[] {
  const told = useSyncExternalStore(
    onVoices,
    () => JSON.stringify(voicesFor(listVoices(), lang).map(named)),
    () => "[]",
  );
  return useMemo(() => JSON.parse(told) as readonly NamedVoice[], [told]);
}

/** A voice of the browser, by what it calls it and what a person does. */
interface NamedVoice {
  readonly uri: string;
  readonly name: string;
}

function named({ voiceURI, name }: SpeechSynthesisVoice): NamedVoice {
  return { uri: voiceURI, name };
}

/** Reads a text aloud, in place of whatever is being read. */
export function startVoice(
  { lang, text }: { readonly lang: Lang; readonly text: string },
  { rate = 1, voiceUri, onEnd, onFail, onRefused }: Reading = {},
): void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = lang;
  const voices = listVoices();
  const chosen = voices.find((voice) => voice.voiceURI === voiceUri);
  utterance.voice = chosen ?? voiceFor(voices, lang);
  utterance.rate = rate;
  const settle = (then: (() => void) | undefined) => {
    clearTimeout(silence);
    if (held !== utterance) return;
    held = null;
    then?.();
  };
  const silence = setTimeout(() => settle(onFail), silenceMs);
  utterance.onstart = () => clearTimeout(silence);
  utterance.onend = () => settle(onEnd);
  utterance.onerror = ({ error }) => {
    if (error === "not-allowed") return settle(onRefused);
    settle(error === "canceled" || error === "interrupted" ? onEnd : onFail);
  };
  held = utterance;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

/** Ends what is being read, if anything is. */
export function stopVoice(): void {
  // Asking the browser takes a millisecond, on every key.
  if (held !== null) speechSynthesis.cancel();
}

/** The browser's voices; [] where it has none, or none yet: they arrive late in most. */
export function listVoices(): readonly SpeechSynthesisVoice[] {
  return "speechSynthesis" in window ? speechSynthesis.getVoices() : [];
}

/** Listens for voices that come or go, until the function it returns is called. */
export function onVoices(listener: () => void): () => void {
  if (!("speechSynthesis" in window)) return () => {};
  speechSynthesis.addEventListener("voiceschanged", listener);
  return () => speechSynthesis.removeEventListener("voiceschanged", listener);
}
