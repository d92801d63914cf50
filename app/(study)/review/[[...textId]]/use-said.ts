"use client";

import { useTranslations } from "use-intl";
import type { Reviewing } from "#lib/store/learner";
import { nearestRating } from "./rating-buttons.ts";
import { type ReviewState, viewOf } from "./review-state.ts";
import { useSayCheck } from "./use-say-check.ts";
import { useSayStroke } from "./use-say-stroke.tsx";
import { useToldWords } from "./use-told-words.tsx";

/** What was just done, in a sentence for a screen reader. */
export function useSaid(state: ReviewState, buttons: Reviewing["ratingButtons"]): string {
  const t = useTranslations("review");
  const undo = useTranslations("reviewUndo");
  const sayStroke = useSayStroke();
  const { plain } = useToldWords();
  const sayCheck = useSayCheck();
  const { lastAct, told } = state;
  if (lastAct === null) return "";
  const news = () => (told === null ? "" : plain(told));
  switch (lastAct.type) {
    case "undone": {
      const undone = sayStroke.plain("undone", lastAct.stroke);
      return `${undone}${undo("stop")}${undo(lastAct.isBack ? "saidBack" : "notBack")}`;
    }
    case "shown": {
      if (lastAct.suggested === null) return t("saidAnswer");
      const rating = t(nearestRating(lastAct.suggested, buttons));
      return `${t("saidSuggestion", { rating })} ${sayCheck(state.answer?.check ?? null)}`.trim();
    }
    case "acted":
      return news();
    case "rated": {
      const rating = t(lastAct.rating);
      const next = { card: "saidNext", waiting: "saidWaiting", done: "saidDone" } as const;
      return `${t(next[viewOf(state).kind], { rating })} ${news()}`.trim();
    }
  }
}
