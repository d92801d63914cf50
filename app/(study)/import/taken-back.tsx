"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { restoreTakenText } from "#actions/texts";
import type { ImportedText } from "#lib/commands/save-import";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";

/** The import was just taken back, and that can be undone. */
export function TakenBack(props: {
  readonly text: ImportedText;
  readonly onRestored: (text: ImportedText) => void;
}) {
  const t = useTranslations("import");
  const [pending, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const restore = () =>
    start(async () => {
      const done = await restoreTakenText(props.text.textId).catch(() => false);
      if (done) props.onRestored({ ...props.text, status: "restored", cards: 0 });
      setFailed(!done);
    });
  return (
    <>
      <Notice tone="info" title={t("takenBack", { title: props.text.title })}>
        <p>{t("takenBackText")}</p>
        <Button disabled={pending} onClick={restore}>
          {t("restore")}
        </Button>
      </Notice>
      {failed && <Notice tone="error" title={t("actionFailed")} />}
    </>
  );
}
