import type { Flip } from "./find-flips.ts";

/** Two flips in one clause, one of them an antonym, undo each other; the same antonym twice does not. */
export function cancelFlips(flips: readonly Flip[]): readonly Flip[] {
  const left = [...flips];
  for (const clause of new Set(flips.map((flip) => flip.clause))) {
    for (;;) {
      const here = left.filter((flip) => flip.clause === clause);
      const first = here.find((flip) => flip.code === "antonym");
      const second = here.find(
        (flip) => flip !== first && (flip.word === "" || flip.word !== first?.word),
      );
      if (first === undefined || second === undefined) break;
      left.splice(left.indexOf(first), 1);
      left.splice(left.indexOf(second), 1);
    }
  }
  return left;
}
