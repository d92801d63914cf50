import type { StoredTerm } from "#lib/store/term";
import type { DoneTermAct } from "./do-term-act.ts";

/** The terms that an act made: those that were not there before it. */
export function madeBy({ before, after }: DoneTermAct): StoredTerm[] {
  const known = new Set(before.terms.map(({ id }) => id));
  return after.terms.filter(({ id }) => !known.has(id));
}
