"use client";

import type { ReactNode, Ref } from "react";
import { useTranslations } from "use-intl";
import type { Reviewing } from "#lib/store/learner";
import { KeyList, type KeyRow } from "#ui/key-list";

/** Every key the review answers to. */
export function ReviewKeys(props: {
  readonly ref: Ref<HTMLDialogElement>;
  readonly canPlay: boolean;
  readonly reviewing: Reviewing;
}) {
  const t = useTranslations("reviewKeys");
  const { reviewing } = props;
  return (
    <KeyList
      ref={props.ref}
      title={t("title")}
      columns={[t("key"), t("keyDoes")]}
      close={t("close")}
      rows={[...useAnswerKeys(reviewing), ...useCardKeys(props.canPlay), ...usePageKeys()]}
    >
      <p className="quiet">{t.rich("typing", { kbd })}</p>
      {reviewing.gestures && <p className="quiet">{t("touch")}</p>}
    </KeyList>
  );
}

function useAnswerKeys({ ratingButtons }: Reviewing): KeyRow[] {
  const t = useTranslations("reviewKeys");
  const rate =
    ratingButtons === "two"
      ? { keys: ["1", "2", "3"], does: t("rateTwo") }
      : { keys: ["1", "2", "3", "4"], does: t("rate") };
  return [
    { keys: [t("space"), "Enter"], does: t("show") },
    { keys: ["Enter", "Ctrl+Enter"], does: t("showTyped") },
    rate,
    { keys: ["U", "Z", "Ctrl+Z"], does: t("undo") },
  ];
}

function useCardKeys(canPlay: boolean): KeyRow[] {
  const t = useTranslations("reviewKeys");
  const leech = useTranslations("leech")("offer");
  return [
    { keys: ["E"], does: t("edit") },
    { keys: ["O"], does: t("source") },
    { keys: ["L"], does: leech },
    ...(canPlay ? [{ keys: ["R", "Alt+R"], does: t("play") }] : []),
    { keys: ["-", "="], does: t("bury") },
    { keys: ["@", "!"], does: t("suspend") },
    { keys: ["*"], does: t("flagMenu") },
    { keys: ["Ctrl+1…7", "Ctrl+0"], does: t("flag") },
    { keys: ["Ctrl+Shift+D"], does: t("setDue") },
    { keys: ["Ctrl+Alt+N"], does: t("reset") },
    { keys: ["M"], does: t("more") },
    { keys: ["I"], does: t("info") },
  ];
}

function usePageKeys(): KeyRow[] {
  const t = useTranslations("reviewKeys");
  return [
    { keys: ["PageUp", "PageDown"], does: t("page") },
    { keys: ["?"], does: t("help") },
    { keys: ["Esc"], does: t("escape") },
  ];
}

function kbd(chunks: ReactNode) {
  return <kbd>{chunks}</kbd>;
}
