"use client";

import { useLocale, useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import type { Messages } from "#words/messages";
import css from "./desk-status.module.css";
import type { DeskControl } from "./use-desk.ts";

/** The translator of "pairActs"; which values a word takes, its test knows. */
type Say = (
  key: keyof Messages["pairActs"],
  values?: Readonly<Record<string, string | number>>,
) => string;

/** What was done last, whether it is saved, and the way back: it stays at the lower edge. */
export function DeskStatus({ desk }: { readonly desk: DeskControl }) {
  const t = useTranslations("pairActs");
  const locale = useLocale();
  const isWaiting = desk.queue.length > 0;
  const canUndo = !desk.isStale && (desk.desk.undo !== null || isWaiting);
  const canRedo = !desk.isStale && desk.desk.redo !== null && !isWaiting;
  return (
    <div className={css.line}>
      <p role="status" className={desk.refusal === null ? css.words : css.refused}>
        {sayStatus(t as Say, desk).join(locale === "zh" ? "" : " ")}
      </p>
      <div className={css.buttons}>
        {desk.refusal === "unreachable" && <Button onClick={desk.retry}>{t("retry")}</Button>}
        <Button onClick={desk.undo} disabled={!canUndo} aria-keyshortcuts="U Control+Z">
          {t("undo")} <KeyCap>U</KeyCap>
        </Button>
        <Button onClick={desk.redo} disabled={!canRedo} aria-keyshortcuts="Shift+U Control+Shift+Z">
          {t("redo")} <KeyCap>⇧U</KeyCap>
        </Button>
      </div>
    </div>
  );
}

/** One sentence after the other. */
function sayStatus(
  t: Say,
  { latest, queue, refusal, isStale, desk }: DeskControl,
): readonly string[] {
  if (isStale) return [t("refused_stale")];
  if (refusal === "unreachable") return [t("notSaved", { count: queue.length })];
  if (refusal !== null) return [t(`refused_${refusal}`)];
  if (queue.length > 0) return [t("saving")];
  if (latest === null) return [t(desk.undo === null ? "untouched" : "allSaved")];
  const { summary, how, setAside, backAgain } = latest;
  return [
    t(`done_${summary.type}`, { first: summary.first, rows: summary.rows, how }),
    ...(setAside > 0 ? [t("setAside", { count: setAside })] : []),
    ...(backAgain > 0 ? [t("backAgain", { count: backAgain })] : []),
    t("saved"),
  ];
}
