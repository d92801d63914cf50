"use client";

import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import { Doubts } from "./doubts.tsx";
import { Existing } from "./existing.tsx";
import { Pairs } from "./pairs.tsx";
import css from "./preview-panel.module.css";
import type { FoundView, ReadView } from "./preview-view.ts";

/** How the text was read: what the learner can still choose, what is doubtful, and the pairs. */
export function PreviewPanel(props: {
  readonly view: ReadView;
  readonly existing: FoundView["existing"];
  readonly title: string | null;
  /** As it was chosen; the pairs follow when they are read anew. */
  readonly sourceLang: Lang;
  readonly stale: boolean;
  readonly onTitle: (title: string | null) => void;
  readonly onSourceLang: (lang: Lang) => void;
  readonly onShowLine: (line: number) => void;
}) {
  const t = useTranslations("import");
  const { view } = props;
  return (
    <div className={css.panel} aria-busy={props.stale}>
      <h2 className={css.heading}>{t("preview")}</h2>
      {props.existing && <Existing {...props.existing} />}
      <div className={css.choices}>
        <label className={css.title}>
          {t("titleLabel")}
          <input
            value={props.title ?? view.title}
            maxLength={200}
            onChange={(event) => props.onTitle(event.target.value)}
            onBlur={(event) => event.target.value.trim() === "" && props.onTitle(null)}
          />
        </label>
        <Direction sourceLang={props.sourceLang} onChange={props.onSourceLang} />
      </div>
      <Doubts warnings={view.warnings} onShowLine={props.onShowLine} />
      <Pairs view={view} onShowLine={props.onShowLine} />
    </div>
  );
}

function Direction(props: { readonly sourceLang: Lang; readonly onChange: (lang: Lang) => void }) {
  const t = useTranslations("import");
  return (
    <fieldset className={css.direction}>
      <legend>{t("iRead")}</legend>
      {(["en", "zh"] as const).map((lang) => (
        <label key={lang}>
          <input
            type="radio"
            name="sourceLang"
            checked={props.sourceLang === lang}
            onChange={() => props.onChange(lang)}
          />
          {t(`direction_${lang}`)}
        </label>
      ))}
    </fieldset>
  );
}
