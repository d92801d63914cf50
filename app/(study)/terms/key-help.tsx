"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import css from "./key-help.module.css";

/** The keys of the list, folded away until `?`. */
export function KeyHelp({ helpRef }: { readonly helpRef: Ref<HTMLDetailsElement> }) {
  const t = useTranslations("terms");
  return (
    <details ref={helpRef} className={css.help}>
      <summary>
        {t("keys")} <kbd>?</kbd>
      </summary>
      <dl>
        <dt>
          <kbd>J</kbd> <kbd>K</kbd> <kbd>↓</kbd> <kbd>↑</kbd>
        </dt>
        <dd>{t("keyMove")}</dd>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>{t("keyOpen")}</dd>
        <dt>
          <kbd>A</kbd>
        </dt>
        <dd>{t("keyAccept")}</dd>
        <dt>
          <kbd>R</kbd>
        </dt>
        <dd>{t("keyReject")}</dd>
        <dt>
          <kbd>U</kbd>
        </dt>
        <dd>{t("keyUndo")}</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{t("keyClose")}</dd>
      </dl>
      <p className="quiet">{t("keysHint")}</p>
    </details>
  );
}
