import type { Side } from "#lib/language/text/unit";
import type { DoctorScore } from "./doctor-score.ts";
import type { Link, Sides } from "./doctor-sides.ts";
import type { Stretch } from "./doctor-stretch.ts";
import type { Fault } from "./repair.ts";

/** True where the copies go and all else stays. */
export function isOnlyDropped({ before, after, dropped }: Stretch): boolean {
  const left = before
    .map(({ source, target }) => {
      const without = (side: Side, all: readonly number[]) =>
        all.filter((at) => !dropped.some((copy) => copy.side === side && copy.at === at));
      return `${without("source", source)}|${without("target", target)}`;
    })
    .filter((key) => key !== "|");
  return (
    dropped.length > 0 &&
    left.join(" ") === after.map(({ source, target }) => `${source}|${target}`).join(" ")
  );
}

/** What is wrong with the rows of a stretch, by what becomes of them. */
export function nameFault(
  { before, after, dropped }: Stretch,
  sides: Sides,
  score: DoctorScore,
): Fault {
  const [copy] = dropped;
  if (copy !== undefined) {
    const home = after.find((link) => link[copy.side].includes(copy.twin));
    return home !== undefined && isLooseLink(home) ? "untranslated" : "doubled";
  }
  const joined = after.find(({ source, target }) => source.length > 1 || target.length > 1);
  if (joined !== undefined) {
    const side = joined.source.length > 1 ? "source" : "target";
    return joined[side].slice(0, -1).every((at) => score.joint(side, at) > 0) ? "split" : "merged";
  }
  const [looseBefore, looseAfter] = [before, after].map(
    (links) => links.filter(isLooseLink).length,
  );
  if ((looseAfter ?? 0) >= (looseBefore ?? 0))
    return (looseAfter ?? 0) === 0 ? "swapped" : "missing";
  return after.length === 1 && isTurned(before, sides) ? "swapped" : "shifted";
}

/** One segment of either side. */
export function isPlain({ source, target }: Link): boolean {
  return source.length === 1 && target.length === 1;
}

/** Segments that face nothing. */
export function isLooseLink({ source, target }: Link): boolean {
  return source.length === 0 || target.length === 0;
}

/** True where the two lines of one pair stand the other way round than in most of the text. */
export function isTurned(before: readonly Link[], { pairs }: Sides): boolean {
  const votes = pairs.map(({ source, target }) =>
    source === null || target === null
      ? 0
      : Math.sign((target.lines[0] ?? 0) - (source.lines[0] ?? 0)),
  );
  const isSourceFirst = votes.reduce((sum: number, vote) => sum + vote, 0) >= 0;
  const [first] = before;
  return first !== undefined && first.source.length > 0 !== isSourceFirst;
}
