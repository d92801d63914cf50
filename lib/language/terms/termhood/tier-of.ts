import type { TermKind, Tier } from "#lib/language/terms/term";

export interface Standing {
  /** The chance, 0–1, that it is a term. */
  readonly probability: number;
  readonly kind: TermKind;
  /** In how many units it stands. */
  readonly units: number;
  /** Written as in code. */
  readonly isCode: boolean;
  /** Stands nowhere but in advertisements, notes and names of speakers. */
  readonly isAside: boolean;
}

/** Of what annotated texts have at least as probable, four in five are terms: worth a card. */
const USEFUL = 0.4;
/** Nine in ten, and two thirds of them such as the text can't be followed without; what keeps coming back may be less sure. */
const CORE = 0.8;
const CORE_AGAIN = 0.6;

/** Core is what is surely a term and carries the text; names and identifiers never do. What only an advertisement says waits for the learner's word. */
export function tierOf({ probability, kind, units, isCode, isAside }: Standing): Tier {
  if (probability < USEFUL || isAside) return "doubtful";
  const isCore = probability >= (units > 1 ? CORE_AGAIN : CORE);
  return isCore && kind !== "name" && !isCode ? "core" : "useful";
}
