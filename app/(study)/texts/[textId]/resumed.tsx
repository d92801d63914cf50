"use client";

import { useTranslations } from "use-intl";
import css from "./reader.module.css";

/** Says that reading goes on here, and leads back to the beginning. */
export function Resumed() {
  const t = useTranslations("reader");
  return (
    <p className={css.resumed}>
      {t("resumed")}{" "}
      <button type="button" className={css.toStart} onClick={() => window.scrollTo({ top: 0 })}>
        {t("toStart")}
      </button>
    </p>
  );
}
