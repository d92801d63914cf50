"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { KeyList } from "#ui/key-list";

/** Every key the review answers to. */
export function ReviewKeys(props: {
  readonly ref: Ref<HTMLDialogElement>;
  readonly canPlay: boolean;
}) {
  const t = useTranslations("review");
  const play = { keys: ["R"], does: t("keysPlay") };
  return (
    <KeyList
      ref={props.ref}
      title={t("keysTitle")}
      columns={[t("key"), t("keyDoes")]}
      close={t("close")}
      rows={[
        { keys: [t("space"), "Enter"], does: t("keysShow") },
        { keys: ["1", "2", "3", "4"], does: t("keysRate") },
        { keys: ["U", "Z", "Ctrl+Z"], does: t("keysUndo") },
        { keys: ["I"], does: t("keysInfo") },
        ...(props.canPlay ? [play] : []),
        { keys: ["?"], does: t("keysHelp") },
        { keys: ["Esc"], does: t("keysEscape") },
      ]}
    >
      <p className="quiet">{t("keysTyping")}</p>
    </KeyList>
  );
}
