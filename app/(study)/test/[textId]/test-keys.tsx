"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { KeyList } from "#ui/key-list";

/** All keys of a sitting. */
export function TestKeys(props: {
  readonly ref: Ref<HTMLDialogElement>;
  readonly canPlay: boolean;
}) {
  const t = useTranslations("sitting");
  const rows = [
    { keys: ["Enter"], does: t("keyCheck") },
    { keys: ["Esc"], does: t("keyLeave") },
    { keys: ["1", "2", "3", "4"], does: t("keyRate") },
    { keys: ["H"], does: t("keyHint") },
    ...(props.canPlay ? [{ keys: ["R"], does: t("keyPlay") }] : []),
    { keys: ["S"], does: t("keySkip") },
    { keys: ["A"], does: t("keyAccept") },
    { keys: ["D"], does: t("keyDifferences") },
    { keys: ["U", "Z", "Ctrl+Z"], does: t("keyUndo") },
    { keys: ["?"], does: t("keyKeys") },
  ];
  return (
    <KeyList
      ref={props.ref}
      title={t("keys")}
      columns={[t("keyColumn"), t("keyDoes")]}
      rows={rows}
      close={t("close")}
    />
  );
}
