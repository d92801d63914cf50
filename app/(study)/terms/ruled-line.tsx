"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { statusAfter } from "#ui/to-term-sheet";
import css from "./ruled-line.module.css";
import type { Ruled } from "./use-terms.ts";

/** What was just ruled, with the way back; it stays at the lower edge of the list. */
export function RuledLine(props: {
  readonly latest: Ruled | null;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}) {
  const t = useTranslations("terms");
  const { latest } = props;
  return (
    <div className={latest === null ? "visually-hidden" : css.line}>
      <p aria-live="polite" className={css.words}>
        {latest && sayRuled(t, latest)}
      </p>
      {latest && props.canUndo && (
        <Button onClick={props.onUndo} aria-keyshortcuts="U">
          {t("undo")} <KeyCap>U</KeyCap>
        </Button>
      )}
    </div>
  );
}

function sayRuled(
  t: ReturnType<typeof useTranslations<"terms">>,
  { term, ruling, failed }: Ruled,
): string {
  if (failed) return t("ruleFailed", { term: term.source });
  return t(`ruled_${statusAfter[ruling]}`, { term: term.source });
}
