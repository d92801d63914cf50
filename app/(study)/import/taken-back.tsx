"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { restoreTakenText } from "#actions/texts";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import type { SavedText } from "./text-queue.ts";

/** The import was just taken back, and that can be undone. */
export function TakenBack(props: {
  readonly text: SavedText;
  readonly onRestored: (text: SavedText) => void;
}) {
  const t = useTranslations("import");
  const [pending, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const restore = () =>
    start(async () => {
      const done = await restoreTakenText(props.text.textId).catch(() => false);
      if (done) props.onRestored(restored(props.text));
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

function restored({ textId, title, units, terms, warnings }: SavedText): SavedText {
  return { status: "restored", textId, title, units, terms, warnings, cards: 0 };
}
