"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Act } from "#lib/memory/schedule/act";
import type { NamedStroke } from "./review-state.ts";

/** Whether a stroke can be taken back, or was. */
type When = "undo" | "undone";

type StrokeKey = "answer" | "bury" | "suspend" | "bringBack" | "flag" | "reset" | "setDue";

/** Says which stroke can be, or was, taken back: `rich` with the card's name marked, `plain` for a label and for those who hear it. */
export function useSayStroke(): {
  readonly rich: (
    when: When,
    stroke: NamedStroke,
    card: (name: ReactNode) => ReactNode,
  ) => ReactNode;
  readonly plain: (when: When, stroke: NamedStroke) => string;
} {
  const t = useTranslations("reviewUndo");
  const rating = useTranslations("review");
  const valuesOf = (stroke: NamedStroke) => {
    const given = ratingOf(stroke);
    const cards = stroke.type === "act" ? stroke.cards : 1;
    return { name: stroke.card.text, cards, rating: given ? rating(given) : "" };
  };
  return {
    rich: (when, stroke, card) =>
      t.rich(when, { what: () => t.rich(keyOf(stroke), { ...valuesOf(stroke), card }) }),
    plain: (when, stroke) => {
      const card = (name: string) => name;
      return t.markup(when, {
        what: () => t.markup(keyOf(stroke), { ...valuesOf(stroke), card }),
      });
    },
  };
}

/** An answer in a cram is one too. */
function ratingOf(stroke: NamedStroke) {
  if (stroke.type === "answer") return stroke.rating;
  return stroke.act.type === "cram" ? stroke.act.rating : null;
}

function keyOf(stroke: NamedStroke): StrokeKey {
  return stroke.type === "answer" ? "answer" : keyOfAct(stroke.act);
}

function keyOfAct({ type }: Act): StrokeKey {
  switch (type) {
    case "bury":
    case "suspend":
    case "flag":
    case "reset":
    case "setDue":
      return type;
    case "unbury":
    case "unsuspend":
      return "bringBack";
    case "cram":
      return "answer";
    // Nobody presses a key for these.
    case "reschedule":
    case "evidence":
      return "setDue";
  }
}
