"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import type { KeyCommand } from "./key-command.ts";
import css from "./leech-help.module.css";

/** With the answer of a leech. */
export function LeechOffer({ act }: { readonly act: (command: KeyCommand) => void }) {
  const t = useTranslations("leech");
  return (
    <div className={css.offer}>
      <Button aria-keyshortcuts="L" onClick={() => act({ type: "leech" })}>
        {t("offer")} <KeyCap>L</KeyCap>
      </Button>
    </div>
  );
}
