"use client";

import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import css from "./facts.module.css";
import { sharedOf } from "./shared-translations.ts";
import type { PanelProps } from "./term-panel.tsx";

/** What kind of term it is, and what stands out about it. */
export function Facts({ row, known, glossary, commands, onGoTo }: PanelProps) {
  const t = useTranslations("glossary");
  const one = useTranslations("terms");
  const shared = sharedOf(row, known.users);
  return (
    <div className={css.facts}>
      <p className={css.line}>
        {one(`kind_${row.kind}`)} · {t(`tier_${row.tier}`)} · {one("places", { count: row.places })}
        {row.texts > 1 && ` · ${t("inTexts", { count: row.texts })}`}
        {row.sense !== "" && ` · ${t("sense", { sense: row.sense })}`}
      </p>
      {row.elsewhere && <p className={css.mark}>{t(`elsewhereText_${row.status}`)}</p>}
      {row.untranslated > 0 && row.variants.length > 0 && (
        <p className={css.mark}>{t("untranslatedText", { count: row.untranslated })}</p>
      )}
      {shared.map(({ text, others }) => (
        <p key={text} className={css.mark}>
          {t.rich("sharedText", {
            text,
            said: (chunks) => (
              <span lang={row.targetLang} className="reading">
                {chunks}
              </span>
            ),
          })}{" "}
          {others.slice(0, 4).map((id, at) => (
            <Fragment key={id}>
              {at > 0 && ", "}
              <button type="button" className={css.other} onClick={() => onGoTo(id)}>
                <span lang={row.sourceLang}>{glossary.rowOf(id)?.source}</span>
              </button>
            </Fragment>
          ))}
        </p>
      ))}
      {row.merged.map(({ id, source }) => (
        <p key={id} className={css.merged}>
          <span>
            {t("mergedIn")}{" "}
            <span lang={row.sourceLang} className="reading">
              {source}
            </span>
          </span>
          <Button
            look="quiet"
            onClick={() => {
              const act = { type: "unmerge", termId: row.id, otherId: id } as const;
              commands.act([act], { [id]: source });
            }}
          >
            {t("unmerge")}
          </Button>
        </p>
      ))}
    </div>
  );
}
