import type { PlacedProposals } from "./pair-candidate.ts";

/** Words of an alias' introduction ("也|就|是") at most. */
const MOST_BETWEEN = 3;
const LEAST_CHANCE = 0.002;

/**
 * The other name that a unit gives, right beside it, to what it calls `best`: "超态（megamorphic）", "PGO，也就是剖析引导优化". Of what may translate the term there the
 * likeliest; what was kept in the leading language needs no other witness.
 */
export function findAlias(
  { view, proposals, chances }: PlacedProposals,
  best: string,
): string | null {
  const { unit, lore } = view;
  const { alias, fold } = lore.bitext.languages.facing;
  const words = unit.facingWords;
  const own = proposals.find(({ text }) => text === best);
  if (!own) return null;
  const isIntroduced = (before: number, after: number) => {
    const isNear = after > before && after - before <= MOST_BETWEEN + 1;
    return isNear && alias.test(unit.facing.slice(words[before]?.end, words[after]?.start));
  };
  // An abbreviation that the leading text gives too is the translation of that abbreviation.
  const isSaid = (text: string) =>
    !/\p{L}/u.test(text) || unit.lead.toLowerCase().includes(text.toLowerCase());
  let found: string | null = null;
  let highest = LEAST_CHANCE;
  for (const [at, { text, first, last }] of proposals.entries()) {
    const chance = chances[at] ?? 0;
    if (chance <= highest) continue;
    if (!isIntroduced(own.last, first) && !isIntroduced(last, own.first)) continue;
    found = text;
    highest = chance;
  }
  if (found !== null) return found;
  for (const at of [own.first - 1, own.last + 1]) {
    const word = words[at];
    const isBeside = at < own.first ? isIntroduced(at, own.first) : isIntroduced(own.last, at);
    if (word?.isKept && isBeside && !isSaid(word.text)) return fold(word.text).folded;
  }
  return null;
}
