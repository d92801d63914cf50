import type { TextName } from "#lib/store/text-names";
import { Button } from "#ui/button";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { flagName } from "./[cardId]/flag-name.ts";
import { type CardsQuery, flagOf, marks, states } from "./cards-query.ts";
import css from "./page.module.css";

const markWords = {
  suspended: "filterSuspended",
  buried: "filterBuried",
  leech: "filterLeech",
  flagged: "filterFlagged",
} as const;

/** Which cards are listed: a form that needs no script. */
export function CardsFilter(props: {
  readonly locale: Locale;
  readonly query: CardsQuery;
  readonly texts: readonly TextName[];
}) {
  const { locale, query } = props;
  const t = translator(locale, "cardList");
  const info = translator(locale, "cardInfo");
  return (
    <form action="/cards" className={css.filter} key={JSON.stringify(query)}>
      <label>
        {t("filterText")}
        <select name="text" defaultValue={query.text}>
          <option value="">{t("filterAllTexts")}</option>
          {props.texts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("filterState")}
        <select name="state" defaultValue={query.state}>
          <option value="">{t("filterAllStates")}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {info(`state_${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("filterMark")}
        <select name="mark" defaultValue={query.mark}>
          <option value="">{t("filterAllMarks")}</option>
          {marks.map((mark) => (
            <option key={mark} value={mark}>
              {markName(locale, mark)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t("filterShow")}</Button>
    </form>
  );
}

function markName(locale: Locale, mark: (typeof marks)[number]): string {
  const t = translator(locale, "cardList");
  const flag = flagOf(mark);
  if (typeof flag === "number") return t("filterFlag", { flag: flagName(locale, flag) });
  return mark in markWords ? t(markWords[mark as keyof typeof markWords]) : "";
}
