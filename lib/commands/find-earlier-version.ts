import { compareVersions, type PairMatch } from "#lib/language/align/desk/compare-versions";
import type { ParsedText } from "#lib/language/align/parsed-text";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listPairs, type StoredPair } from "#lib/store/pair";
import { listSimilarTexts, type TextRecord } from "#lib/store/text";

/** A text of which another reads like a new version; `matches` compare `pairs` with the pairs of the other. */
export interface EarlierText {
  readonly text: TextRecord;
  readonly pairs: readonly StoredPair[];
  readonly matches: readonly PairMatch[];
}

const leastShare = 0.5;
/** A single row in common is a greeting. */
const leastKept = 2;
/** Rows are compared one by one with so many texts only: those that have most sources in common. */
const mostCompared = 3;

/** The live text of the same two languages of which at least half of the rows, or half of whose rows, are in what was read; of several the one with most. Null: none. */
export async function findEarlierVersion(
  db: Db,
  learnerId: LearnerId,
  parsed: Pick<ParsedText, "pairs" | "sourceLang" | "targetLang">,
): Promise<EarlierText | null> {
  const sources = parsed.pairs.flatMap(({ source }) => source?.text ?? []);
  const similar = await listSimilarTexts(db, learnerId, parsed, sources);
  const compared: (EarlierText & { readonly kept: number })[] = [];
  for (const text of similar.slice(0, mostCompared)) {
    const pairs = await listPairs(db, learnerId, text.id);
    const matches = compareVersions(pairs, parsed.pairs);
    const kept = matches.filter(({ type }) => type === "kept").length;
    const fewer = Math.min(pairs.length, parsed.pairs.length);
    if (kept >= leastKept && kept >= leastShare * fewer)
      compared.push({ text, pairs, matches, kept });
  }
  const [best] = compared.sort((a, b) => b.kept - a.kept);
  if (best === undefined) return null;
  const { kept: _, ...earlier } = best;
  return earlier;
}
