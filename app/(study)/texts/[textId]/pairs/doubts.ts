import { noticeCodes } from "#lib/language/parse/warning";
import type { Pair } from "#lib/language/text/unit";

/** Below this an alignment deserves a look. */
const sureProbability = 0.7;

/** Why a row deserves a look: a side is missing, it is not sure what faces what, or something about its lines is irregular. */
export type Doubt = "loose" | "unsure" | "warned";

type Row = Pick<Pair, "source" | "target" | "probability" | "warnings">;

/** The doubts about a row; none where the learner has put it so (probability 1). */
export function doubtsOf({ source, target, probability, warnings }: Row): readonly Doubt[] {
  const isLoose = (source === null || target === null) && probability < 1;
  const doubts: Doubt[] = isLoose ? ["loose"] : [];
  if (!isLoose && probability < sureProbability) doubts.push("unsure");
  if (warnings.some(({ code }) => !noticeCodes.has(code))) doubts.push("warned");
  return doubts;
}

/** How many rows deserve a look. */
export function countDoubtful(rows: readonly Row[]): number {
  return rows.filter((row) => doubtsOf(row).length > 0).length;
}
