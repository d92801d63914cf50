import type { WordPair } from "./align-words.ts";
import type { Findings } from "./find-all.ts";

/** What speaks against an answer, each 0 (nothing) to 1. */
export const SIGNALS = [
  "gap",
  "elsewhere",
  "replaced",
  "replacedOne",
  "termWrong",
  "termNear",
  "termMissing",
  "allTermsMissing",
  "number",
  "numberLoose",
  "negation",
  "negationMoved",
  "antonym",
  "roles",
  "contrast",
] as const;
export type Signal = (typeof SIGNALS)[number];
export type Signals = Readonly<Record<Signal, number>>;

const NEAR = 0.9;
/** An answer about something else has less than this of the reference, of it without the terms, and of the source together. */
const ABOUT_IT = 0.9;

/** The signals of what was found. */
export function signalsOf({
  terms,
  numbers,
  flips,
  swap,
  turned,
  converse,
  contrasts,
  measures,
}: Findings): Signals {
  // What the reference itself does without is not asked for.
  const asked = terms.filter((one) => one.reference.length > 0);
  const share = (verdict: "wrong" | "missing") =>
    asked.filter((one) => one.verdict === verdict && !one.isNear).length;
  const has = (test: boolean) => (test ? 1 : 0);
  const antonyms = flips.filter((flip) => flip.code === "antonym").length;
  const isSwapped = swap !== null;
  // Roles changed and "more" for "less": the same said from the other end.
  const isConverse = converse === "same";
  const wrong = numbers.filter(({ code }) => code === "numberWrong" || code === "unitWrong").length;
  const loose = numbers.length - wrong;
  const negation = Math.max(
    0,
    ...flips.map((flip) => (flip.code === "antonym" ? 0 : flip.sureness)),
  );
  const count = (code: string) => flips.filter((flip) => flip.code === code).length;
  const isMoved = count("negationMissing") === count("negationExtra");
  const shareOfIt = measures.covered + measures.restCovered + measures.sourceCovered;
  return {
    gap: Math.min(1, 2 * measures.gap),
    elsewhere: Math.min(1, Math.max(0, (ABOUT_IT - shareOfIt) / 0.4)),
    replaced: measures.alike >= 0.6 ? Math.min(1, 3 * measures.replaced) : 0,
    replacedOne: has(measures.alike >= 0.8 && measures.replacedMost >= 0.35),
    termWrong: has(share("wrong") > 0),
    termNear: has(
      asked.some(({ verdict, isNear }) => isNear && (verdict === "wrong" || verdict === "missing")),
    ),
    termMissing: has(share("missing") > 0),
    allTermsMissing: has(
      asked.length > 1 &&
        asked.every(({ verdict }) => verdict === "wrong" || verdict === "missing"),
    ),
    number: has(wrong > 0),
    numberLoose: has(loose > 0),
    negation: isMoved ? 0 : negation,
    negationMoved: isMoved ? negation * (measures.alike >= 0.7 ? 1 : 0.4) : 0,
    antonym: has(antonyms > 0),
    roles: has(
      (isSwapped && !isConverse && swap.after >= NEAR) ||
        turned !== null ||
        converse === "contrary",
    ),
    contrast: has(contrasts.length > 0),
  };
}

/** The two stretches that have changed roles, surely enough to be told; null when none have. */
export function swappedRoles(findings: Findings): readonly (readonly WordPair[])[] | null {
  const { swap, turned } = findings;
  if (signalsOf(findings).roles === 0) return null;
  if (swap !== null && swap.after >= NEAR) return [swap.first, swap.second];
  return turned === null ? null : turned.map((pair) => [pair]);
}
