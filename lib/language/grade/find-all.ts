import type { WordPair } from "./align-words.ts";
import { compareNumbers, type NumberFault } from "./compare-numbers.ts";
import type { Compared } from "./compared.ts";
import { type Changes, findChanges } from "./find-changes.ts";
import { type Exchange, findExchange } from "./find-exchange.ts";
import { type Flip, findFlips, isComparedFromTheOtherEnd } from "./find-flips.ts";
import { findSwap, type Swap } from "./find-swaps.ts";
import { findTurnedMarker } from "./find-turned-marker.ts";
import { findTurnedOrder, isPartsReordered } from "./find-turned-order.ts";
import { findTurnedPermission } from "./find-turned-permission.ts";
import { findTurnedVerb } from "./find-turned-verb.ts";
import { findTurnedVoice } from "./find-turned-voice.ts";
import { isConverted } from "./is-converted.ts";
import { isInPlace } from "./is-in-place.ts";
import { type JudgedTerm, judgeTerms } from "./judge-terms.ts";
import { type Measures, measureWording } from "./measure-wording.ts";
import { quantifierRank } from "./quantifier-rank.ts";
import type { Replaced } from "./replaced.ts";

/** `isSure`: it tells something in any wording. */
type Contrast = Replaced & { readonly code: "degree" | "wordReplaced"; readonly isSure: boolean };

/** All that was found in an answer beside one reference. */
export interface Findings {
  readonly terms: readonly JudgedTerm[];
  readonly numbers: readonly NumberFault[];
  readonly flips: readonly Flip[];
  readonly swap: Swap | null;
  readonly exchange: Exchange | null;
  readonly turned: ReturnType<typeof findTurnedVoice>;
  readonly turnedVerb: ReturnType<typeof findTurnedVerb>;
  readonly turnedOrder: ReturnType<typeof findTurnedOrder>;
  /** Compared from the other end: `same` with an antonym that makes up for it, `contrary` without. */
  readonly converse: "no" | "same" | "contrary";
  /** Words in whose place a contrasting one stands. */
  readonly contrasts: readonly Contrast[];
  readonly measures: Measures;
  readonly changes: Changes;
}

export function findAll(compared: Compared): Findings {
  const terms = judgeTerms(compared);
  // "Farther from" for "closer to" is one flip, and told by its word.
  const flips = findFlips(compared);
  return {
    terms,
    numbers: compareNumbers(compared),
    flips:
      flips.length > 0 ? flips : [...findTurnedMarker(compared), ...findTurnedPermission(compared)],
    swap: swapIn(compared),
    exchange: findExchange(compared),
    turned: findTurnedVoice(compared),
    turnedVerb: findTurnedVerb(compared),
    turnedOrder: findTurnedOrder(compared),
    converse: converseOf(compared),
    contrasts: contrastsIn(compared),
    measures: measureWording(compared, terms),
    changes: findChanges(compared, terms),
  };
}

function swapIn(compared: Compared): Swap | null {
  const swap = findSwap(compared);
  return swap !== null && isPartsReordered(compared, [swap.first, swap.second]) ? null : swap;
}

function contrastsIn(compared: Compared): Findings["contrasts"] {
  const { answer, reference, pairs, vocabulary } = compared;
  return pairs.flatMap((pair): Findings["contrasts"] => {
    if (!isInPlace(pair, compared)) return [];
    const own = answer.words[pair.answer];
    const other = reference.words[pair.reference];
    if (own === undefined || other === undefined) return [];
    if (isConverted(pair, compared)) return [];
    // 往往 is "often" and "usually": the prompt has a word for it.
    if (pair.bond === "degree" && vocabulary.supports(own.form).length > 0) return [];
    if (pair.bond === "degree")
      return [
        { code: "degree", answer: own, reference: other, isSure: isOtherShare(pair, compared) },
      ];
    const isOther = pair.bond === "kind" || pair.bond === "trap";
    return isOther ? [{ code: "wordReplaced", answer: own, reference: other, isSure: false }] : [];
  });
}

/** "Few people would" for "most people would": from the other end of the scale, of the same things. */
function isOtherShare(pair: WordPair, { key, answer, reference, byAnswer }: Compared): boolean {
  const [own, other] = [answer.words[pair.answer], reference.words[pair.reference]];
  const ranks = [own, other].map((word) => quantifierRank(word?.text ?? "", key.lang));
  const [a, b] = ranks;
  if (a == null || b == null || Math.abs(a - b) < FAR) return false;
  const thing = /(?<= )\S+$|人$/u;
  const [counted, wanted] = [own, other].map((word) => thing.exec(word?.text ?? "")?.[0]);
  if (counted !== undefined && counted === wanted) return true;
  const [after, facing] = [answer, reference].map(({ words }, side) =>
    words.findIndex(
      (word, at) => at > (side === 0 ? pair.answer : pair.reference) && !word.isGrammar,
    ),
  );
  return after !== undefined && byAnswer.get(after)?.reference === facing;
}

/** Most and many may be said of the same, all and most of nearly the same. */
const FAR = 2;

function converseOf(compared: Compared): Findings["converse"] {
  if (!isComparedFromTheOtherEnd(compared)) return "no";
  return compared.pairs.some(({ bond }) => bond === "opposite") ? "same" : "contrary";
}
