"use client";

import { useOptimistic, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { sayKnown } from "#actions/known";
import { Button } from "#ui/button";
import css from "./facts.module.css";
import type { GlossaryRow } from "./glossary-row.ts";

/** The learner's word that they know a term, and the way back from it. It is no act of the glossary: undo does not touch it. */
export function KnownButton({ row }: { readonly row: GlossaryRow }) {
  const t = useTranslations("terms");
  const [isKnown, show] = useOptimistic(row.isKnown);
  const [hasFailed, setFailed] = useState(false);
  const [, start] = useTransition();
  const press = () =>
    start(async () => {
      show(!isKnown);
      const saved = await sayKnown({ termId: row.id, isKnown: !isKnown }).catch(() => false);
      setFailed(!saved);
    });
  return (
    <p className={css.known}>
      <Button aria-pressed={isKnown} onClick={press}>
        {isKnown && <span aria-hidden="true">✓ </span>}
        {t("iKnowThis")}
      </Button>
      {isKnown && <span>{t("knownMeans")}</span>}
      {hasFailed && <span role="alert">{t("ruleFailed", { term: row.source })}</span>}
    </p>
  );
}
