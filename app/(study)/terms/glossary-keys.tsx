"use client";

import { memo, type Ref } from "react";
import { useTranslations } from "use-intl";
import { KeyList } from "#ui/key-list";

/** Every key the glossary answers to. */
export const GlossaryKeys = memo(function GlossaryKeys({
  ref,
}: {
  readonly ref: Ref<HTMLDialogElement>;
}) {
  const t = useTranslations("termActs");
  return (
    <KeyList
      ref={ref}
      title={t("keysTitle")}
      columns={[t("key"), t("keyDoes")]}
      close={t("close")}
      rows={[
        { keys: ["A"], does: t("keysAccept") },
        { keys: ["X"], does: t("keysReject") },
        { keys: ["1", "2", "3"], does: t("keysChoose") },
        { keys: ["T"], does: t("keysTranslate") },
        { keys: ["J", "K", "↓", "↑"], does: t("keysMove") },
        { keys: [t("space")], does: t("keysNext") },
        { keys: ["G", "⇧G"], does: t("keysEnds") },
        { keys: ["U", "Z", "Ctrl+Z"], does: t("keysUndo") },
        { keys: ["⇧U", "Ctrl+Y"], does: t("keysRedo") },
        { keys: ["⇧A"], does: t("keysCertain") },
        { keys: ["C"], does: t("keysClear") },
        { keys: ["M"], does: t("keysMerge") },
        { keys: ["S"], does: t("keysSplit") },
        { keys: ["E"], does: t("keysRename") },
        { keys: ["N"], does: t("keysAdd") },
        { keys: ["O"], does: t("keysRead") },
        { keys: ["/"], does: t("keysSearch") },
        { keys: ["?"], does: t("keysHelp") },
        { keys: ["Esc"], does: t("keysBack") },
      ]}
    >
      <p className="quiet">{t("keysHint")}</p>
    </KeyList>
  );
});
