"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { takeBackTermAct } from "#actions/terms";
import { Button } from "#ui/button";
import type { AddedTerm } from "./pick-panel.tsx";
import css from "./reader.module.css";

/** Tells that words became a term, with the way back. */
export function PickSaid({
  added,
  onClose,
}: {
  readonly added: AddedTerm;
  readonly onClose: () => void;
}) {
  const t = useTranslations("pickWords");
  const common = useTranslations("terms");
  const [undone, setUndone] = useState<"undone" | "notUndone" | null>(null);
  const { source, editId } = added;
  const undo = async () => {
    const isBack = editId !== null && (await takeBackTermAct(editId).catch(() => false));
    setUndone(isBack ? "undone" : "notUndone");
  };
  return (
    <div role="status" className={css.failed}>
      {t(undone ?? "added", { words: source })}{" "}
      {undone === null && editId !== null && (
        <Button look="quiet" onClick={undo}>
          {t("undo")}
        </Button>
      )}
      <Button look="quiet" onClick={onClose}>
        {common("close")}
      </Button>
    </div>
  );
}
