import { type Rating, ratings } from "#lib/memory/schedule/card-state";
import type { AnswerButtons } from "#lib/progress/answer-buttons";
import { DataTable } from "#ui/data-table";
import { Legend } from "#ui/legend";
import { ShareBars } from "#ui/share-bars";
import type { Locale } from "#words/messages";
import { sayNumber, sayShare } from "#words/say-number";
import { translator } from "#words/translator";
import type { ProgressData } from "./load-progress.ts";
import { Panel } from "./panel.tsx";
import css from "./plots.module.css";

const sorts = ["learning", "young", "mature"] as const satisfies readonly (keyof AnswerButtons)[];

/** How often each button was pressed, by what the card was. */
export function ButtonsPanel({
  locale,
  data,
}: {
  readonly locale: Locale;
  readonly data: ProgressData;
}) {
  const t = translator(locale, "progress");
  const totals = sorts.map((sort) => sum(data.buttons[sort]));
  const answers = totals.reduce((total, count) => total + count, 0);
  const again = sorts.reduce((total, sort) => total + data.buttons[sort].again, 0);
  if (answers === 0) {
    return (
      <Panel title={t("buttons")}>
        <p className="quiet">{t("buttonsEmpty")}</p>
      </Panel>
    );
  }
  const bars = sorts.map((sort, at) => ({
    key: sort,
    name: t(sort),
    parts: ratings.map((rating) => {
      const count = data.buttons[sort][rating];
      const total = totals[at] ?? 0;
      const share = sayShare(locale, total === 0 ? 0 : count / total);
      const words = { sort: t(sort), button: t(rating), count, total, share };
      return { look: rating, value: count, text: t("buttonsBar", words) };
    }),
  }));
  return (
    <Panel title={t("buttons")}>
      <ShareBars
        label={t("buttons")}
        summary={t("buttonsSum", { answers, share: sayShare(locale, 1 - again / answers) })}
        bars={bars}
      />
      <div className={css.foot}>
        <DataTable
          caption={t("buttons")}
          open={t("asTable")}
          columns={[t("sort"), ...ratings.map((rating) => t(rating)), t("total")]}
          rows={sorts.map((sort, at) => [
            t(sort),
            ...ratings.map((rating) => sayNumber(locale, data.buttons[sort][rating])),
            sayNumber(locale, totals[at] ?? 0),
          ])}
        />
        <Legend parts={ratings.map((rating) => ({ look: rating, name: t(rating) }))} />
      </div>
    </Panel>
  );
}

function sum(counts: Readonly<Record<Rating, number>>): number {
  return ratings.reduce((total, rating) => total + counts[rating], 0);
}
