"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { KeyList } from "#ui/key-list";

/** Every key the desk answers to. */
export function DeskKeys({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  const t = useTranslations("pairActs");
  return (
    <KeyList
      ref={ref}
      title={t("keysTitle")}
      columns={[t("key"), t("keyDoes")]}
      close={t("close")}
      rows={[
        { keys: ["J", "K", "↓", "↑"], does: t("keysRow") },
        { keys: ["←", "→", "Tab"], does: t("keysSide") },
        { keys: ["N", "P"], does: t("keysDoubt") },
        { keys: ["G", "⇧G"], does: t("keysEnds") },
        { keys: ["A", "R"], does: t("keysProposal") },
        { keys: ["C"], does: t("keysConfirm") },
        { keys: ["M"], does: t("keysMerge") },
        { keys: ["S"], does: t("keysSplit") },
        { keys: ["E", "Enter"], does: t("keysEdit") },
        { keys: ["[", "]"], does: t("keysMove") },
        { keys: ["⇧[", "⇧]"], does: t("keysShift") },
        { keys: ["X"], does: t("keysSwap") },
        { keys: ["D", "Delete"], does: t("keysDrop") },
        { keys: ["⇧D"], does: t("keysDropPair") },
        { keys: ["1", "2", "3", "4", "5"], does: t("keysKind") },
        { keys: ["O"], does: t("keysLines") },
        { keys: ["U", "Z", "Ctrl+Z"], does: t("keysUndo") },
        { keys: ["⇧U", "Ctrl+⇧Z"], does: t("keysRedo") },
        { keys: ["/"], does: t("keysFilter") },
        { keys: ["?"], does: t("keysHelp") },
      ]}
    >
      <p className="quiet">{t("keysHint")}</p>
    </KeyList>
  );
}
