"use client";

import { useCallback, useEffect, useOptimistic, useState, useTransition } from "react";
import { sayKnown } from "#actions/known";
import { actOnTerms } from "#actions/terms";
import { type Ruling, statusAfter } from "#ui/to-term-sheet";
import type { InkedTerm } from "./ink-term.ts";

/** What the learner says of a term: that it is one or none, or that they know it or do not. */
export type TermWish =
  | { readonly type: "rule"; readonly ruling: Ruling }
  | { readonly type: "known"; readonly isKnown: boolean };

/** What was saved is told for so long; what was not, until something else is said. */
const saidMs = 8_000;

/** The last thing said of a term, and whether it was saved. */
export interface SaidOfTerm {
  readonly term: InkedTerm;
  readonly wish: TermWish;
  readonly isSaved: boolean;
}

/** The terms with what the learner has just said of them, shown at once and taken back when it could not be saved. `rounds` counts what was saved. */
export function useTermWishes(terms: readonly InkedTerm[]) {
  const [said, setSaid] = useState<SaidOfTerm | null>(null);
  const [rounds, setRounds] = useState(0);
  const [, start] = useTransition();
  const [current, show] = useOptimistic(terms, withWish);
  useEffect(() => {
    if (said?.isSaved !== true) return;
    const timer = window.setTimeout(() => setSaid(null), saidMs);
    return () => window.clearTimeout(timer);
  }, [said]);
  const wish = useCallback(
    (term: InkedTerm, wanted: TermWish) =>
      start(async () => {
        setSaid(null);
        show({ termId: term.id, wish: wanted });
        const isSaved = await save(term.id, wanted).catch(() => false);
        setSaid({ term, wish: wanted, isSaved });
        if (isSaved) setRounds((count) => count + 1);
      }),
    [show],
  );
  return { terms: current, said, rounds, wish };
}

async function save(termId: string, wish: TermWish): Promise<boolean> {
  if (wish.type === "known") return sayKnown({ termId, isKnown: wish.isKnown });
  const done = await actOnTerms({ type: wish.ruling, termIds: [termId] });
  // What was said already, in another tab, say, is as good as saved.
  return done.ok || done.error.type === "nothingToDo";
}

function withWish(
  terms: readonly InkedTerm[],
  { termId, wish }: { readonly termId: string; readonly wish: TermWish },
): readonly InkedTerm[] {
  return terms.map((term) => {
    if (term.id !== termId) return term;
    if (wish.type === "known") return { ...term, known: wish.isKnown };
    return { ...term, status: statusAfter[wish.ruling] };
  });
}
