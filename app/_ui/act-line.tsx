"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import css from "./act-line.module.css";
import { Button } from "./button.tsx";
import { KeyCap } from "./key-cap.tsx";

/** What was done last, whether it is saved, and the way back: it stays at the lower edge. */
export function ActLine(props: {
  readonly isRefused: boolean;
  readonly canUndo: boolean;
  /** null: there is no talk of it. */
  readonly canRedo: boolean | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** More that can be done about it. */
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTranslations("termActs");
  return (
    <div className={css.line}>
      <p role="status" className={props.isRefused ? css.refused : css.words}>
        {props.children}
      </p>
      <div className={css.buttons}>
        {props.buttons}
        <Button onClick={props.onUndo} disabled={!props.canUndo} aria-keyshortcuts="U Z Control+Z">
          {t("undo")} <KeyCap>U</KeyCap>
        </Button>
        {props.canRedo !== null && (
          <Button
            onClick={props.onRedo}
            disabled={!props.canRedo}
            aria-keyshortcuts="Shift+U Control+Y"
          >
            {t("redo")} <KeyCap>⇧U</KeyCap>
          </Button>
        )}
      </div>
    </div>
  );
}
