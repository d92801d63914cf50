"use client";

import Link from "next/link";
import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";
import { FlagMark } from "#ui/flag-mark";
import { TagList } from "#ui/tag-list";
import { type CardLine, type LineColumn, lineColumns } from "./card-line-columns.ts";
import css from "./card-table.module.css";
import { cardsHref } from "./cards-href.ts";
import type { CardsQuery } from "./cards-query.ts";
import type { Chosen } from "./use-selection.ts";

interface TableProps {
  readonly query: CardsQuery;
  readonly lines: readonly CardLine[];
  readonly chosen: Chosen;
}

/** The cards of a page, each leading to its info; a column's name sorts by it. */
export function CardTable({ query, lines, chosen }: TableProps) {
  const t = useTranslations("cardList");
  const isWhole = lines.every(({ id }) => chosen.ids.has(id));
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col" className={css.tick}>
            <label>
              <input type="checkbox" checked={isWhole} onChange={chosen.togglePage} />
              <span className={css.whole}>{t("selectPage")}</span>
            </label>
          </th>
          <th scope="col">{t("card")}</th>
          {lineColumns.map((column) => (
            <ColumnHead key={column} column={column} query={query} />
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} line={line} chosen={chosen} />
        ))}
      </tbody>
    </table>
  );
}

function ColumnHead(props: { readonly column: LineColumn; readonly query: CardsQuery }) {
  const info = useTranslations("cardInfo");
  const { column, query } = props;
  if (column === "state") return <th scope="col">{info("state")}</th>;
  const isNow = query.sort === column;
  const isDown = isNow && query.down === "1";
  const down = isNow && !isDown ? "1" : "";
  return (
    <th scope="col" aria-sort={isNow ? (isDown ? "descending" : "ascending") : undefined}>
      <Link href={cardsHref(query, { sort: column, down })} prefetch={false} className={css.sort}>
        {info(column)}
        {isNow && <span aria-hidden="true">{isDown ? " ↓" : " ↑"}</span>}
      </Link>
    </th>
  );
}

function Row({ line, chosen }: { readonly line: CardLine; readonly chosen: Chosen }) {
  const t = useTranslations("cardList");
  const info = useTranslations("cardInfo");
  const none = info("none");
  const { id, name } = line;
  const isChosen = chosen.ids.has(id);
  const toggle = (event: MouseEvent) => chosen.toggle(id, event.shiftKey);
  return (
    <tr className={isChosen ? css.chosen : undefined}>
      <td className={css.tick}>
        <label>
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t("selectCard", { name: name.text })}
            onClick={toggle}
            onChange={() => undefined}
          />
        </label>
      </td>
      <th scope="row">
        <Link href={`/cards/${id}`} prefetch={false} lang={name.lang} className="reading">
          {name.text}
        </Link>
        <span className={css.under}>
          {line.kind}
          {line.flag > 0 && <FlagMark flag={line.flag} name={line.flagName} />}
          {line.tags.length > 0 && <TagList tags={line.tags} none="" />}
        </span>
      </th>
      {lineColumns.map((column) => (
        <td
          key={column}
          data-name={info(column)}
          className={classOf(column, line.cells[column] === none)}
        >
          {line.cells[column]}
        </td>
      ))}
    </tr>
  );
}

/** On a phone, what is not known of a card takes no room. */
function classOf(column: LineColumn, isNone: boolean): string {
  return [css[column], isNone && css.none].filter(Boolean).join(" ");
}
