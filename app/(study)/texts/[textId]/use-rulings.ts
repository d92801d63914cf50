"use client";

import { useCallback, useOptimistic, useState, useTransition } from "react";
import { actOnTerms } from "#actions/terms";
import { type Ruling, statusAfter, type TermSheetData } from "#ui/to-term-sheet";

/** The terms with what the learner has just said of them, shown at once and taken back when it could not be saved. */
export function useRulings(terms: readonly TermSheetData[]) {
  const [failedTermId, setFailedTermId] = useState<string | null>(null);
  const [, start] = useTransition();
  const [current, say] = useOptimistic(terms, applyRuling);
  const rule = useCallback(
    (term: TermSheetData, ruling: Ruling) =>
      start(async () => {
        setFailedTermId(null);
        say({ termId: term.id, ruling });
        const saved = await isSaved(term.id, ruling).catch(() => false);
        if (!saved) setFailedTermId(term.id);
      }),
    [say],
  );
  return { terms: current, failedTermId, rule };
}

/** What was said already, in another tab, say, is as good as saved. */
async function isSaved(termId: string, ruling: Ruling): Promise<boolean> {
  const done = await actOnTerms({ type: ruling, termIds: [termId] });
  return done.ok || done.error.type === "nothingToDo";
}

function applyRuling(
  terms: readonly TermSheetData[],
  { termId, ruling }: { readonly termId: string; readonly ruling: Ruling },
): readonly TermSheetData[] {
  const status = statusAfter[ruling];
  return terms.map((term) => (term.id === termId ? { ...term, status } : term));
}
