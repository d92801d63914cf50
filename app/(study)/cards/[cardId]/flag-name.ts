import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { flagKey } from "./flag-key.ts";

/** What a flag is called, 0–7. */
export function flagName(locale: Locale, flag: number): string {
  return translator(locale, "reviewActs")(flagKey(flag));
}
