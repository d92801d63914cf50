"use client";

import Link from "next/link";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { langOfLine } from "#lib/language/text/script";
import { Concordance } from "#ui/concordance";
import { Drawer } from "#ui/drawer";
import { TermSheet } from "#ui/term-sheet";
import type { Ruling, TermSheetData } from "#ui/to-term-sheet";
import css from "./term-panel.module.css";
import type { Places } from "./use-places.ts";

/** A term, opened: what is known of it and every place it stands, in every text. */
export function TermPanel(props: {
  readonly term: TermSheetData;
  readonly places: Places;
  readonly onRule: (ruling: Ruling) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("terms");
  const headingId = useId();
  return (
    <Drawer beside headingId={headingId} close={t("close")} onClose={props.onClose}>
      <TermSheet term={props.term} headingId={headingId} onRule={props.onRule} />
      <h3 className={css.heading}>{t("contexts")}</h3>
      <ul className={css.texts}>
        {props.term.texts.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/texts/${id}`} lang={langOfLine(title) === "zh" ? "zh" : "en"}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {props.places === "fetching" && <p className="quiet">{t("fetching")}</p>}
        {props.places === "failed" && <p role="alert">{t("contextsFailed")}</p>}
        {typeof props.places === "object" && <Concordance lines={props.places} />}
      </div>
    </Drawer>
  );
}
