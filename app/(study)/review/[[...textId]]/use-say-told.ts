"use client";

import { useTranslations } from "use-intl";
import type { CardWish } from "./card-wish.ts";
import type { Told } from "./review-state.ts";

/** The sentence for what was done, and what may go into it; its tag `card` stands around the card's name. */
interface Sentence {
  readonly key: `told_${CardWish["type"]}` | LeechKey;
  readonly values: {
    readonly name: string;
    readonly cards: number;
    readonly days: number;
    readonly lapses: number;
    /** Its name; "none" where one was taken off. */
    readonly flag: string;
  };
}

/** What was done in this sitting to a card that stands as it is. */
export type ToldAct = Extract<Told, { type: "act" | "leech" }>;

type LeechKey = `told_leech_${Extract<Told, { type: "leech" }>["action"]}`;

/** Says what was done to a card besides answering it, or that it became a leech. */
export function useSayTold(): (told: ToldAct) => Sentence {
  const t = useTranslations("reviewActs");
  return (told) => {
    const rest = { name: told.card.text, cards: 1, days: 0, lapses: 0, flag: "none" };
    if (told.type === "leech") {
      return { key: `told_leech_${told.action}`, values: { ...rest, lapses: told.lapses } };
    }
    const { wish, cards, inDays: days } = told;
    const flag = wish.type === "flag" && wish.flag !== 0 ? t(flagKey(wish.flag)) : "none";
    return { key: `told_${wish.type}`, values: { ...rest, cards, days, flag } };
  };
}

const flagKeys = [
  ...(["flag_0", "flag_1", "flag_2", "flag_3"] as const),
  ...(["flag_4", "flag_5", "flag_6", "flag_7"] as const),
];

/** The word for a flag; none for what is no flag. */
export function flagKey(flag: number): (typeof flagKeys)[number] {
  return flagKeys[flag] ?? "flag_0";
}
