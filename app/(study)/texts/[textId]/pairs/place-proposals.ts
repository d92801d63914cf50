import type { PairEdit } from "#lib/language/align/desk/edit-pairs";
import type { Repair } from "#lib/language/align/doctor/repair";
import type { Pair } from "#lib/language/text/unit";
import type { DeskRow } from "./desk-row.ts";

/** A repair the doctor proposes, and the rows it is about: `count` of them from `at` on (0-based). */
export interface Proposal {
  readonly repair: Repair;
  readonly at: number;
  readonly count: number;
}

/** Where the repairs stand among the rows, in order; one whose rows read otherwise by now is left out. */
export function placeProposals(
  repairs: readonly Repair[],
  rows: readonly DeskRow[],
): readonly Proposal[] {
  if (repairs.length === 0) return [];
  const places = new Map<string, number[]>();
  const wanted = new Set(repairs.flatMap(({ before }) => (before[0] ? [wordsOf(before[0])] : [])));
  for (const [at, row] of rows.entries()) {
    const words = wordsOf(row);
    if (wanted.has(words)) places.set(words, [...(places.get(words) ?? []), at]);
  }
  return repairs
    .flatMap((repair) => {
      const [first] = repair.before;
      const at = first && places.get(wordsOf(first))?.find((from) => reads(repair, rows, from));
      return at === undefined ? [] : [{ repair, at, count: repair.before.length }];
    })
    .sort((a, b) => a.at - b.at);
}

function reads({ before }: Repair, rows: readonly DeskRow[], from: number): boolean {
  return before.every((pair, offset) => {
    const row = rows[from + offset];
    return row !== undefined && wordsOf(pair) === wordsOf(row);
  });
}

function wordsOf({ source, target }: Pick<Pair, "source" | "target">): string {
  return JSON.stringify([source?.text ?? null, target?.text ?? null]);
}

/** The proposal as an act. */
export function toEdit({ repair }: Proposal): PairEdit {
  const { id, before, after } = repair;
  return { type: "repair", repairId: id, before, after };
}
