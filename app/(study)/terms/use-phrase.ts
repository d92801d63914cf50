"use client";

import { useEffect, useState } from "react";
import { lookForPhrase } from "./actions.ts";
import type { FoundPhrase } from "./find-phrase.ts";

/** Where a phrase stands: nothing written, being looked for, not to be had, or found. */
export type PhraseSearch = FoundPhrase | "nothing" | "looking" | "failed";

/** Long enough that a word is looked for, not each of its letters. */
const restMs = 250;

/** Looks for a phrase while it is being written. */
export function usePhrase(
  textId: string | null,
  source: string,
  translations: readonly string[],
): PhraseSearch {
  const key = source === "" ? "" : JSON.stringify([textId, source, translations]);
  const [found, setFound] = useState<{ readonly key: string; readonly phrase: PhraseSearch }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is looked for
  useEffect(() => {
    if (key === "") return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const wanted = { source, translations: [...translations], textId };
      const phrase = await lookForPhrase(wanted).catch(() => "failed" as const);
      if (isWanted) setFound({ key, phrase: phrase ?? "nothing" });
    }, restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key]);
  if (key === "") return "nothing";
  return found?.key === key ? found.phrase : "looking";
}
