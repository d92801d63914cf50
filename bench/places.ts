import { performance } from "node:perf_hooks";
import { readText } from "#lib/language/align/read-text";
import { extractTerms } from "#lib/language/terms/extract-terms";
import { findPlaces, type KnownTerm } from "#lib/language/terms/places/find-places";
import { englishChinese } from "#lib/language/text/english-chinese";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Unit } from "#lib/language/text/unit";
import { growth } from "./measure.ts";

const sizes = [100, 1_000, 10_000];

/** Time of looking up every place of known terms: as text and terms grow together, and the terms alone. The talk in turn, with terms that are not in it. */
export function measurePlaces(talk: string, lexicon: Lexicon): void {
  const languages = englishChinese(lexicon);
  const { units } = readText(talk);
  const known = extractTerms(units, languages).map(({ key, source, targets }) => {
    return { id: key, source, targets: targets.map(({ text }) => text) };
  });
  const timeOf = (unitCount: number, termCount: number) => {
    const [many, terms] = [repeat(units, unitCount), pad(known, termCount)];
    const start = performance.now();
    const places = findPlaces(many, terms, languages);
    return { ms: performance.now() - start, places: places.length };
  };
  timeOf(100, 100);
  const both = sizes.map((size) => ({ size, ...timeOf(size, size) }));
  const terms = sizes.map((size) => ({ size, ...timeOf(1_000, size) }));
  say("Places, units and terms", both);
  say("Places, 1 000 units, terms", terms);
}

function say(
  what: string,
  points: readonly { readonly size: number; readonly ms: number; readonly places: number }[],
): void {
  const times = points.map(
    ({ size, ms, places }) => `${size}: ${ms.toFixed(0)} ms for ${places} places`,
  );
  console.log(
    `${what.padEnd(34)} ${times.join(", ")}; time grows with exponent ${growth(points).toFixed(2)}`,
  );
}

function repeat(units: readonly Unit[], count: number): readonly Unit[] {
  return Array.from({ length: count }, (_, at) => {
    return { ...(units[at % units.length] as Unit), index: at + 1 };
  });
}

/** The known terms, then others of words that the text has none of. */
function pad(known: readonly KnownTerm[], count: number): readonly KnownTerm[] {
  const others = Array.from({ length: Math.max(0, count - known.length) }, (_, at) => {
    const source = `zq${at} vx${at % 7}`;
    return { id: source, source, targets: [`龘${at}靐`] };
  });
  return [...known.slice(0, count), ...others];
}
