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
  const views = lengths.flatMap((length) => {
    const view = curveView(locale, data, length);
    return view === null ? [] : [{ length, view }];
  });
  return (
    <section className={page.wide}>
      <h2>{t("curve")}</h2>
      {views.length === 0 ? (
        <p className="quiet">{t("curveEmpty")}</p>
      ) : (
        <CurvePlot views={views} />
      )}
    </section>
  );
}
