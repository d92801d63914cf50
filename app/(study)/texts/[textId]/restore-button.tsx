"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { restoreTakenText } from "#actions/texts";
import { Button } from "#ui/button";

/** Brings the text back; the page then shows it again. */
export function RestoreButton({ textId }: { readonly textId: string }) {
  const t = useTranslations("reader");
  const [pending, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const restore = () =>
    start(async () => {
      const done = await restoreTakenText(textId).catch(() => false);
      setFailed(!done);
    });
  return (
    <>
      <Button look="main" disabled={pending} onClick={restore}>
        {t("restore")}
      </Button>
      {failed && <p role="alert">{t("failed")}</p>}
    </>
  );
}
