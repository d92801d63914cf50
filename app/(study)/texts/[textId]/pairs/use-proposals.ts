"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { Repair } from "#lib/language/align/doctor/repair";
import { markOfRepair } from "./left-marks.ts";
import { placeProposals } from "./place-proposals.ts";
import type { DeskControl } from "./use-desk.ts";

/** The doctor looks again once the learner pauses. */
const restMs = 2_000;

/** What the doctor proposes for the rows as they are now; what the learner left is not told again. */
export function useProposals(
  textId: string,
  initial: readonly Repair[] | null,
  desk: DeskControl,
  left: readonly string[],
) {
  const [repairs, setRepairs] = useState(initial);
  const examined = useRef(initial === null ? null : desk.desk.version);
  const { version } = desk.desk;
  const isBusy = desk.queue.length > 0 || desk.isStale;
  useEffect(() => {
    if (isBusy || examined.current === version) return;
    const gone = new AbortController();
    const examine = async () => {
      const found = await askDoctor(textId, gone.signal).catch(() => null);
      if (gone.signal.aborted) return;
      examined.current = version;
      // Without an answer what was known stands, as far as it still fits.
      setRepairs((before) => found ?? before ?? []);
    };
    const timer = setTimeout(examine, examined.current === null ? 0 : restMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [textId, version, isBusy]);
  const standing = useMemo(() => {
    const marks = new Set(left);
    return (repairs ?? []).filter((repair) => !marks.has(markOfRepair(repair)));
  }, [repairs, left]);
  const proposals = useMemo(() => placeProposals(standing, desk.rows), [standing, desk.rows]);
  return { proposals, isExamining: repairs === null };
}

/** A request of its own, no action: those wait for one another, and nothing that is saved may wait for the doctor. */
async function askDoctor(textId: string, signal: AbortSignal): Promise<readonly Repair[]> {
  const response = await fetch(`/api/v1/texts/${textId}/repairs`, { signal });
  if (!response.ok) throw new Error(`The doctor answered ${response.status}.`);
  const { repairs }: { readonly repairs: readonly Repair[] } = await response.json();
  return repairs;
}
