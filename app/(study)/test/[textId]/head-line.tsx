"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { TextTitle } from "#ui/text-title";
import css from "./sitting.module.css";
import type { TestCommand } from "./test-command.ts";

/** What is tested, how far it is, and what can be done to the sitting as a whole. `at` null: it is at its end. */
export function HeadLine(props: {
  readonly title: string;
  readonly at: number | null;
  readonly all: number;
  readonly canUndo: boolean;
  readonly act: (command: TestCommand) => void;
}) {
  const t = useTranslations("sitting");
  const words = useTranslations("selfTest");
  const { at, all, act } = props;
  return (
    <>
      <div className={css.head}>
        <h1 className={css.title}>{words("title")}</h1>
        {at !== null && (
          <p className={css.progress}>
            <span>{t("progress", { at, all })}</span>
          </p>
        )}
        <div className={css.tools}>
          <Button
            look="quiet"
            disabled={!props.canUndo}
            aria-keyshortcuts="U"
            onClick={() => act({ type: "undo" })}
          >
            {t("undo")}
          </Button>
          <Button
            look="quiet"
            className={css.keys}
            aria-keyshortcuts="?"
            onClick={() => act({ type: "keys" })}
          >
            {t("keys")} <KeyCap>?</KeyCap>
          </Button>
        </div>
      </div>
      <p className={css.of}>
        <TextTitle title={props.title} />
      </p>
      {at !== null && (
        <div className={css.track} aria-hidden="true">
          <div style={{ width: `${((at - 1) / all) * 100}%` }} />
        </div>
      )}
    </>
  );
}
