"use client";

import { useCallback, useOptimistic, useState, useTransition } from "react";
import { ruleOnTerm } from "#actions/terms";
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
        const done = await ruleOnTerm(term.id, ruling).catch(() => false);
        if (!done) setFailedTermId(term.id);
      }),
    [say],
  );
  return { terms: current, failedTermId, rule };
}

function applyRuling(
  terms: readonly TermSheetData[],
  { termId, ruling }: { readonly termId: string; readonly ruling: Ruling },
): readonly TermSheetData[] {
  const status = statusAfter[ruling];
  return terms.map((term) => (term.id === termId ? { ...term, status } : term));
}
