"use client";

import { useTranslations } from "use-intl";
import { FlagMark } from "#ui/flag-mark";
import css from "./card-marks.module.css";
import { flagKey } from "./use-say-told.ts";

/** What is marked on a card: its flag, that it is a leech, and the tags of its note. */
export function CardMarks(props: {
  readonly flag: number;
  readonly tags: readonly string[];
  readonly isLeech: boolean;
}) {
  const t = useTranslations("reviewActs");
  const { flag, tags, isLeech } = props;
  if (flag === 0 && !isLeech && tags.length === 0) return null;
  return (
    <ul className={css.marks} aria-label={t("marks")}>
      {flag !== 0 && (
        <li>
          <FlagMark flag={flag} name={t(flagKey(flag))} />
        </li>
      )}
      {isLeech && <li className={css.leech}>{t("leech")}</li>}
      {tags.map((tag) => (
        <li key={tag} className={css.tag}>
          <span className="visually-hidden">{t("tag")}</span> {tag}
        </li>
      ))}
    </ul>
  );
}
