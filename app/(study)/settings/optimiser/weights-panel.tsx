"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import css from "./optimiser.module.css";
import { PasteForm } from "./paste-form.tsx";

/** The weights in use, to be copied; and, folded away, a field for weights from elsewhere. */
export function WeightsPanel({ weights }: { readonly weights: string }) {
  const t = useTranslations("optimiser");
  return (
    <>
      <p className={css.weights}>
        <code>{weights}</code>
      </p>
      <CopyButton key={weights} text={weights} />
      <details className={css.more}>
        <summary>{t("paste")}</summary>
        <PasteForm weights={weights} />
      </details>
    </>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const t = useTranslations("optimiser");
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("copied"),
      () => setSaid("notCopied"),
    );
  return (
    <p className={css.adopt}>
      <Button onClick={() => void copy()}>{t("copy")}</Button>
      <span role="status">{said !== null && t(said)}</span>
    </p>
  );
}
