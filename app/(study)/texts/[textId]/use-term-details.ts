"use client";

import { useEffect, useState } from "react";
import { readTerm } from "./actions.ts";
import type { TermDetails } from "./load-details.ts";

/** What is shown of a term: read when it is opened, and anew when something was said of it. What was read stays until then. */
export function useTermDetails(textId: string, termId: string, rounds: number) {
  const [details, setDetails] = useState<TermDetails | "coming" | "failed">("coming");
  const [again, setAgain] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `rounds` and `again` tell that it may have changed
  useEffect(() => {
    let isCurrent = true;
    const show = (found: TermDetails | null) => {
      if (isCurrent) setDetails((now) => found ?? (typeof now === "string" ? "failed" : now));
    };
    readTerm(textId, termId).then(show, () => show(null));
    return () => {
      isCurrent = false;
    };
  }, [textId, termId, rounds, again]);
  return { details, reread: () => setAgain((count) => count + 1) };
}
