"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./reader.module.css";
import type { Picked } from "./use-pick.ts";

/** What can be done with the words that are selected. */
export function PickBar({ picked }: { readonly picked: Picked }) {
  const t = useTranslations("pickWords");
  const { selected, picking, pick } = picked;
  if (selected === null || picking !== null) return null;
  return (
    <div role="status" className={css.failed}>
      {selected === "several" ? (
        t("several")
      ) : (
        <Button
          aria-keyshortcuts="T"
          // The words stay selected while the button is pressed.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(selected)}
        >
          {t("open")} <KeyCap>T</KeyCap>
        </Button>
      )}
    </div>
  );
}
