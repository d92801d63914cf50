"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import css from "./told-line.module.css";
import type { Edits, ToldEdit } from "./use-edits.ts";

/** That a card was edited, or an edit taken back, and the way back: not that of the answers, which is said. */
export function EditLine({ told, edits }: { readonly told: ToldEdit; readonly edits: Edits }) {
  const t = useTranslations("editNote");
  const { name } = told;
  const card = (chunks: ReactNode) => (
    <strong lang={name.lang} className={css.name}>
      {chunks}
    </strong>
  );
  const isTrouble = told.type === "toldStale" || told.type === "toldFailed";
  return (
    <section className={css.below} aria-label={t("last")}>
      <p role="status" className={isTrouble ? css.leech : css.words}>
        {t.rich(told.type, { name: name.text, card })}{" "}
        {told.type === "told" && (
          <span className="quiet">
            {t.rich("undoNote", { key: (chunks) => <kbd>{chunks}</kbd> })}
          </span>
        )}
      </p>
      <div className={css.buttons}>
        {edits.left > 0 && (
          <Button disabled={edits.isUndoing} onClick={() => void edits.undo()}>
            {t(told.type === "toldUndone" ? "undoEarlier" : "undo")}
          </Button>
        )}
        <Button look="quiet" aria-label={t("dismiss")} onClick={edits.dismiss}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
    </section>
  );
}
