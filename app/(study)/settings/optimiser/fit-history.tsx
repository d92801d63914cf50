"use client";

import { useTranslations } from "use-intl";
import { AdoptButton } from "./adopt-button.tsx";
import type { FitLine } from "./fit-line.ts";
import css from "./optimiser.module.css";
import { RemoveButton } from "./remove-button.tsx";
import { useFigures } from "./use-figures.ts";

/** All weights there were, the latest first and the default ones last, each a way back. */
export function FitHistory(props: {
  readonly lines: readonly FitLine[];
  readonly inUseId: string | null;
  readonly removableIds: readonly string[];
}) {
  const t = useTranslations("optimiser");
  const { number, losses, date } = useFigures();
  return (
    <ul className={css.history}>
      {props.lines.map(({ id, at, kind, reviews, judgement }) => {
        const name = t(`line_${kind}`, { date: at === null ? "" : date(at) });
        const [before, fitted] = losses(judgement?.before ?? 0, judgement?.fitted ?? 0);
        return (
          <li key={id ?? "default"}>
            <div>
              <p className={css.lineName}>{name}</p>
              {kind !== "default" && (
                <p className={css.lineFigures}>
                  {reviews > 0 && `${t("lineReviews", { reviews: number(reviews) })} · `}
                  {judgement === null
                    ? t("notJudged")
                    : t("lineJudged", { before, fitted, items: judgement.items })}
                </p>
              )}
            </div>
            {id === props.inUseId ? (
              <strong className={css.inUse}>{t("inUse")}</strong>
            ) : (
              <span className={css.adopt}>
                {id !== null && props.removableIds.includes(id) && (
                  <RemoveButton fitId={id} name={name} />
                )}
                <AdoptButton key={props.inUseId} fitId={id} name={t("useNamed", { name })}>
                  {t("useThese")}
                </AdoptButton>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
