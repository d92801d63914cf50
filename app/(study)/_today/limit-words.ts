import type { Limits } from "#lib/memory/schedule/day-room";
import type { HeldBack } from "#lib/memory/schedule/held-back";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";

/** What keeps cards out of today's work, of the whole or of one text. */
export interface KeptOut {
  readonly held: HeldBack;
  /** The limits that hold today alone; null: the usual ones. */
  readonly todayOnly: Limits | null;
  /** Nothing is left to be asked today. */
  readonly isDone: boolean;
}

/**
 * Says in sentences which limits hold for today only, what the limits by text keep back, and what the day's own limits do. That new cards come a few a day is
 * no news: it is told when nothing else is left, or when today is not as usual.
 */
export function limitWords(locale: Locale, { held, todayOnly, isDone }: KeptOut): string[] {
  const t = translator(locale, "today");
  const { byTexts, byWhole } = held;
  const tellsNew = isDone || todayOnly !== null;
  const whole = { new: tellsNew ? byWhole.new : 0, review: byWhole.review };
  return [
    ...(todayOnly ? [t("limitsToday", { what: allowed(locale, todayOnly) })] : []),
    ...(isAny(byTexts) ? [t("heldByTexts", { what: kept(locale, byTexts) })] : []),
    ...(isAny(whole) ? [t("heldByWhole", { what: kept(locale, whole) })] : []),
  ];
}

/** Says how many sentences wait for their terms, once nothing else is left; null when none does. */
export function waitingWords(locale: Locale, { held, isDone }: KeptOut): string | null {
  const count = held.waitingNotes;
  return isDone && count > 0 ? translator(locale, "today")("waitForTerms", { count }) : null;
}

type Amounts = HeldBack["byTexts"];

function isAny(amounts: Amounts): boolean {
  return amounts.new + amounts.review > 0;
}

function kept(locale: Locale, { new: fresh, review }: Amounts): string {
  const t = translator(locale, "today");
  if (review === 0) return t("newCards", { fresh });
  return fresh === 0 ? t("reviews", { review }) : t("newAndReviews", { fresh, review });
}

function allowed(locale: Locale, { newPerDay: fresh, reviewsPerDay: review }: Limits): string {
  const t = translator(locale, "today");
  if (fresh === undefined) return t("reviews", { review: review ?? 0 });
  return review === undefined ? t("newCards", { fresh }) : t("newAndReviews", { fresh, review });
}
