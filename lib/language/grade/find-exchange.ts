import type { WordPair } from "./align-words.ts";
import type { Compared } from "./compared.ts";
import { sharedContext } from "./local-context.ts";
import { PRONOUNS } from "./pronouns.ts";

/** Two words of which each stands where the other should: among the words that belong to the other. `gain`: how much more of its surroundings they find there. */
export interface Exchange {
  readonly first: WordPair;
  readonly second: WordPair;
  readonly gain: number;
}

const MOST_ITEMS = 30;

/** Clauses may be cut otherwise on the two sides: once their borders count, and once less. */
const VIEWS = [
  { beyond: 0.4, from: 0.38 },
  { beyond: 1, from: 0.58 },
] as const;

/**
 * The two words that have changed places, however freely the rest is worded ("a dark roast keeps …, a light one …" for the reverse); null when none have. `gain`
 * 0–1: how sure.
 */
export function findExchange(compared: Compared): Exchange | null {
  const found = VIEWS.flatMap(({ beyond, from }) => {
    const best = bestExchange(compared, beyond);
    if (best === null || best.gain <= from) return [];
    return [{ ...best, gain: Math.min(1, (best.gain - from) / 0.12) }];
  });
  return found.sort((a, b) => b.gain - a.gain)[0] ?? null;
}

function bestExchange(compared: Compared, beyond: number): Exchange | null {
  const pairs = compared.pairs.filter((pair) => counts(pair, compared)).slice(0, MOST_ITEMS);
  const companions = pairs.map((pair) => companionsOf(pair, pairs, compared));
  let best: Exchange | null = null;
  pairs.forEach((first, x) => {
    for (let y = x + 1; y < pairs.length; y += 1) {
      const second = pairs[y];
      if (second === undefined || isIdle(first, second, compared)) continue;
      // "Small shop" and "large mall" change places as wholes: what goes along tells nothing.
      const except = new Set([...(companions[x] ?? []), ...(companions[y] ?? [])]);
      const context = (answer: number, reference: number) =>
        sharedContext({ answer, reference }, compared, beyond, except);
      const gain = Math.min(
        context(first.answer, second.reference) - context(first.answer, first.reference),
        context(second.answer, first.reference) - context(second.answer, second.reference),
      );
      if (gain > (best?.gain ?? 0)) best = { first, second, gain };
    }
  });
  return best;
}

/** Words of the answer beside a word that were beside it in the reference. */
function companionsOf(
  pair: WordPair,
  pairs: readonly WordPair[],
  { answer, reference }: Compared,
): readonly number[] {
  const isBeside = (words: Compared["answer"]["words"], a: number, b: number) => {
    const between = words.slice(Math.min(a, b) + 1, Math.max(a, b));
    return a !== b && between.every((word) => word.isGrammar) && between.length < 2;
  };
  return pairs
    .filter(
      (other) =>
        isBeside(answer.words, pair.answer, other.answer) &&
        isBeside(reference.words, pair.reference, other.reference),
    )
    .map((other) => other.answer);
}

/** Of a word that stands twice nobody knows which is which; neighbours only turn round; and a pronoun may change places with what it stands for. */
function isIdle(first: WordPair, second: WordPair, { reference }: Compared): boolean {
  const [a, b] = [reference.words[first.reference], reference.words[second.reference]];
  if (a === undefined || b === undefined || a.family === b.family) return true;
  if (Math.abs(first.reference - second.reference) === 1) return true;
  const isPronoun = PRONOUNS.test(a.text) !== PRONOUNS.test(b.text);
  return isPronoun && a.clause !== b.clause;
}

/** What may, can or must be is said of a doing, wherever that stands: such a word has no role of its own. */
const MODALS =
  /^(?:(?:have|has|had|having|need|needs|needed|ought|used|going|able|unable|likely)(?: to)?|can|could|may|might|must|shall|should|will|would|必须|需要|只需要?|可以|可能|能够?|应该?|应当|得|要|会)$/u;

function counts(pair: WordPair, { answer, reference }: Compared): boolean {
  const own = answer.words[pair.answer];
  const other = reference.words[pair.reference];
  if (own === undefined || other === undefined) return false;
  if (!/^(?:same|like|family|number)$/u.test(pair.bond) || MODALS.test(other.text)) return false;
  if (other.number !== null) return !other.number.isWeak;
  return !other.isGrammar || PRONOUNS.test(other.text);
}
