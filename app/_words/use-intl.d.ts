import type { Messages } from "./messages.ts";

declare module "use-intl" {
  interface AppConfig {
    /** A tag with its region, where one is known: "en-GB". Which of our languages that is, `useScreenLocale` tells. */
    Locale: string;
    Messages: Messages;
  }
}
