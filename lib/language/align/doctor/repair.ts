import type { Pair } from "#lib/language/text/unit";

/** What can be wrong with the lines of a bilingual text. */
export const faults = [
  "split",
  "merged",
  "missing",
  "doubled",
  "shifted",
  "swapped",
  "untranslated",
  "halfTranslated",
] as const;
export type Fault = (typeof faults)[number];

/** Why a fault is believed; screens word it by `code` and `params`, `message` is English. */
export interface Evidence {
  readonly code: string;
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A fault and what would mend it: the neighbouring pairs `before` become `after`. `id` is stable for the same text. What is certain is done
 * unless it is declined; the rest is done only when it is accepted. `isApplied` tells which it is now. `line` is the first line concerned (1-based).
 */
export interface Repair {
  readonly id: string;
  readonly fault: Fault;
  readonly line: number;
  readonly before: readonly Pair[];
  readonly after: readonly Pair[];
  readonly probability: number;
  readonly isCertain: boolean;
  readonly isApplied: boolean;
  readonly evidence: readonly Evidence[];
}
