"use client";

import { useFormatter, useTranslations } from "use-intl";
import { addDays, asDay, type Day } from "#lib/memory/time/day";
import { type CardMemory, type Curve, recallOfMemory } from "#lib/progress/term-memory";
import { DataTable } from "#ui/data-table";
import type { CardLine } from "#ui/to-term-sheet";
import { useSayDay } from "#ui/use-say-day";
import { bestCard, type CurvePoints, curvePoints } from "./curve-points.ts";
import css from "./term-curve.module.css";

/** How the best remembered card of a term is forgotten: a small plot, its words, and the numbers behind it. Nothing before the first answer. */
export function TermCurve(props: {
  readonly cards: readonly CardLine[];
  readonly today: Day;
  readonly curve: Curve;
}) {
  const t = useTranslations("reader");
  const { today, curve } = props;
  const card = bestCard(props.cards, today, curve);
  const say = useSayRecall(card?.memory ?? null, curve);
  if (card === null) return null;
  const { memory, dueInDays } = card;
  const drawn = curvePoints(memory, { today, dueInDays }, curve);
  const last = asDay(memory.lastReviewDay);
  const end = addDays(last, drawn.lengthDays);
  const due = dueInDays === null ? null : addDays(today, dueInDays);
  const summary = t("curveSummary", {
    ...{ last: say.day(last), end: say.day(end) },
    ...{ now: say.recall(today), later: say.recall(end) },
  });
  const days = [last, today, ...(due === null ? [] : [due]), addDays(today, 30), end];
  const rows = [...new Set(days)].sort((one, other) => one - other);
  return (
    <figure className={css.figure}>
      <Drawing drawn={drawn} title={summary} />
      <figcaption>
        <p className={css.words}>{summary}</p>
        {due !== null && <p className={css.words}>{t("curveDue", { day: say.day(due) })}</p>}
      </figcaption>
      <DataTable
        caption={t("curve")}
        open={t("curveTable")}
        columns={[t("curveDay"), t("curveRecall")]}
        rows={rows.map((day) => [say.day(day), say.recall(day)])}
      />
    </figure>
  );
}

function Drawing({ drawn, title }: { readonly drawn: CurvePoints; readonly title: string }) {
  const { lengthDays, points, today, due } = drawn;
  const x = (day: number) => Math.round((day / lengthDays) * 1000) / 1000;
  const path = points.map(({ day, recall }) => `${x(day)} ${1 - recall}`).join("L");
  return (
    <svg
      className={css.drawing}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <path className={css.grid} d="M0 0H1M0 .5H1M0 1H1" />
      <path className={css.now} d={`M${x(today)} 0V1`} />
      {due !== null && <path className={css.due} d={`M${x(due)} 0V1`} />}
      <path className={css.curve} d={`M${path}`} />
    </svg>
  );
}

function useSayRecall(memory: CardMemory | null, curve: Curve) {
  const format = useFormatter();
  const date = useSayDay({ day: "numeric", month: "short", year: "numeric" });
  return {
    day: date,
    recall: (day: Day) =>
      memory === null
        ? ""
        : format.number(recallOfMemory(memory, day, curve), {
            ...{ style: "percent", maximumFractionDigits: 0 },
          }),
  };
}
