import Link from "next/link";
import { Button } from "#ui/button";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import css from "./filter.module.css";
import { type ProgressData, type Range, ranges } from "./load-progress.ts";

const rangeWords = { month: "month", year: "yearPeriod", all: "all" } as const;

/** Which text and how far back. */
export function Filter({ locale, data }: { readonly locale: Locale; readonly data: ProgressData }) {
  const t = translator(locale, "progress");
  const { texts, textId, range } = data;
  return (
    <div className={css.filter}>
      <nav aria-label={t("period")} className={css.ranges}>
        {ranges.map((each) => (
          <Link
            key={each}
            href={addressOf(textId, each)}
            aria-current={each === range || undefined}
          >
            {t(rangeWords[each])}
          </Link>
        ))}
      </nav>
      <form className={css.texts} action="/progress">
        <input type="hidden" name="range" value={range} />
        <label htmlFor="text" className="visually-hidden">
          {t("text")}
        </label>
        <select id="text" name="text" defaultValue={textId ?? ""} key={textId}>
          <option value="">{t("allTexts")}</option>
          {texts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <Button type="submit">{t("show")}</Button>
      </form>
    </div>
  );
}

function addressOf(textId: string | null, range: Range): string {
  const search = new URLSearchParams({ ...(textId === null ? {} : { text: textId }), range });
  return `/progress?${search}`;
}
