"use client";

import { useCallback, useOptimistic, useState, useTransition } from "react";
import { ruleOnTerm } from "#actions/terms";
import { type Ruling, rulingTo, statusAfter, type TermSheetData } from "#ui/to-term-sheet";

/** A ruling that was just made, with what the term was before. */
export interface Ruled {
  readonly term: TermSheetData;
  readonly ruling: Ruling;
  readonly failed: boolean;
}

/** The terms with what the learner has just said of them, shown at once; what was said can be undone, step by step. */
export function useTerms(terms: readonly TermSheetData[]) {
  const [, start] = useTransition();
  const [current, say] = useOptimistic(terms, applyRuling);
  const [past, setPast] = useState<readonly TermSheetData[]>([]);
  const [latest, setLatest] = useState<Ruled | null>(null);
  const send = useCallback(
    (term: TermSheetData, ruling: Ruling) => {
      setLatest({ term, ruling, failed: false });
      start(async () => {
        say({ termId: term.id, ruling });
        const done = await ruleOnTerm(term.id, ruling).catch(() => false);
        if (!done) setLatest({ term, ruling, failed: true });
      });
    },
    [say],
  );
  const rule = useCallback(
    (term: TermSheetData, ruling: Ruling) => {
      if (term.status === statusAfter[ruling]) return;
      setPast((before) => [...before, term]);
      send(term, ruling);
    },
    [send],
  );
  /** Takes the last ruling back and gives its term, or null when there is none. */
  const undo = (): TermSheetData | null => {
    const last = past.at(-1);
    if (last === undefined) return null;
    setPast(past.slice(0, -1));
    send(last, rulingTo[last.status]);
    return last;
  };
  return { terms: current, latest, canUndo: past.length > 0, rule, undo };
}

function applyRuling(
  terms: readonly TermSheetData[],
  { termId, ruling }: { readonly termId: string; readonly ruling: Ruling },
): readonly TermSheetData[] {
  const status = statusAfter[ruling];
  return terms.map((term) => (term.id === termId ? { ...term, status } : term));
}
