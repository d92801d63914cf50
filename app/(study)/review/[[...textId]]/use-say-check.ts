"use client";

import { useTranslations } from "use-intl";
import { useSpokenReason } from "#ui/say-reason";
import type { TypedCheck } from "./typed-check.ts";

/** Why a rating is suggested, in a sentence; "" when nothing is. */
export function useSayCheck(): (check: TypedCheck | null) => string {
  const t = useTranslations("shortAnswer");
  const spoken = useSpokenReason();
  return (check) => {
    switch (check?.type) {
      case "graded": {
        const [reason] = check.grade.reasons;
        return reason === undefined ? "" : spoken(reason);
      }
      case "short":
        return t(check.check.reason);
      case "dictation":
        return t(check.check.reason, { share: check.check.heard });
      default:
        return "";
    }
  };
}
