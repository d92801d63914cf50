import { cardKinds } from "#lib/cards/card-face";
import { leechTag } from "#lib/cards/parse-tags";
import { cardColumnNames } from "#lib/store/card-sort";
import type { TextName } from "#lib/store/text-names";
import { Button } from "#ui/button";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { flagName } from "./[cardId]/flag-name.ts";
import { type CardsQuery, flagOf, marks, states } from "./cards-query.ts";
import css from "./page.module.css";
import { SearchField } from "./search-field.tsx";

const markWords = {
  due: "filterDue",
  suspended: "filterSuspended",
  buried: "filterBuried",
  leech: "filterLeech",
  known: "filterKnown",
  flagged: "filterFlagged",
} as const;

interface FilterProps {
  readonly locale: Locale;
  readonly query: CardsQuery;
  readonly texts: readonly TextName[];
  readonly tags: readonly string[];
}

/** Which cards are listed, and in which order: a form that needs no script. */
export function CardsFilter(props: FilterProps) {
  const t = translator(props.locale, "cardList");
  const { q: _, page: __, ...chosen } = props.query;
  return (
    <search>
      <form action="/cards" className={css.filter}>
        <div className={css.search}>
          <SearchField query={props.query} />
        </div>
        {/* Choices made elsewhere are shown; the search keeps its focus. */}
        <div key={JSON.stringify(chosen)} className={css.choices}>
          <Choices {...props} />
          <Button type="submit">{t("filterShow")}</Button>
        </div>
      </form>
    </search>
  );
}

function Choices({ locale, query, texts, tags }: FilterProps) {
  const t = translator(locale, "cardList");
  const info = translator(locale, "cardInfo");
  const terms = translator(locale, "terms");
  const isSearch = query.q !== "";
  const known = tags.includes(query.tag) || query.tag === "" ? tags : [...tags, query.tag];
  return (
    <>
      <Choice name="text" label={t("filterText")} none={t("filterAllTexts")} query={query}>
        {texts.map(({ id, title }) => [id, title])}
      </Choice>
      <Choice name="kind" label={t("filterKind")} none={t("filterAllKinds")} query={query}>
        {cardKinds.map((kind) => [kind, terms(`cardKind_${kind}`)])}
      </Choice>
      <Choice name="state" label={t("filterState")} none={t("filterAllStates")} query={query}>
        {states.map((state) => [state, info(`state_${state}`)])}
      </Choice>
      <Choice name="mark" label={t("filterMark")} none={t("filterAllMarks")} query={query}>
        {marks.map((mark) => [mark, markName(locale, mark)])}
      </Choice>
      <Choice name="tag" label={t("filterTag")} none={t("filterAllTags")} query={query}>
        {[...new Set([...known, leechTag])].map((tag) => [tag, tag])}
      </Choice>
      <Choice
        name="sort"
        label={t("sort")}
        none={t(isSearch ? "sort_match" : "sort_position")}
        query={query}
      >
        {cardColumnNames
          .filter((column) => isSearch || column !== "position")
          .map((column) => [column, t(`sort_${column}`)])}
      </Choice>
      <Choice name="down" label={t("direction")} none={t("direction_up")} query={query}>
        {[["1", t("direction_down")]]}
      </Choice>
    </>
  );
}

function Choice(props: {
  readonly name: "text" | "kind" | "state" | "mark" | "tag" | "sort" | "down";
  readonly label: string;
  readonly none: string;
  readonly query: CardsQuery;
  readonly children: readonly (readonly string[])[];
}) {
  return (
    <label>
      {props.label}
      <select name={props.name} defaultValue={props.query[props.name]}>
        <option value="">{props.none}</option>
        {props.children.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function markName(locale: Locale, mark: (typeof marks)[number]): string {
  const t = translator(locale, "cardList");
  const flag = flagOf(mark);
  if (typeof flag === "number") return t("filterFlag", { flag: flagName(locale, flag) });
  return mark in markWords ? t(markWords[mark as keyof typeof markWords]) : "";
}
