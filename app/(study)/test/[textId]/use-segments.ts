"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { readKeys } from "#actions/grading";
import type { SittingMaterial, TestSegment } from "./material.ts";

/** How many of the segments to come are ready at least, and how many are asked for at once. */
const readyAhead = 3;
export const askedAhead = 8;

export interface Segments {
  readonly of: (unitId: string) => TestSegment | undefined;
  /** The server did not reply. */
  readonly failed: boolean;
  readonly retry: () => void;
  /** Reads one anew: its pair may have been mended. */
  readonly refresh: (unitId: string) => Promise<TestSegment | null>;
}

/** The segments to come (`ahead`, in order), asked for before they are needed. `onGone`: the text has these no longer. */
export function useSegments(
  { textId, direction, segments }: SittingMaterial,
  ahead: readonly string[],
  onGone: (unitIds: readonly string[]) => void,
): Segments {
  const [known, setKnown] = useState(
    () => new Map(segments.map((segment) => [segment.unitId, segment])),
  );
  const [failed, setFailed] = useState(false);
  const isAsking = useRef(false);
  const read = useCallback(
    async (unitIds: readonly string[]) => {
      const found = await readKeys([{ textId, direction, unitIds }]);
      setKnown((before) => new Map([...before, ...found.map((one) => [one.unitId, one] as const)]));
      const gone = unitIds.filter((id) => !found.some(({ unitId }) => unitId === id));
      if (gone.length > 0) onGone(gone);
      return found;
    },
    [textId, direction, onGone],
  );
  const isReady = ahead.slice(0, readyAhead).every((id) => known.has(id));
  const missing = ahead.filter((id) => !known.has(id)).join(" ");
  const ask = useCallback(async () => {
    if (isAsking.current || missing === "") return;
    isAsking.current = true;
    const done = await read(missing.split(" ")).catch(() => null);
    isAsking.current = false;
    setFailed(done === null);
  }, [missing, read]);
  useEffect(() => {
    if (!isReady && !failed) void ask();
  }, [isReady, failed, ask]);
  return {
    of: (unitId) => known.get(unitId),
    failed: failed && !isReady,
    retry: () => void ask(),
    refresh: async (unitId) => (await read([unitId]).catch(() => []))[0] ?? null,
  };
}
