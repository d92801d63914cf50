"use client";

import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import css from "./folded-differences.module.css";
import { WordingDifferences } from "./wording-differences.tsx";

/** Whether the differences are unfolded, and what is to be done when that changes. */
export interface Folding {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** The differences of an answer and its reference, folded away until asked for. `shortcut`: the key that does it, if any. */
export function FoldedDifferences(props: {
  readonly lang: Lang;
  readonly typed: string;
  readonly reference: string;
  readonly folding: Folding;
  readonly shortcut?: string;
}) {
  const t = useTranslations("graded");
  const { lang, typed, reference, folding } = props;
  const names = { typed: t("youWrote"), reference: t("reference") };
  return (
    <details
      className={css.differences}
      open={folding.open}
      onToggle={(event) => folding.onToggle(event.currentTarget.open)}
    >
      <summary aria-keyshortcuts={props.shortcut}>{t("differences")}</summary>
      {folding.open && <WordingDifferences {...{ lang, typed, reference, names }} />}
    </details>
  );
}
