/** What is being diced for. */
export const chances = { recall: 0, rating: 1, fuzz: 2 } as const;
type Chance = (typeof chances)[keyof typeof chances];

/**
 * A number in [0, 1) for the card in `row` when it has been answered `reps` times. Every card has dice of its own: neither the order of the cards nor a card more changes the luck of
 * another, so that two simulations of one seed differ by what was changed and by little else.
 */
export type Dice = (row: number, reps: number, chance: Chance) => number;

/** Dice that fall the same for the same seed, a whole number. */
export function diceFrom(seed: number): Dice {
  const start = mix(seed ^ 0x9e3779b9);
  return (row, reps, chance) =>
    mix(
      mix(start ^ Math.imul(row + 1, 0x9e3779b1)) + Math.imul(reps * 4 + chance + 1, 0x85ebca77),
    ) /
    2 ** 32;
}

/** A number below 2^32 in which every bit depends on every bit of the given one (lowbias32, Chris Wellons, public domain). */
export function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
