"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Concordance } from "#ui/concordance";
import { cropLine } from "./crop-line.ts";
import type { GlossaryRow } from "./glossary-row.ts";
import css from "./places.module.css";
import type { Places as Found } from "./use-details.ts";

/** Every place of a term in both languages; each leads into its text. */
export function Places(props: {
  readonly row: GlossaryRow;
  readonly places: Found;
  readonly showAll: () => void;
  readonly retry: () => void;
}) {
  const t = useTranslations("glossary");
  const { places } = props;
  return (
    <div className={css.places} data-places>
      <h3 className={css.heading}>{t("placesTitle")}</h3>
      {places === "fetching" && <p className="quiet">{t("fetching")}</p>}
      {places === "failed" && (
        <div role="alert">
          <p>{t("placesFailed")}</p>
          <Button onClick={props.retry}>{t("retry")}</Button>
        </div>
      )}
      {typeof places === "object" && (
        <>
          {places.total === 0 && <p className="quiet">{t("noPlaces")}</p>}
          <Concordance beside lines={places.lines.map(cropLine)} />
          {places.lines.length < places.total && (
            <Button look="quiet" onClick={props.showAll}>
              {t("showAllPlaces", { count: places.total })}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
