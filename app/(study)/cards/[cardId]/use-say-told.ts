"use client";

import { useLocale, useTranslations } from "use-intl";
import { useScreenLocale } from "#ui/use-screen-locale";
import { sayDay } from "#words/say-day";
import { flagKey } from "./flag-key.ts";
import type { DoneAct, Told } from "./use-card-acts.ts";

/** What was done, taken back or refused, in a sentence. */
export function useSayTold(): (told: Told) => string {
  const t = useTranslations("cardPage");
  const flags = useTranslations("reviewActs");
  const locale = useScreenLocale();
  const tag = useLocale();
  const sayAct = ({ what: request, cards, dueIso }: DoneAct): string => {
    switch (request.type) {
      case "flag":
        return t("did_flag", { flag: flags(flagKey(request.flag)) });
      case "setDue": {
        const date = sayDay(locale, { day: "numeric", month: "long", year: "numeric" }, tag);
        return t("did_setDue", { date: dueIso === null ? "" : date(dueIso) });
      }
      case "buryNote":
      case "suspendNote":
      case "unsuspendNote":
        return t(`did_${request.type}`, { cards });
      case "bury":
      case "unbury":
      case "suspend":
      case "unsuspend":
      case "reset":
      case "edit":
        return t(`did_${request.type}`);
    }
  };
  return (told) => {
    if (told.kind === "refused") return t(`refused_${told.refusal}`);
    const what = sayAct(told.act);
    return told.kind === "undone" ? t("undone", { what }) : what;
  };
}
