"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { KeyList } from "#ui/key-list";

/** Every key the review answers to. */
export function ReviewKeys(props: {
  readonly ref: Ref<HTMLDialogElement>;
  readonly canPlay: boolean;
}) {
  const t = useTranslations("reviewKeys");
  const play = { keys: ["R"], does: t("play") };
  return (
    <KeyList
      ref={props.ref}
      title={t("title")}
      columns={[t("key"), t("keyDoes")]}
      close={t("close")}
      rows={[
        { keys: [t("space"), "Enter"], does: t("show") },
        { keys: ["1", "2", "3", "4"], does: t("rate") },
        { keys: ["U", "Z", "Ctrl+Z"], does: t("undo") },
        { keys: ["-", "="], does: t("bury") },
        { keys: ["@", "!"], does: t("suspend") },
        { keys: ["*"], does: t("flagMenu") },
        { keys: ["Ctrl+1…7", "Ctrl+0"], does: t("flag") },
        { keys: ["Ctrl+Shift+D"], does: t("setDue") },
        { keys: ["Ctrl+Alt+N"], does: t("reset") },
        { keys: ["M"], does: t("more") },
        { keys: ["I"], does: t("info") },
        ...(props.canPlay ? [play] : []),
        { keys: ["?"], does: t("help") },
        { keys: ["Esc"], does: t("escape") },
      ]}
    >
      <p className="quiet">{t("typing")}</p>
    </KeyList>
  );
}
