import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { CurvePlot } from "./curve-plot.tsx";
import { curveLengths, curveView } from "./curve-view.ts";
import type { CardPageData } from "./load-card.ts";
import page from "./page.module.css";

/** How recall fell and will fall, from the first review to a while after the due day. */
export function CurveSection({
  locale,
  data,
}: {
  readonly locale: Locale;
  readonly data: CardPageData;
}) {
  const t = translator(locale, "cardInfo");
  // A card without a due day has nothing ahead of it.
  const lengths = data.explanation.wait === null ? (["year"] as const) : curveLengths;
  const isNew = data.card.state.state === "new";
  // What was before a reset is no memory of the card any more; its history tells of it.
  const views = (isNew ? [] : lengths).flatMap((length) => {
    const view = curveView(locale, data, length);
    return view === null ? [] : [{ length, view }];
  });
  return (
    <section className={page.wide}>
      <h2>{t("curve")}</h2>
      {views.length === 0 ? (
        <p className="quiet">{t(isNew && data.history.length > 0 ? "curveReset" : "curveEmpty")}</p>
      ) : (
        <CurvePlot views={views} />
      )}
    </section>
  );
}
