import { findLatinRuns } from "#lib/language/text/latin-runs";
import type { Token } from "#lib/language/text/lexicon";

/** The words of folded text in Latin script, clitics cut off: "isn't" gives "is" and "n't", "model's" gives "model". */
export function readEnglishRuns(text: string): readonly Token[] {
  return findLatinRuns(text).flatMap(({ text: run, start }) => splitClitic(run, start));
}

function splitClitic(run: string, start: number): readonly Token[] {
  const negated = /^(.+?)(n't)$/u.exec(run);
  const clitic = negated ?? /^(.+?)('(?:s|d|re|ve|ll|m))$/u.exec(run);
  if (clitic === null) return [{ text: run, start, end: start + run.length }];
  const [, stem = "", tail = ""] = clitic;
  const cut = start + stem.length;
  const own = { text: WHOLE.get(stem) ?? stem, start, end: cut };
  return negated === null ? [own] : [own, { text: tail, start: cut, end: cut + tail.length }];
}

/** What stays of "can't" and "won't". */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ["ca", "can"],
  ["wo", "will"],
  ["sha", "shall"],
]);
