import { useTranslations } from "use-intl";
import type { FitHealth } from "#lib/memory/fit/fit-health";
import css from "./optimiser.module.css";
import { useFigures } from "./use-figures.ts";

/** The health check in words, with its figures. */
export function HealthLine({ health }: { readonly health: FitHealth | null }) {
  const t = useTranslations("optimiser");
  const { fixed } = useFigures();
  if (health === null) return <p className={css.health}>{t("healthUnknown")}</p>;
  const { isHealthy, logLossRatio, rmseRatio } = health;
  const figures = { logLoss: fixed(logLossRatio, 2), rmse: fixed(rmseRatio, 2) };
  return (
    <div className={css.health}>
      <p>
        <strong>
          <span aria-hidden="true">{isHealthy ? "✓ " : "! "}</span>
          {t(isHealthy ? "healthy" : "unhealthy")}
        </strong>{" "}
        {t("healthFigures", figures)}
      </p>
      {!isHealthy && <p>{t("unhealthyText")}</p>}
    </div>
  );
}
