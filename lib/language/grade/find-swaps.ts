import type { WordPair } from "./align-words.ts";
import type { Compared } from "./compared.ts";
import { PRONOUNS } from "./pronouns.ts";

/** Two stretches of the reference that stand in one another's place in the answer. `gain`: how much nearer the orders come when they are changed back; `after`: how near they are then (0–1). */
export interface Swap {
  readonly first: readonly WordPair[];
  readonly second: readonly WordPair[];
  readonly gain: number;
  readonly after: number;
}

/** A pair in its place on one side: clause and order among the pairs. */
interface Slot {
  readonly item: number;
  readonly clause: number;
}

const MOST_ITEMS = 36;
const LONGEST = 3;
const WINDOW = 3;

/**
 * Looks for who does what to whom: two words, or short stretches, that have changed places while their surroundings stayed. A clause that moved as a whole
 * keeps its neighbours together and is no such thing. null when no exchange brings the orders nearer.
 */
export function findSwap(compared: Compared): Swap | null {
  const found = searchSwap(compared, compared.pairs);
  if (found === null || isPassiveNow(compared)) return null;
  // A word that stands more than once may have been paired with the wrong one of them.
  const others = repaired(compared, [...found.first, ...found.second]);
  return others.some((pairs) => searchSwap(compared, pairs) === null) ? null : found;
}

/** From here on an exchange tells something. */
const LEAST_GAIN = 0.12;

function searchSwap(
  { answer, reference, ...compared }: Compared,
  all: readonly WordPair[],
): Swap | null {
  const whole = { answer, reference, ...compared };
  const pairs = all
    .filter((pair) => counts(pair, whole))
    .sort((a, b) => a.reference - b.reference)
    .slice(0, MOST_ITEMS);
  if (pairs.length < 2) return null;
  const facing = pairs.map(
    (pair, item): Slot => ({ item, clause: reference.words[pair.reference]?.clause ?? 0 }),
  );
  const own = pairs
    .map((pair, item) => ({
      item,
      at: pair.answer,
      clause: answer.words[pair.answer]?.clause ?? 0,
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ item, clause }): Slot => ({ item, clause }));
  const wanted = nearnessOf(facing);
  const total = sum(wanted);
  const before = likeness(own, wanted) / total;
  let best: Swap | null = null;
  for (const [x, xEnd, y, yEnd] of exchanges(own.length)) {
    const after = likeness(exchanged(own, x, xEnd, y, yEnd), wanted) / total;
    if (after - before <= (best?.gain ?? LEAST_GAIN)) continue;
    const blocks = [own.slice(x, xEnd), own.slice(y, yEnd)].map((block) =>
      block.flatMap(({ item }) => pairs[item] ?? []),
    );
    const [first = [], second = []] = blocks;
    if (isCoordinated(first, second, whole) || isAntecedent(first, second, whole)) continue;
    if ([...first, ...second].some((pair) => isJoint(pair, whole))) continue;
    best = { first, second, gain: after - before, after };
  }
  return best;
}

/** "Typed by the user" for "the user typed": the order has changed because the voice has. */
function isPassiveNow({ key, answer, reference }: Compared): boolean {
  const pattern = key.lang === "zh" ? /[被由受]/u : /\bby\b/u;
  return pattern.test(answer.folded.text) !== pattern.test(reference.folded.text);
}

const MOST_REPAIRS = 6;

/** The pairs with one of these words paired with another place where the same word stands. */
function repaired(
  { answer, reference, pairs }: Compared,
  doubtful: readonly WordPair[],
): readonly (readonly WordPair[])[] {
  const variants = doubtful.flatMap((pair) => {
    const own = answer.words[pair.answer]?.form;
    const other = reference.words[pair.reference]?.form;
    const elsewhere = (
      words: readonly { readonly form: string }[],
      form: string | undefined,
      at: number,
    ) => words.flatMap((word, index) => (word.form === form && index !== at ? [index] : []));
    return [
      ...elsewhere(answer.words, own, pair.answer).map((at) => ({ ...pair, answer: at })),
      ...elsewhere(reference.words, other, pair.reference).map((at) => ({
        ...pair,
        reference: at,
      })),
    ].map((fresh) => ({ pair, fresh }));
  });
  return variants.slice(0, MOST_REPAIRS).map(({ pair, fresh }) =>
    pairs.map((one) => {
      if (one === pair) return fresh;
      // The two change partners.
      if (one.answer === fresh.answer) return { ...one, answer: pair.answer };
      return one.reference === fresh.reference ? { ...one, reference: pair.reference } : one;
    }),
  );
}

