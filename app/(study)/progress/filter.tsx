import Link from "next/link";
import { ranges } from "#lib/progress/progress-range";
import type { TextName } from "#lib/store/text-names";
import { Button } from "#ui/button";
import { translator } from "#words/translator";
import css from "./filter.module.css";
import { addressOf, type View } from "./view.ts";

const rangeWords = { month: "month", year: "yearPeriod", all: "all" } as const;

/** Which text and how far back. */
export function Filter({
  view,
  texts,
}: {
  readonly view: View;
  readonly texts: readonly TextName[];
}) {
  const t = translator(view.locale, "progress");
  const { textId, range, year } = view;
  return (
    <div className={css.filter}>
      <nav aria-label={t("period")} className={css.ranges}>
        {ranges.map((each) => (
          <Link
            key={each}
            href={addressOf(view, { range: each })}
            scroll={false}
            aria-current={each === range || undefined}
          >
            {t(rangeWords[each])}
          </Link>
        ))}
      </nav>
      <form className={css.texts} action="/progress">
        <input type="hidden" name="range" value={range} />
        {year !== null && <input type="hidden" name="year" value={year} />}
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
