import { locales, messages } from "#words/messages";
import { firstName } from "./shown-name.ts";

/** The name to be saved: that of the first preset is the same in every language. */
export function storedName(typed: string): string {
  const isFirst = locales.some((locale) => messages[locale].presets.defaultName === typed.trim());
  return isFirst ? firstName : typed;
}
