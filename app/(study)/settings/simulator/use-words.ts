"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { Setting, SettingPart } from "./runs.ts";

/** Numbers and simulations in words. */
export function useWords() {
  const t = useTranslations("simulator");
  const format = useFormatter();
  const number = (value: number) =>
    format.number(value, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
  const share = (value: number, digits = 1) =>
    format.number(value, { style: "percent", maximumFractionDigits: digits });
  return {
    number,
    share,
    /** The hundredths tell here. */
    cost: (minutes: number) =>
      format.number(minutes, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    points: (value: number) => format.number(value * 100, { maximumFractionDigits: 1 }),
    /** Sentences as one paragraph; what is null or false is left out. */
    join: (...sentences: readonly (string | false | null)[]) =>
      sentences
        .filter((sentence) => typeof sentence === "string")
        .reduce((first, second) => t("join", { first, second })),
    list: (values: readonly string[]) => format.list(values),
    /** A simulation by those of its parts that tell it from others. */
    nameOf: (setting: Setting, parts: readonly SettingPart[]) =>
      parts.map((part) => partOf(setting, part)).join(" · "),
  };

  function partOf(setting: Setting, part: SettingPart): string {
    switch (part) {
      case "textId":
        return setting.title ?? t("allTexts");
      case "days":
        return t("nameDays", { days: setting.days });
      case "extraCards":
        return t("nameExtra", { count: setting.extraCards });
      case "newPerDay":
        return t("nameNew", { count: setting.newPerDay });
      case "reviewsPerDay":
        return t("nameReviews", { count: setting.reviewsPerDay });
      case "desiredRetention":
        return share(setting.desiredRetention);
      case "minutesPerDay":
        return setting.minutesPerDay === null
          ? t("nameNoMinutes")
          : t("nameMinutes", { minutes: setting.minutesPerDay });
    }
  }
}
