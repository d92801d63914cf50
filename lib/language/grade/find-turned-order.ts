import type { WordPair } from "./align-words.ts";
import type { Compared, ReadSide } from "./compared.ts";
import { findReplacements } from "./find-replacements.ts";
import { quantifierRank } from "./quantifier-rank.ts";
import { type Order, ordersOf } from "./sentence-orders.ts";

/** Fewer words than this in the other part tell nothing; of what is denied or replaced a word each does. */
const leastOf = (kind: Order["kind"]) => (kind === "contrast" || kind === "replacement" ? 2 : 3);
/** "Explain why, not what". */
const ASKING = /^(?:why|what|how|who|when|where|which|为什么|为何|什么|怎么|怎样|如何|谁|哪里)$/u;
/** So large a share of the words must have gone over to the other part. */
const SHARE = 0.75;

/**
 * Cause and effect, before and after, what is not and what is, or the old and the new, the other way round: the words of the one part stand in the other, wherever the parts stand ("A, so B" and "B, because A"
 * are one). The pairs of the two parts, or null.
 */
export function findTurnedOrder(compared: Compared): readonly (readonly WordPair[])[] | null {
  const { key, answer, reference, pairs } = compared;
  const told = pairs.filter(
    ({ bond, reference: at }) =>
      /^(?:same|like|family|number)$/u.test(bond) &&
      (reference.words[at]?.isGrammar === false || ASKING.test(reference.words[at]?.text ?? "")) &&
      quantifierRank(reference.words[at]?.text ?? "", key.lang) === null,
  );
  const ordersIn = (side: ReadSide) => [
    ...ordersOf(side, key.lang),
    ...findReplacements(side, key.lang),
  ];
  const own = ordersIn(answer);
  for (const other of ordersIn(reference)) {
    for (const { first, second, kind } of own) {
      if (kind !== other.kind) continue;
      const gone = (from: readonly number[], to: readonly number[]) =>
        told.filter((pair) => from.includes(pair.reference) && to.includes(pair.answer));
      const turned = [gone(other.first, second), gone(other.second, first)];
      // Whom it is said of stands with what is affirmed.
      const kept = kind === "contrast" ? 0 : gone(other.second, second).length;
      const stayed = gone(other.first, first).length + kept;
      const count = turned.reduce((sum, { length }) => sum + length, 0);
      const isBoth = turned.every(({ length }) => length > 0);
      if (isBoth && count >= leastOf(kind) && count >= SHARE * (count + stayed)) return turned;
    }
  }
  return null;
}

/**
 * True when two stretches stand in the two parts of a sentence whose parts only follow each other otherwise ("B, not A" for "not A but B"): each word is still in its
 * own part.
 */
export function isPartsReordered(
  { key, answer, reference, byReference }: Compared,
  [one, other]: readonly [readonly WordPair[], readonly WordPair[]],
): boolean {
  const isIn = (pairs: readonly WordPair[], part: readonly number[]) =>
    pairs.length > 0 && pairs.every((pair) => part.includes(pair.reference));
  return ordersOf(reference, key.lang).some(({ first, second, kind }) => {
    const isSplit =
      (isIn(one, first) && isIn(other, second)) || (isIn(one, second) && isIn(other, first));
    if (!isSplit) return false;
    const stays = (from: readonly number[], to: readonly number[]) =>
      from.every((at) => to.includes(byReference.get(at)?.answer ?? to[0] ?? -1));
    const words = [...one, ...other].map((pair) => pair.reference);
    return ordersOf(answer, key.lang).some(
      (own) =>
        own.kind === kind &&
        stays(
          first.filter((at) => words.includes(at)),
          own.first,
        ) &&
        stays(
          second.filter((at) => words.includes(at)),
          own.second,
        ),
    );
  });
}
