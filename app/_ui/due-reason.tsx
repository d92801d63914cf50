import type { useTranslations } from "use-intl";
import type { Locale } from "#words/messages";

/** One reason in words; `formula` is what it was reckoned by, with the numbers in it. */
export interface DueReason {
  readonly key: string;
  readonly text: string;
  readonly formula?: string;
}

/** What reasons are said with: the words, and the numbers that hold for all of them. */
export interface DueSayer {
  readonly locale: Locale;
  /** Whose dates, where not all of the language's. */
  readonly tag?: string | undefined;
  readonly t: ReturnType<typeof useTranslations<"dueReasons">>;
  readonly info: ReturnType<typeof useTranslations<"cardInfo">>;
  readonly desiredRetention: number;
  /** Of the forgetting curve: R(t) = (1 + factor · t / S) ^ decay. */
  readonly curve: { readonly decay: number; readonly factor: number };
}
