import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import css from "./history.module.css";
import { type HistoryLine, historyLines } from "./history-lines.ts";
import type { CardPageData } from "./load-card.ts";
import page from "./page.module.css";
import { TakeBack } from "./take-back.tsx";

/** Everything that was ever answered or done, the latest first; what was taken back is struck, and said so. */
export function History(props: {
  readonly locale: Locale;
  readonly zone: string;
  readonly data: CardPageData;
}) {
  const { locale, zone, data } = props;
  const t = translator(locale, "cardInfo");
  const lines = historyLines(locale, { zone, tag: data.tag }, data.history).toReversed();
  return (
    <section className={page.wide}>
      <h2>{t("history")}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{t("historyEmpty")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its box is scrolled by keyboard.
        <section className={css.scroll} aria-label={t("history")} tabIndex={0}>
          <Table locale={locale} lines={lines} canAct={data.askedInsteadId === null} />
        </section>
      )}
    </section>
  );
}

const numbers = ["interval", "recall", "stability", "difficulty", "time"] as const;
const columns = ["when", "kind", "what", ...numbers] as const;

function Table({
  locale,
  lines,
  canAct,
}: {
  readonly locale: Locale;
  readonly lines: readonly HistoryLine[];
  /** A merged card is acted on where it went. */
  readonly canAct: boolean;
}) {
  const t = translator(locale, "cardInfo");
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{t("history")}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.when}</th>
            <td>{line.kind}</td>
            <td className={css.what}>
              {line.takenBack === null ? (
                <>
                  {line.what}{" "}
                  {line.groupId !== null && canAct && (
                    <TakeBack groupId={line.groupId} what={line.what} />
                  )}
                </>
              ) : (
                <>
                  <s>{line.what}</s> <span className={css.said}>{line.takenBack}</span>
                </>
              )}
            </td>
            {numbers.map((column) => (
              <td key={column} data-name={t(column)}>
                {line[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
