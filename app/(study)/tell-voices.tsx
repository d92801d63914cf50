"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { voicedLangs, writeVoices } from "#lib/cards/voice-for";
import { listVoices, onVoices } from "#ui/voice";

/** Voices arrive late in most browsers; one that has none by then has none. */
const patienceMs = 3_000;
const yearSeconds = 31_536_000;

/**
 * Tells the server which languages this browser can read aloud. Where that is news, the page comes again, once and only while nobody has touched it: what is
 * on it was chosen for a device of other voices. `told` is what the server knows; null: nothing.
 */
export function TellVoices({
  told,
  cookie,
}: {
  readonly told: string | null;
  readonly cookie: string;
}) {
  const router = useRouter();
  useEffect(() => {
    let known = told;
    let untouched = true;
    const tell = () => {
      const now = writeVoices(voicedLangs(listVoices()));
      if (now === known) return;
      const isNews = now !== (known ?? "");
      known = now;
      write(cookie, now);
      if (isNews && untouched) router.refresh();
    };
    const touch = () => {
      untouched = false;
    };
    if (listVoices().length > 0) tell();
    const late = setTimeout(tell, patienceMs);
    const stop = onVoices(tell);
    for (const event of touches) document.addEventListener(event, touch, { once: true });
    return () => {
      clearTimeout(late);
      stop();
      for (const event of touches) document.removeEventListener(event, touch);
    };
  }, [told, cookie, router]);
  return null;
}

const touches = ["keydown", "pointerdown"] as const;

function write(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too young for the browsers people have.
  document.cookie = `${cookie}=${value}; path=/; max-age=${yearSeconds}; samesite=lax`;
}
