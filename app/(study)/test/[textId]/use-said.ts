"use client";

import { useTranslations } from "use-intl";
import { useSpokenReason } from "#ui/say-reason";
import { askedNow, type SittingState, suggestedNow } from "./sitting-state.ts";

/** What a screen reader is told after each turn. */
export function useSaid(state: SittingState): string {
  const t = useTranslations("sitting");
  const names = useTranslations("review");
  const spoken = useSpokenReason();
  const { said, grade } = state;
  const now = askedNow(state);
  if (said === null) return "";
  if (said.type === "undone") return t("saidUndone");
  if (said.type === "gone") return t("goneTitle", { count: state.gone?.count ?? 1 });
  if (said.type === "checked") {
    const [reason] = grade?.reasons ?? [];
    const rating = names(suggestedNow(state) ?? "good");
    return grade === null ? "" : t("saidChecked", { rating, reason: reason ? spoken(reason) : "" });
  }
  if (now === null) return t("saidDone");
  const place = { at: now.at, all: state.plan.length };
  const { rating } = said.attempt;
  return rating === null
    ? t("saidSkipped", place)
    : t("saidNext", { rating: names(rating), ...place });
}
