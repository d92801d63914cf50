"use client";

import { useTranslations } from "use-intl";
import { ActLine } from "#ui/act-line";
import { Button } from "#ui/button";
import { useScreenLocale } from "#ui/use-screen-locale";
import type { Messages } from "#words/messages";
import type { DeskControl } from "./use-desk.ts";

/** The translator of "pairActs"; which values a word takes, its test knows. */
type Say = (
  key: keyof Messages["pairActs"],
  values?: Readonly<Record<string, string | number>>,
) => string;

/** What was done last, whether it is saved, and the way back: it stays at the lower edge. */
export function DeskStatus({ desk }: { readonly desk: DeskControl }) {
  const t = useTranslations("pairActs");
  const locale = useScreenLocale();
  const isWaiting = desk.queue.length > 0;
  const canUndo = !desk.isStale && (desk.desk.undo !== null || isWaiting);
  const canRedo = !desk.isStale && desk.desk.redo !== null && !isWaiting;
  return (
    <ActLine
      isRefused={desk.refusal !== null}
      canUndo={canUndo}
      canRedo={canRedo}
      onUndo={desk.undo}
      onRedo={desk.redo}
      buttons={desk.refusal === "unreachable" && <Button onClick={desk.retry}>{t("retry")}</Button>}
    >
      {sayStatus(t as Say, desk).join(locale === "zh" ? "" : " ")}
    </ActLine>
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
