"use client";

import { useTranslations } from "use-intl";
import type { ReviewMaterial } from "./material.ts";

/** What is not asked here because it has to be read aloud: it waits, nothing is lost. */
export function VoiceLine({
  waiting,
}: {
  readonly waiting: ReviewMaterial["rest"]["waitingForVoice"];
}) {
  const t = useTranslations("listening");
  return waiting.map(({ lang, cards }) => (
    <p key={lang} className="quiet">
      {t(`waiting_${lang}`, { cards })}
    </p>
  ));
}
