"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./act-buttons.module.css";
import type { PanelProps } from "./term-panel.tsx";
import type { Mode } from "./use-commands.ts";

/** What can be said of the term at once; what is rarer is in a menu. */
export function ActButtons({ row, commands }: PanelProps) {
  const t = useTranslations("termActs");
  const { status } = row;
  return (
    <div className={css.buttons}>
      <Button
        aria-keyshortcuts="A"
        aria-pressed={status === "accepted"}
        className={status === "accepted" ? css.accepted : undefined}
        onClick={() => commands.ruleOn(row, "accept")}
      >
        <span aria-hidden="true">✓</span> {t("accept")} <KeyCap>A</KeyCap>
      </Button>
      <Button
        aria-keyshortcuts="X"
        aria-pressed={status === "rejected"}
        className={status === "rejected" ? css.rejected : undefined}
        onClick={() => commands.ruleOn(row, "reject")}
      >
        <span aria-hidden="true">✕</span> {t("reject")} <KeyCap>X</KeyCap>
      </Button>
      <Button aria-keyshortcuts="M" onClick={() => commands.open("merge")}>
        {t("merge")} <KeyCap>M</KeyCap>
      </Button>
      <RareActs
        commands={commands}
        isRuled={status !== "proposed"}
        onClear={() => commands.clear(row)}
      />
    </div>
  );
}

function RareActs(props: {
  readonly commands: PanelProps["commands"];
  readonly isRuled: boolean;
  readonly onClear: () => void;
}) {
  const t = useTranslations("termActs");
  const menu = useRef<HTMLDetailsElement>(null);
  const shut = () => menu.current?.removeAttribute("open");
  const open = (mode: Mode) => {
    shut();
    props.commands.open(mode);
  };
  return (
    <details ref={menu} className={css.more}>
      <summary>{t("more")}</summary>
      <div className={css.menu}>
        <Button look="quiet" aria-keyshortcuts="S" onClick={() => open("split")}>
          {t("split")} <KeyCap>S</KeyCap>
        </Button>
        <Button look="quiet" aria-keyshortcuts="E" onClick={() => open("rename")}>
          {t("rename")} <KeyCap>E</KeyCap>
        </Button>
        {props.isRuled && (
          <Button
            look="quiet"
            aria-keyshortcuts="C"
            onClick={() => {
              shut();
              props.onClear();
            }}
          >
            {t("clear")} <KeyCap>C</KeyCap>
          </Button>
        )}
      </div>
    </details>
  );
}
