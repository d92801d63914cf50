"use client";

import { useTranslations } from "use-intl";
import { type ReviewState, viewOf } from "./review-state.ts";
import { useSayTold } from "./use-say-told.ts";

/** What was just done, in a sentence for a screen reader. */
export function useSaid(state: ReviewState): string {
  const t = useTranslations("review");
  const say = useTranslations("reviewActs");
  const sayTold = useSayTold();
  const { lastAct, told } = state;
  if (lastAct === null) return "";
  const news = () => {
    if (told === null) return "";
    const { key, values } = sayTold(told);
    return say.markup(key, { ...values, card: (name) => name });
  };
  switch (lastAct.type) {
    case "undone":
      return t(lastAct.what === "answer" ? "saidUndone" : "saidActUndone");
    case "shown":
      return lastAct.suggested === null
        ? t("saidAnswer")
        : t("saidSuggestion", { rating: t(lastAct.suggested) });
    case "acted":
      return news();
    case "rated": {
      const rating = t(lastAct.rating);
      const next = { card: "saidNext", waiting: "saidWaiting", done: "saidDone" } as const;
      return `${t(next[viewOf(state).kind], { rating })} ${news()}`.trim();
    }
  }
}
