import { compareNumbers, type NumberFault } from "./compare-numbers.ts";
import type { Compared } from "./compared.ts";
import { type Changes, findChanges } from "./find-changes.ts";
import { type Exchange, findExchange } from "./find-exchange.ts";
import { type Flip, findFlips, isComparedFromTheOtherEnd } from "./find-flips.ts";
import { findSwap, type Swap } from "./find-swaps.ts";
import { findTurnedOrder } from "./find-turned-order.ts";
import { findTurnedVoice } from "./find-turned-voice.ts";
import { isConverted } from "./is-converted.ts";
import { isInPlace } from "./is-in-place.ts";
import { type JudgedTerm, judgeTerms } from "./judge-terms.ts";
import { type Measures, measureWording } from "./measure-wording.ts";
import type { Replaced } from "./replaced.ts";

/** All that was found in an answer beside one reference. */
export interface Findings {
  readonly terms: readonly JudgedTerm[];
  readonly numbers: readonly NumberFault[];
  readonly flips: readonly Flip[];
  readonly swap: Swap | null;
  readonly exchange: Exchange | null;
  readonly turned: ReturnType<typeof findTurnedVoice>;
  readonly turnedOrder: ReturnType<typeof findTurnedOrder>;
  /** Compared from the other end: `same` with an antonym that makes up for it, `contrary` without. */
  readonly converse: "no" | "same" | "contrary";
  /** Words in whose place a contrasting one stands. */
  readonly contrasts: readonly (Replaced & { readonly code: "degree" | "wordReplaced" })[];
  readonly measures: Measures;
  readonly changes: Changes;
}

export function findAll(compared: Compared): Findings {
  const terms = judgeTerms(compared);
  return {
    terms,
    numbers: compareNumbers(compared),
    flips: findFlips(compared),
    swap: findSwap(compared),
    exchange: findExchange(compared),
    turned: findTurnedVoice(compared),
    turnedOrder: findTurnedOrder(compared),
    converse: converseOf(compared),
    contrasts: contrastsIn(compared),
    measures: measureWording(compared, terms),
    changes: findChanges(compared, terms),
  };
}

function contrastsIn(compared: Compared): Findings["contrasts"] {
  const { answer, reference, pairs } = compared;
  return pairs.flatMap((pair): Findings["contrasts"] => {
    if (!isInPlace(pair, compared)) return [];
    const own = answer.words[pair.answer];
    const other = reference.words[pair.reference];
    if (own === undefined || other === undefined) return [];
    if (isConverted(pair, compared)) return [];
    if (pair.bond === "degree") return [{ code: "degree", answer: own, reference: other }];
    const isOther = pair.bond === "kind" || pair.bond === "trap";
    return isOther ? [{ code: "wordReplaced", answer: own, reference: other }] : [];
  });
}

function converseOf(compared: Compared): Findings["converse"] {
  if (!isComparedFromTheOtherEnd(compared)) return "no";
  return compared.pairs.some(({ bond }) => bond === "opposite") ? "same" : "contrary";
}
