"use client";

import { useState } from "react";
import { type CardKind, cardKinds } from "#lib/cards/card-face";
import type { Lang } from "#lib/language/text/unit";

/** What the learner chose about a text. `sourceLang` null: as the text begins. */
export function useChoices() {
  const [sourceLang, setSourceLang] = useState<Lang | null>(null);
  const [kinds, setKinds] = useState<ReadonlySet<CardKind>>(new Set(cardKinds));
  const [custom, setCustom] = useState<{ readonly of: string; readonly title: string } | null>(
    null,
  );
  return {
    sourceLang,
    setSourceLang,
    kinds,
    setKinds,
    /** The title of the learner's own, null for the one that was found. It goes with the text it was given to. */
    titleInsteadOf: (found: string) => (custom?.of === found ? custom.title : null),
    setTitle: (found: string, title: string | null) =>
      setCustom(title === null ? null : { of: found, title }),
    reset: () => {
      setSourceLang(null);
      setCustom(null);
    },
  };
}
