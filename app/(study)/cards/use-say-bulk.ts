"use client";

import { useTranslations } from "use-intl";
import { tagBounds } from "#lib/cards/parse-tags";
import { flagKey } from "./[cardId]/flag-key.ts";
import type { DoneBulk, ToldBulk } from "./use-bulk-acts.ts";

/** What was done to a selection, taken back or refused, in a sentence. */
export function useSayBulk(): (told: ToldBulk) => string {
  const t = useTranslations("cardList");
  const flags = useTranslations("reviewActs");
  const sayAct = ({ request, cards: count }: DoneBulk): string => {
    switch (request.type) {
      case "flag":
        return t("did_flag", { count, flag: flags(flagKey(request.flag)) });
      case "addTags":
      case "removeTags":
        return t(`did_${request.type}`, { count, tags: request.typed.trim() });
      case "setDue":
        return t("did_setDue", { count, days: request.wish });
      default:
        return t(`did_${request.type}`, { count });
    }
  };
  return (told) => {
    if (told.kind === "refused") {
      const { most, longest } = tagBounds;
      return t(`refused_${told.refusal}`, { most, longest });
    }
    const what = sayAct(told.act);
    return told.kind === "undone" ? t("undone", { what }) : what;
  };
}
