import { createTranslator } from "use-intl/core";
import { type Locale, type Messages, messages } from "./messages.ts";

/** The words of one screen in one language, for server components. Client components call useTranslations. */
export function translator<Screen extends keyof Messages>(locale: Locale, screen: Screen) {
  return createTranslator({ locale, messages: messages[locale], namespace: screen });
}
