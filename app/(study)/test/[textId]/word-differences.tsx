"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { listDifferences } from "#lib/language/grade/list-differences";
import type { Lang } from "#lib/language/text/unit";
import { Difference } from "#ui/difference";
import css from "./word-differences.module.css";

/** Both wordings compared word by word, folded away until asked for. */
export function WordDifferences(props: {
  readonly lang: Lang;
  readonly typed: string;
  readonly reference: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}) {
  const t = useTranslations("sitting");
  return (
    <details
      className={css.differences}
      open={props.open}
      onToggle={(event) => props.onToggle(event.currentTarget.open)}
    >
      <summary aria-keyshortcuts="D">{t("differences")}</summary>
      {props.open && <Compared {...props} />}
    </details>
  );
}

function Compared(props: {
  readonly lang: Lang;
  readonly typed: string;
  readonly reference: string;
}) {
  const t = useTranslations("sitting");
  const { lang, typed, reference } = props;
  const parts = useMemo(() => listDifferences(typed.trim(), reference), [typed, reference]);
  return (
    <>
      <h3 className={css.label}>{t("youWrote")}</h3>
      <Difference lang={lang} parts={parts} side="typed" markName={t("extraWord")} />
      <h3 className={css.label}>{t("reference")}</h3>
      <Difference lang={lang} parts={parts} side="reference" markName={t("missingWord")} />
    </>
  );
}