/** Small words that say which way round. */
const MARKERS =
  /^(?:from|to|than|by|into|onto|in|with|for|as|从|到|比|由|向|给|把|被|为|对|在|是)$/u;

function counts(pair: WordPair, { answer, reference, vocabulary }: Compared): boolean {
  const own = answer.words[pair.answer];
  const other = reference.words[pair.reference];
  if (own === undefined || other === undefined || pair.bond === "trap") return false;
  const isWord = vocabulary.ties(other.form).some(({ relation }) => relation === "same");
  return (
    isWord ||
    !other.isGrammar ||
    PRONOUNS.test(other.text) ||
    (pair.bond === "same" && MARKERS.test(other.text))
  );
}

/** How near each two items stand, first the one that stands first: a row for each item. */
function nearnessOf(slots: readonly Slot[]): Float64Array {
  const near = new Float64Array(slots.length * slots.length);
  eachNear(slots, (first, second, value) => {
    near[first * slots.length + second] = value;
  });
  return near;
}

function eachNear(
  slots: readonly Slot[],
  visit: (first: number, second: number, value: number) => void,
): void {
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at];
    for (let step = 1; step <= WINDOW && at + step < slots.length; step += 1) {
      const other = slots[at + step];
      if (slot === undefined || other === undefined) break;
      visit(slot.item, other.item, (slot.clause === other.clause ? 1 : 0.35) / step);
    }
  }
}

/** How much of the wanted nearness an order has: half of it counts where two stand the other way round. */
function likeness(slots: readonly Slot[], wanted: Float64Array): number {
  let found = 0;
  eachNear(slots, (first, second, value) => {
    const straight = wanted[first * slots.length + second] ?? 0;
    found +=
      straight > 0
        ? Math.min(value, straight)
        : 0.5 * Math.min(value, wanted[second * slots.length + first] ?? 0);
  });
  return found;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0) || 1;
}

/** Of neighbours it is a move, not an exchange: something must stand between. */
function* exchanges(length: number): Generator<readonly [number, number, number, number]> {
  for (let x = 0; x < length; x += 1)
    for (let xEnd = x + 1; xEnd <= Math.min(x + LONGEST, length); xEnd += 1)
      for (let y = xEnd + 1; y < length; y += 1)
        for (let yEnd = y + 1; yEnd <= Math.min(y + LONGEST, length); yEnd += 1)
          if (Math.abs(xEnd - x - (yEnd - y)) <= 1) yield [x, xEnd, y, yEnd];
}

function exchanged(
  slots: readonly Slot[],
  x: number,
  xEnd: number,
  y: number,
  yEnd: number,
): readonly Slot[] {
  const clauseX = slots[x]?.clause ?? 0;
  const clauseY = slots[y]?.clause ?? 0;
  const move = (block: readonly Slot[], clause: number) =>
    block.map(({ item }) => ({ item, clause }));
  return [
    ...slots.slice(0, x),
    ...move(slots.slice(y, yEnd), clauseX),
    ...slots.slice(xEnd, y),
    ...move(slots.slice(x, xEnd), clauseY),
    ...slots.slice(yEnd),
  ];
}

/** A pronoun of one clause and the noun of another that it stands for may change places. */
function isAntecedent(
  first: readonly WordPair[],
  second: readonly WordPair[],
  { reference }: Compared,
): boolean {
  const words = [first, second].map((block) =>
    block.flatMap((pair) => reference.words[pair.reference] ?? []),
  );
  const [a = [], b = []] = words;
  const isPronoun = [a, b].some((block) => block.every(({ text }) => PRONOUNS.test(text)));
  return isPronoun && a[0]?.clause !== b[0]?.clause;
}

const AND = /^[\s,]*(?:和|与|及|以及|或|或者|and|or|,)[\s,]*(?:the|a|an)?\s*$/u;

/** A clause that takes its joining word along has moved as a whole. */
function isJoint({ reference: at }: WordPair, { reference }: Compared): boolean {
  return /^(?:because|since|if|when|although|though|while|因为|由于|如果|虽然|尽管|当)$/u.test(
    reference.words[at]?.text ?? "",
  );
}

/** "a and b" may be "b and a". */
function isCoordinated(
  first: readonly WordPair[],
  second: readonly WordPair[],
  { reference }: Compared,
): boolean {
  const bounds = [first, second].map((block) => {
    const words = block.flatMap(({ reference: at }) => reference.words[at] ?? []);
    return {
      start: Math.min(...words.map(({ start }) => start)),
      end: Math.max(...words.map(({ end }) => end)),
    };
  });
  const [a, b] = bounds.sort((one, other) => one.start - other.start);
  if (a === undefined || b === undefined) return false;
  return AND.test(reference.folded.text.slice(a.end, b.start));
}
