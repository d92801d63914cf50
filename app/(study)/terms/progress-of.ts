import type { Tier } from "#lib/language/terms/term";
import { type GlossaryRow, isUnsure } from "./glossary-row.ts";

/** How far a glossary has been looked through. Doubtful terms are counted once they are ruled on: nobody has to look at them. */
export interface Progress {
  readonly total: number;
  readonly looked: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Accepted ones whose translation is still to be chosen. */
  readonly unsure: number;
  /** By tier, those nobody has ruled on. */
  readonly left: Readonly<Record<Tier, readonly string[]>>;
  /** Of the core ones nobody has ruled on, those whose translation is certain. */
  readonly certain: readonly string[];
}

export function progressOf(rows: readonly GlossaryRow[]): Progress {
  const left: Record<Tier, string[]> = { core: [], useful: [], doubtful: [] };
  const certain: string[] = [];
  let [accepted, rejected, unsure] = [0, 0, 0];
  for (const row of rows) {
    if (row.status === "accepted") accepted += 1;
    else if (row.status === "rejected") rejected += 1;
    else left[row.tier].push(row.id);
    if (row.status === "accepted" && isUnsure(row)) unsure += 1;
    if (row.status === "proposed" && row.tier === "core" && row.isCertain) certain.push(row.id);
  }
  const looked = accepted + rejected;
  const waiting = left.core.length + left.useful.length;
  // Where there are no others, the doubtful ones are what is to be looked at.
  const total = looked + waiting === 0 ? left.doubtful.length : looked + waiting;
  return { total, looked, accepted, rejected, unsure, left, certain };
}
