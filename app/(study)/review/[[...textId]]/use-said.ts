"use client";

import { useTranslations } from "use-intl";
import { type ReviewState, viewOf } from "./review-store.ts";

/** What was just done, in a sentence for a screen reader. */
export function useSaid(state: ReviewState): string {
  const t = useTranslations("review");
  const { lastAct } = state;
  if (lastAct === null) return "";
  switch (lastAct.type) {
    case "undone":
      return t("saidUndone");
    case "shown":
      return lastAct.suggested === null
        ? t("saidAnswer")
        : t("saidSuggestion", { rating: t(lastAct.suggested) });
    case "rated": {
      const rating = t(lastAct.rating);
      const next = viewOf(state).kind;
      if (next === "waiting") return t("saidWaiting", { rating });
      return next === "done" ? t("saidDone", { rating }) : t("saidNext", { rating });
    }
  }
}
