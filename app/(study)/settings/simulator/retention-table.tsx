import { useTranslations } from "use-intl";
import type { CheapestRetention } from "#lib/memory/simulate/cheapest-retention";
import type { RetentionOutcome } from "#lib/memory/simulate/simulate-many";
import css from "./outcome.module.css";
import { type RetentionRow, retentionRows } from "./retention-rows.ts";
import type { Setting } from "./runs.ts";
import { useWords } from "./use-words.ts";

export function RetentionTable(props: {
  readonly outcomes: readonly RetentionOutcome[];
  readonly cheapest: CheapestRetention;
  readonly setting: Setting;
}) {
  const { outcomes, cheapest, setting } = props;
  const t = useTranslations("simulator");
  const rows = retentionRows(outcomes, cheapest, setting.desiredRetention);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its box is scrolled by keyboard.
    <section className={css.scroll} aria-label={t("retentions")} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("desired")}</th>
            <th scope="col">{t("reviewsADay")}</th>
            <th scope="col">{t("minutesADay")}</th>
            <th scope="col">{t("memorised")}</th>
            <th scope="col">{t("cost")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.outcome.desiredRetention} row={row} days={setting.days} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, days }: { readonly row: RetentionRow; readonly days: number }) {
  const t = useTranslations("simulator");
  const { number, share, cost } = useWords();
  const { mean, minutesPerMemorised, desiredRetention } = row.outcome;
  const name = share(desiredRetention);
  return (
    <tr className={row.isYours || row.isCheapest ? css.marked : undefined}>
      <th scope="row">
        {row.isCheapest && row.isYours
          ? t("rowBoth", { share: name })
          : row.isCheapest
            ? t("rowCheapest", { share: name })
            : row.isYours
              ? t("rowYours", { share: name })
              : name}
      </th>
      <td>{number(mean.reviews / days)}</td>
      <td>{number(mean.minutes / days)}</td>
      <td>{number(Math.round(mean.memorised))}</td>
      <td>{minutesPerMemorised === null ? t("none") : cost(minutesPerMemorised)}</td>
    </tr>
  );
}
