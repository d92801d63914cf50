"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type { StatusFilter } from "./filter-terms.ts";
import css from "./terms-filter.module.css";

const statuses = ["all", "proposed", "accepted", "rejected"] as const satisfies StatusFilter[];

/** Search, text and ruling: what of the glossary is shown. */
export function TermsFilter(props: {
  readonly texts: readonly { readonly id: string; readonly title: string }[];
  readonly textId: string | null;
  readonly words: string;
  readonly status: StatusFilter;
  readonly onWords: (words: string) => void;
  readonly onStatus: (status: StatusFilter) => void;
}) {
  const t = useTranslations("terms");
  const router = useRouter();
  const goTo = (textId: string) => router.push(textId === "" ? "/terms" : `/terms?text=${textId}`);
  return (
    <search className={css.filter}>
      <label>
        {t("search")}
        <input
          type="search"
          value={props.words}
          placeholder={t("searchHint")}
          onChange={(event) => props.onWords(event.target.value)}
        />
      </label>
      <label className={css.text}>
        {t("ofText")}
        <select value={props.textId ?? ""} onChange={(event) => goTo(event.target.value)}>
          <option value="">{t("allTexts")}</option>
          {props.texts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("statusLabel")}
        <select
          value={props.status}
          onChange={(event) => props.onStatus(event.target.value as StatusFilter)}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`only_${status}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
