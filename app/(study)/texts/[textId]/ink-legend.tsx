"use client";

import { useFormatter, useTranslations } from "use-intl";
import { InkSwatch } from "#ui/ink-text";
import css from "./ink-bar.module.css";

const steps = [1, 0.9, 0.7, 0.5, 0.3, 0.1];
const sample = "Aa 文";

/** What the shades and marks mean, with the scale. */
export function InkLegend() {
  const t = useTranslations("reader");
  const format = useFormatter();
  return (
    <details className={css.details}>
      <summary>{t("legend")}</summary>
      <ul className={css.legend}>
        {steps.map((recall) => (
          <li key={recall}>
            <InkSwatch recall={recall} sample={sample} />{" "}
            {format.number(recall, { style: "percent" })}
          </li>
        ))}
        <li>
          <InkSwatch recall={null} sample={sample} /> {t("legendUnmet")}
        </li>
        <li>
          <InkSwatch recall={1} isKnown sample={sample} /> {t("legendKnown")}
        </li>
      </ul>
      <p className={css.note}>{t("legendText")}</p>
    </details>
  );
}
