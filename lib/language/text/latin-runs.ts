import type { Token } from "./lexicon.ts";

/**
 * Words, numbers and identifiers of the Latin script, each whole, in any text: "CCD", "example.org", "dark_frame", "C++",
 * "RAID'd", "3.5". Hyphens part runs; spaces and Chinese part them too.
 */
export function findLatinRuns(text: string): readonly Token[] {
  return Array.from(text.matchAll(LATIN_RUN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const LATIN_RUN =
  /[\p{Script=Latin}\p{Nd}_][\p{Script=Latin}\p{Nd}\p{M}_]*(?:(?:['’&.]|(?<=\p{Nd}),(?=\p{Nd}))[\p{Script=Latin}\p{Nd}_]+)*(?:\+\+|#)?/gu;
