import type { Locale } from "./messages.ts";

/** What each language of the screens calls itself: the same on every screen. */
export const languageNames: Readonly<Record<Locale, string>> = { en: "English", zh: "简体中文" };
