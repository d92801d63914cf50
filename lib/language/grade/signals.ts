import type { WordPair } from "./align-words.ts";
import type { Findings } from "./find-all.ts";

/** What speaks against an answer, each 0 (nothing) to 1. */
export const SIGNALS = [
  "gap",
  "wideGap",
  "elsewhere",
  "termWrong",
  "termNear",
  "termMissing",
  "termFar",
  "allTermsMissing",
  "number",
  "numberLoose",
  "negation",
  "negationMoved",
  "antonym",
  "roles",
  "contrast",
  "changed",
  "changedHalf",
  "dropped",
  "added",
  "moved",
  "negationFar",
] as const;
export type Signal = (typeof SIGNALS)[number];
export type Signals = Readonly<Record<Signal, number>>;

const NEAR = 0.9;
/** An answer about something else has less than this of the reference, of it without the terms, and of the source together. */
const ABOUT_IT = 0.9;

/** The signals of what was found. */
export function signalsOf(findings: Findings): Signals {
  const { numbers, measures } = findings;
  const wrong = numbers.filter(({ code }) => code === "numberWrong" || code === "unitWrong").length;
  const shareOfIt = measures.covered + measures.restCovered + measures.sourceCovered;
  return {
    gap: ramp(measures.gap, 0.05, 0.3),
    // A clause, no detail: hardly any right answer does without so much in one stretch.
    wideGap: ramp(measures.gap, 0.25, 0.45),
    elsewhere: Math.min(1, Math.max(0, (ABOUT_IT - shareOfIt) / 0.4)),
    ...termSignals(findings),
    number: has(wrong > 0),
    numberLoose: has(numbers.length > wrong),
    ...flipSignals(findings),
    ...roleSignals(findings),
    ...changeSignals(findings),
  };
}

function has(test: boolean): number {
  return test ? 1 : 0;
}

/**
 * What the reference itself does without is not asked for. In a free wording a term that is not found is as often told in other words as told wrong (`termFar`).
 */
function termSignals({ terms, measures }: Findings) {
  const near = ramp(measures.alike, 0.45, 0.7);
  const asked = terms.filter((one) => one.reference.length > 0);
  const isAmiss = (verdict: string) => verdict === "wrong" || verdict === "missing";
  const some = (wanted: "wrong" | "missing") =>
    has(asked.some(({ verdict, isNear }) => verdict === wanted && !isNear));
  const nearly = has(asked.some(({ verdict, isNear }) => isNear && isAmiss(verdict)));
  return {
    termWrong: near * some("wrong"),
    termNear: near * nearly,
    termMissing: near * some("missing"),
    termFar: (1 - near) * Math.max(some("wrong"), some("missing"), nearly),
    allTermsMissing: has(asked.length > 1 && asked.every(({ verdict }) => isAmiss(verdict))),
  };
}

/** How surely the answer is a copy with something changed, in whatever order, so that each difference tells something. */
function closenessOf({ changes, measures }: Findings): number {
  return Math.max(ramp(changes.closeness, 0.5, 0.62), ramp(measures.alike, 0.72, 0.84));
}

function flipSignals(findings: Findings) {
  const { flips, contrasts, measures } = findings;
  const close = closenessOf(findings);
  const antonyms = flips.filter((flip) => flip.code === "antonym");
  const sureness = flips.map((flip) => (flip.code === "antonym" ? 0 : flip.sureness));
  const negation = Math.max(0, ...sureness);
  const count = (code: string) => flips.filter((flip) => flip.code === code).length;
  const isMoved = count("negationMissing") === count("negationExtra");
  return {
    negation: isMoved ? 0 : Math.max(close * negation, has(flips.some(({ isBare }) => isBare))),
    negationFar: isMoved ? 0 : (1 - close) * negation,
    negationMoved: isMoved ? negation * (measures.alike >= 0.7 ? 1 : 0.4) : 0,
    // In a free wording an antonym tells something where all around it is the same.
    antonym: Math.max(
      0,
      ...antonyms.map(({ context }) => Math.max(close, ramp(context, 1.45, 1.75))),
    ),
    contrast: Math.max(
      close * has(contrasts.length > 0),
      has(contrasts.some(({ isSure }) => isSure)),
    ),
  };
}

function roleSignals(findings: Findings) {
  const { swap, turned, turnedOrder, turnedVerb, converse, exchange, changes } = findings;
  const close = closenessOf(findings);
  // Roles changed and "more" for "less": the same said from the other end.
  const isConverse = converse === "same";
  const isSwapped = swap !== null && !isConverse && swap.after >= NEAR;
  // Where hardly anything stays in its place, what stands beside what tells little.
  const exchanged = ramp(changes.closeness, 0.35, 0.45) * (exchange?.gain ?? 0);
  const roles = has(isSwapped || turned !== null || converse === "contrary");
  const sure = changes.moved.length > 1 ? 1 : 0.5 + 0.5 * ramp(changes.closeness, 0.62, 0.78);
  const moved = changes.moved.length > 0 ? sure * ramp(changes.closeness, 0.5, 0.62) : 0;
  // An exchange that explains the whole order tells something in a freer wording too.
  const whole = isSwapped && swap.after >= 0.97 ? ramp(changes.closeness, 0.44, 0.5) : 0;
  return {
    roles: Math.max(
      close * roles,
      whole,
      isConverse ? 0 : exchanged,
      has(turnedOrder !== null),
      has(turnedVerb !== null && !isConverse),
    ),
    moved: isConverse ? 0 : moved,
  };
}

function changeSignals({ changes }: Findings) {
  const copied = ramp(changes.closeness, 0.68, 0.78);
  const whole = changes.changed.filter(({ isHalf }) => !isHalf).length;
  return {
    changed: copied * has(whole > 0),
    changedHalf: copied * has(whole === 0 && changes.changed.length > 0),
    dropped: copied * Math.min(1, changes.dropped.length / 2),
    added: copied * Math.min(1, changes.added.length / 2),
  };
}

/** 0 up to `from`, 1 from `to` on. */
function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The two stretches that have changed roles, surely enough to be told; null when none have. */
export function swappedRoles(findings: Findings): readonly (readonly WordPair[])[] | null {
  const { swap, turned, turnedOrder, turnedVerb, exchange } = findings;
  if (signalsOf(findings).roles === 0) return null;
  if (turnedOrder !== null) return turnedOrder;
  if (swap !== null && swap.after >= NEAR) return [swap.first, swap.second];
  const around = turned ?? turnedVerb;
  if (around !== null) return around.map((pair) => [pair]);
  return exchange === null ? null : [[exchange.first], [exchange.second]];
}
