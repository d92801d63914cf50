import type { Side } from "#lib/language/text/unit";
import type { Link } from "./doctor-sides.ts";
import type { Copy } from "./fault-doubled.ts";
import type { MixedLine } from "./fault-half-translated.ts";

/** What is known of single lines before the search: copies may be left out, a mixed line goes with its original. */
export interface Clues {
  /** The copy that this link is, alone. */
  readonly copyOf: (link: Link) => Copy | null;
  /** The original and its half translation that this link is, both on one side. */
  readonly mixedOf: (link: Link) => MixedLine | null;
  /** True where a part of that side is a copy or mixed. */
  readonly has: (side: Side, at: number) => boolean;
  /** What the score of a link changes by. */
  readonly weigh: (link: Link) => number;
}

/** Leaving a copy out, or taking a mixed line for a translation, explains it better than chance by so much besides what two lonely lines cost. */
const explained = 5.7;

/** A line and its copy are no two parts of anything. */
const joinedTwins = -20;

/** A line whose copy stands where its translation should has none. */
const translatedAfterAll = -6;

/** Two lines of one side with nothing facing them are no row of their own. */
const lonelyTwo = -100;

/** The clues of copies and mixed lines, looked up by their place. */
export function createClues(copies: readonly Copy[], mixed: readonly MixedLine[]): Clues {
  const copyAt = new Map(copies.map((copy) => [`${copy.side} ${copy.at}`, copy]));
  const mixedAt = new Map(
    mixed.map((one) => [`${one.side} ${Math.min(one.original, one.at)}`, one]),
  );
  const inMixed = new Set(mixed.map(({ side, at }) => `${side} ${at}`));
  const copyOf = (link: Link) => {
    const only = onlySideOf(link, 1);
    return only === null ? null : (copyAt.get(`${only} ${link[only][0]}`) ?? null);
  };
  const mixedOf = (link: Link) => {
    const only = onlySideOf(link, 2);
    return only === null ? null : (mixedAt.get(`${only} ${link[only][0]}`) ?? null);
  };
  const hasTwins = (link: Link) =>
    (["source", "target"] as const).some((side) =>
      link[side].some((at) => link[side].includes(copyAt.get(`${side} ${at}`)?.twin ?? -1)),
    );
  const bare = new Set(
    copies.filter(({ isBare }) => isBare).map(({ side, twin }) => `${side} ${twin}`),
  );
  const hasBare = ({ source, target }: Link) =>
    source.length > 0 &&
    target.length > 0 &&
    (source.some((at) => bare.has(`source ${at}`)) ||
      target.some((at) => bare.has(`target ${at}`)));
  return {
    copyOf,
    mixedOf,
    has: (side, at) => copyAt.has(`${side} ${at}`) || inMixed.has(`${side} ${at}`),
    weigh: (link) => {
      if (copyOf(link) !== null) return explained;
      if (onlySideOf(link, 2) !== null) return mixedOf(link) === null ? lonelyTwo : explained + 3.7;
      if (hasTwins(link)) return joinedTwins;
      return hasBare(link) ? translatedAfterAll : 0;
    },
  };
}

/** The side that has all the parts of a link, when there are so many. */
function onlySideOf({ source, target }: Link, count: number): Side | null {
  if (source.length === count && target.length === 0) return "source";
  return target.length === count && source.length === 0 ? "target" : null;
}
