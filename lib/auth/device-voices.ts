import { cookies } from "next/headers";
import { readVoices } from "#lib/cards/voice-for";
import type { Lang } from "#lib/language/text/unit";

/** The cookie in which a browser says what it can read aloud. */
export const voicesCookie = "voices";

/** What the browser said last, in its own word; null when it has said nothing yet. */
export async function toldVoices(): Promise<string | null> {
  return (await cookies()).get(voicesCookie)?.value ?? null;
}

/** The device that asks: which languages it can read aloud, none until it has said so. */
export async function thisDevice(): Promise<{ readonly voices: readonly Lang[] }> {
  return { voices: readVoices((await toldVoices()) ?? "") };
}
