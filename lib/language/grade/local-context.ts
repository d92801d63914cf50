import type { Bond, WordPair } from "./align-words.ts";
import type { Compared } from "./compared.ts";
import type { AnswerWord } from "./read-words.ts";

/** How far neighbours are looked for, in words that say something. */
const REACH = 4;

const RENDERS: ReadonlySet<Bond | null> = new Set<Bond>([
  "same",
  "number",
  "like",
  "family",
  "slip",
]);

/**
 * How many words around a word of the answer render words around one of the reference, near ones counting more: whether the two stand in one place of what is
 * said, wherever that stands in the sentence. From 0 up to about 3. A word that stands more than once counts wherever it does; one beyond the border of the
 * clause counts `beyond` (0–1), one of the answer in `except` nothing.
 */
export function sharedContext(
  { answer: a, reference: r }: Pick<WordPair, "answer" | "reference">,
  { answer, reference, bondOf }: Compared,
  beyond: number,
  except: ReadonlySet<number> = NONE,
): number {
  const own = neighbours(answer.words, a, beyond).filter(({ index }) => !except.has(index));
  const other = neighbours(reference.words, r, beyond);
  return own.reduce((sum, near) => {
    const found = other
      .filter((facing) => RENDERS.has(bondOf(near.index, facing.index)))
      .map((facing) => (2 * near.weight * facing.weight) / (near.distance + facing.distance));
    return sum + Math.max(0, ...found);
  }, 0);
}

const NONE: ReadonlySet<number> = new Set();

interface Neighbour {
  readonly index: number;
  readonly distance: number;
  readonly weight: number;
}

/** The words that say something around a word, with their distance in such words. */
function neighbours(
  words: readonly AnswerWord[],
  at: number,
  beyond: number,
): readonly Neighbour[] {
  const found: Neighbour[] = [];
  const clause = words[at]?.clause;
  for (const step of [-1, 1]) {
    let distance = 0;
    for (let index = at + step; index >= 0 && index < words.length; index += step) {
      const word = words[index];
      if (word === undefined || (word.isGrammar && word.number === null)) continue;
      distance += 1;
      if (distance > REACH) break;
      found.push({ index, distance, weight: word.clause === clause ? 1 : beyond });
    }
  }
  return found;
}
