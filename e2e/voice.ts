import type { Page } from "playwright/test";

declare global {
  interface Window {
    spoken: { text: string; lang: string; rate: number }[];
  }
}

/** A browser with an English voice that says nothing but remembers what it was to say. */
export async function giveVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.spoken = [];
    const voice = {
      voiceURI: "en",
      name: "English",
      lang: "en-GB",
      localService: true,
      default: true,
    };
    class Utterance extends EventTarget {
      readonly text: string;
      lang = "";
      rate = 1;
      voice: unknown = null;
      onstart: (() => void) | null = null;
      onend: (() => void) | null = null;
      onerror: (() => void) | null = null;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice],
      cancel: () => {},
      speak: (utterance: Utterance) => {
        const { text, lang, rate } = utterance;
        window.spoken.push({ text, lang, rate });
        queueMicrotask(() => utterance.onstart?.());
        setTimeout(() => utterance.onend?.());
      },
    });
    const put = (name: string, value: unknown) =>
      Object.defineProperty(window, name, { value, configurable: true });
    put("speechSynthesis", synthesis);
    put("SpeechSynthesisUtterance", Utterance);
  });
}
