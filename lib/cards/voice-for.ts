import type { Lang } from "#lib/language/text/unit";

/** Of a browser's voice, what decides. `lang` is a BCP 47 tag, on some devices with underscores. */
export interface Voice {
  readonly lang: string;
  readonly name: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/**
 * The best of a browser's voices for a language; null where it has none. The device's own choice first, then what needs no network; jokes, which macOS lists
 * among its voices, last. Chinese is Mandarin here: Cantonese voices are none of it.
 */
export function voiceFor<One extends Voice>(voices: readonly One[], lang: Lang): One | null {
  return voicesFor(voices, lang)[0] ?? null;
}

/** All of a browser's voices for a language, the best first, as `voiceFor` ranks them. */
export function voicesFor<One extends Voice>(voices: readonly One[], lang: Lang): readonly One[] {
  const fitting = voices.filter((voice) => speaks(voice, lang));
  return fitting.sort((one, other) => rankOf(other) - rankOf(one));
}

/** The languages of ours that any of a browser's voices speaks. */
export function voicedLangs(voices: readonly Voice[]): Lang[] {
  return langs.filter((lang) => voices.some((voice) => speaks(voice, lang)));
}

/** What a device tells the server it can speak, in one word ("en.zh"), and back; what is no language of ours is passed over. */
export function writeVoices(spoken: readonly Lang[]): string {
  return spoken.join(".");
}

export function readVoices(text: string): Lang[] {
  const told = text.split(".");
  return langs.filter((lang) => told.includes(lang));
}

const langs = ["en", "zh"] as const satisfies readonly Lang[];

function speaks(voice: Voice, lang: Lang): boolean {
  const [language = "", ...parts] = voice.lang.toLowerCase().split(/[-_]/);
  switch (lang) {
    case "en":
      return language === "en";
    case "zh":
      if (language === "cmn") return true;
      return language === "zh" && !parts.some((part) => ["hk", "mo", "yue"].includes(part));
  }
}

function rankOf({ name, lang, localService, default: isDefault }: Voice): number {
  const isJoke = jokes.has(name.replace(/ \(.*/, ""));
  // Texts are in simplified characters, and read as on the mainland.
  const isElsewhere = /tw/i.test(lang);
  return (
    (isJoke ? -100 : 0) + (isDefault ? 10 : 0) + (localService ? 4 : 0) - (isElsewhere ? 2 : 0)
  );
}

/** Of macOS, by their names; nobody takes a dictation from a bell. */
const jokes: ReadonlySet<string> = new Set([
  ...["Albert", "Bad News", "Bahh", "Bells", "Boing", "Bubbles", "Cellos", "Good News"],
  ...["Jester", "Organ", "Superstar", "Trinoids", "Whisper", "Wobble", "Zarvox"],
]);
