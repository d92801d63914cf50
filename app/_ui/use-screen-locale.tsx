"use client";

import { useLocale } from "use-intl";
import type { Locale } from "#words/messages";

/** The language of the screen, whatever region its dates follow. */
export function useScreenLocale(): Locale {
  return useLocale().startsWith("zh") ? "zh" : "en";
}
