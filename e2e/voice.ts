import type { Page } from "playwright/test";

declare global {
  interface Window {
    spoken: { text: string; lang: string; rate: number }[];
    /** Set: what is spoken goes on until it is called. */
    endLine?: () => void;
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
        if (window.endLine) window.endLine = () => utterance.onend?.();
        else setTimeout(() => utterance.onend?.());
      },
    });
    const put = (name: string, value: unknown) =>
      Object.defineProperty(window, name, { value, configurable: true });
    put("speechSynthesis", synthesis);
    put("SpeechSynthesisUtterance", Utterance);
  });
}

/** From now on a line is being read until `endLine`. */
export async function holdVoice(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.endLine = () => {};
  });
}

export async function endLine(page: Page): Promise<void> {
  await page.evaluate(() => window.endLine?.());
}
