"use client";

import { useTranslations } from "use-intl";
import {
  longestBreakDays,
  longestName,
  mostBreaks,
  mostSteps,
  presetBounds,
} from "#lib/memory/schedule/preset-bounds";
import { writePercent } from "./read-number.ts";
import type { FieldFault } from "./read-preset.ts";

/** Says why a field cannot be taken and what to do about it. */
export function useFaultWords(): (fault: FieldFault) => string {
  const t = useTranslations("presetFields");
  return (fault) => {
    switch (fault.type) {
      case "outOfBounds": {
        const [least, most] = shownBounds(fault.field);
        const isShare = fault.field === "desiredRetention";
        return t(isShare ? "retentionOut" : "notWhole", { least, most });
      }
      case "stepUnread":
      case "stepOutOfBounds":
        return t(fault.type, { text: fault.text });
      case "tooManySteps":
        return t(fault.type, { most: mostSteps });
      case "breakTooLong":
        return t(fault.type, { most: longestBreakDays });
      case "tooManyBreaks":
        return t(fault.type, { most: mostBreaks });
      case "nameTooLong":
        return t(fault.type, { most: longestName });
      case "badStep":
      case "breakReversed":
      case "dayMissing":
      case "nameMissing":
      case "nameTaken":
        return t(fault.type);
      case "unknownChoice":
      case "badEasyDays":
        return t("chooseAgain");
    }
  };
}

/** As they are typed: retention in percent, learning ahead in minutes. */
function shownBounds(field: keyof typeof presetBounds): readonly [number, number] {
  const [least, most] = presetBounds[field];
  if (field === "desiredRetention")
    return [Number(writePercent(least)), Number(writePercent(most))];
  return field === "learnAheadSeconds" ? [least / 60, most / 60] : [least, most];
}
