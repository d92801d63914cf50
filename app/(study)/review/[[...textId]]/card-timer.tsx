"use client";

import { useLayoutEffect, useState } from "react";
import { useTranslations } from "use-intl";
import css from "./card-timer.module.css";

/** The time that is recorded goes no further either. */
const longestSeconds = 60;

/** The seconds spent on a card since it came. Give it a key of the card, and it begins anew. A timer is not read out unless one goes to it. */
export function CardTimer({ since }: { readonly since: Date }) {
  const t = useTranslations("review");
  const modes = useTranslations("reviewModes");
  const [seconds, setSeconds] = useState(0);
  const sinceMs = since.getTime();
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const passedMs = Math.max(0, Date.now() - sinceMs);
      setSeconds(Math.min(longestSeconds, Math.floor(passedMs / 1000)));
      if (passedMs < longestSeconds * 1000) timer = setTimeout(look, 1000 - (passedMs % 1000));
    };
    look();
    return () => clearTimeout(timer);
  }, [sinceMs]);
  const span = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  return (
    <span role="timer" aria-live="off" aria-label={modes("timer")} className={css.timer}>
      {t("waitingSpan", span)}
    </span>
  );
}
