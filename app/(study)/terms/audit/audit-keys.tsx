"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { KeyList } from "#ui/key-list";

/** Every key the auditor answers to. */
export function AuditKeys({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  const t = useTranslations("audit");
  const acts = useTranslations("termActs");
  return (
    <KeyList
      ref={ref}
      title={acts("keysTitle")}
      columns={[acts("key"), acts("keyDoes")]}
      close={acts("close")}
      rows={[
        { keys: ["B"], does: t("keysFine") },
        { keys: ["1", "2", "3"], does: t("keysPrefer") },
        { keys: ["D"], does: t("keysSenses") },
        { keys: ["M"], does: t("keysMerge") },
        { keys: ["S"], does: t("keysLeave") },
        { keys: ["J", "K", "↓", "↑"], does: t("keysMove") },
        { keys: ["O"], does: acts("keysRead") },
        { keys: ["U", "Z", "Ctrl+Z"], does: acts("keysUndo") },
        { keys: ["⇧U", "Ctrl+Y"], does: acts("keysRedo") },
        { keys: ["?"], does: acts("keysHelp") },
      ]}
    />
  );
}
