"use client";

import { useTranslations } from "use-intl";
import { FlagMark } from "#ui/flag-mark";
import css from "./card-marks.module.css";
import { flagKey } from "./use-say-told.ts";

/** What is marked on a card: its flag, and that it is a leech. */
export function CardMarks(props: { readonly flag: number; readonly isLeech: boolean }) {
  const t = useTranslations("reviewActs");
  const { flag, isLeech } = props;
  if (flag === 0 && !isLeech) return null;
  return (
    <ul className={css.marks} aria-label={t("marks")}>
      {flag !== 0 && (
        <li>
          <FlagMark flag={flag} name={t(flagKey(flag))} />
        </li>
      )}
      {isLeech && <li className={css.leech}>{t("leech")}</li>}
    </ul>
  );
}
