"use client";

import { useCallback, useMemo, useState } from "react";
import type { DeskRow } from "./desk-row.ts";
import { doubtsOf } from "./doubts.ts";
import type { EditedRows } from "./edit-desk.ts";
import { markOfRow } from "./left-marks.ts";

export type ToCheck = ReturnType<typeof useChecks>;

/**
 * Which rows are doubtful now, and which stand among the rows to check: those stay there while they are worked at, so that nothing jumps away
 * under the learner's hands.
 */
export function useChecks(rows: readonly DeskRow[], left: readonly string[]) {
  const doubtful = useMemo(() => {
    const marks = new Set(left);
    const found = rows.filter((row) => doubtsOf(row).length > 0 && !marks.has(markOfRow(row)));
    return new Set(found.map(({ id }) => id));
  }, [rows, left]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const toCheck = useMemo(() => new Set([...kept, ...doubtful]), [kept, doubtful]);
  const keep = useCallback(
    (some: readonly { readonly id: string }[]) =>
      setKept((before) => new Set([...before, ...some.map(({ id }) => id)])),
    [],
  );
  /** What is made of a row to check is to check too. */
  const follow = ({ before, after }: EditedRows) => {
    if (before.some(({ id }) => toCheck.has(id))) keep(after);
  };
  return { doubtful, toCheck, keep, follow };
}
