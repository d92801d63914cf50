"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Left, Told } from "./review-state.ts";
import { useSayStroke } from "./use-say-stroke.tsx";
import { useSayTold } from "./use-say-told.ts";

/** Puts what is told into words: `rich` with the card's name marked, `plain` for those who hear it. */
export function useToldWords(): {
  readonly rich: (told: Told, card: (name: ReactNode) => ReactNode) => ReactNode;
  readonly plain: (told: Told) => string;
} {
  const acts = useTranslations("reviewActs");
  const undo = useTranslations("reviewUndo");
  const sayTold = useSayTold();
  const sayStroke = useSayStroke();
  const rich = (told: Told, card: (name: ReactNode) => ReactNode): ReactNode => {
    switch (told.type) {
      case "left":
        return undo.rich(leftKey(told), { ...leftValues(told), card });
      case "takenBack": {
        const undone = sayStroke.rich("undone", told.stroke, card);
        return (
          <>
            {undone}
            {undo("stop")}
            {undo("notBack")}
          </>
        );
      }
      default: {
        const { key, values } = sayTold(told);
        return acts.rich(key, { ...values, card });
      }
    }
  };
  const plain = (told: Told): string => {
    const card = (name: string) => name;
    switch (told.type) {
      case "left":
        return undo.markup(leftKey(told), { ...leftValues(told), card });
      case "takenBack":
        return undo("notBack");
      default: {
        const { key, values } = sayTold(told);
        return acts.markup(key, { ...values, card });
      }
    }
  };
  return { rich, plain };
}

function leftKey({ why }: Left) {
  return `left_${why ?? "elsewhere"}` as const;
}

function leftValues({ cards, card }: Left) {
  return { others: cards - 1, name: card.text };
}
