import { useTranslations } from "use-intl";
import type { Evaluation } from "#lib/commands/fit-work";
import { CalibrationPlot } from "./calibration-plot.tsx";
import { HealthLine } from "./health-line.tsx";
import css from "./optimiser.module.css";
import { useFigures } from "./use-figures.ts";

const rows = ["fitted", "default", "movingAverage"] as const;

/** The figures of each way of foretelling, the health check, and the calibration plot. */
export function EvaluationView({ evaluation }: { readonly evaluation: Evaluation }) {
  const { judged, health } = evaluation;
  const t = useTranslations("optimiser");
  const { fixed } = useFigures();
  return (
    <div>
      <p className={css.meaning} role="status">
        {t("judgedOn", { items: judged.fitted.figures.items, reviews: evaluation.reviews })}
      </p>
      <table className={css.table}>
        <caption className="visually-hidden">{t("evaluate")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("foretoldBy")}</th>
            <th scope="col">{t("logLoss")}</th>
            <th scope="col">{t("rmse")}</th>
            <th scope="col">{t("auc")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { logLoss, rmseBins, auc } = judged[row].figures;
            return (
              <tr key={row}>
                <th scope="row">{t(`by_${row}`)}</th>
                <td>{fixed(logLoss, 4)}</td>
                <td>{fixed(rmseBins, 4)}</td>
                <td>{auc === null ? t("none") : fixed(auc, 4)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={css.meaning}>{t("figuresMean")}</p>
      <HealthLine health={health} />
      <h3>{t("calibration")}</h3>
      <CalibrationPlot fitted={judged.fitted.bins} usual={judged.default.bins} />
    </div>
  );
}
