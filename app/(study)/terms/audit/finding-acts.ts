import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Names } from "#ui/say-term-act";
import type { FindingView, GroupView } from "./finding-view.ts";

/** All of it is fine: what stands there counts as right from now on. */
export function allFine({ groups }: FindingView): readonly TermAct[] {
  const byTerm = new Map<string, string[]>();
  for (const { termId, translation } of groups) {
    if (translation !== null) byTerm.set(termId, [...(byTerm.get(termId) ?? []), translation]);
  }
  return Array.from(byTerm, ([termId, translations]) => ({ type: "allow", termId, translations }));
}

/**
 * This one before the others. Of one term's translations the others still count as right; a translation that several terms share is no longer one of
 * the others'. Null where there is nothing to prefer, and where another term would be left without a translation.
 */
export function preferThis(
  { type, groups }: FindingView,
  { termId, translation }: GroupView,
): readonly TermAct[] | null {
  if (translation === null) return null;
  const prefer: TermAct = { type: "prefer", termId, translation };
  if (type === "oneTranslation") {
    const others = groups.filter((group) => group.termId !== termId);
    if (others.some(({ isOnly }) => isOnly)) return null;
    return [
      ...others.map((group): TermAct => {
        const refused = group.translation ?? translation;
        return { type: "refuse", termId: group.termId, translation: refused };
      }),
      { type: "allow", termId, translations: [translation] },
    ];
  }
  const others = groups.flatMap((group) =>
    group.translation === null || group.translation === translation ? [] : [group.translation],
  );
  return others.length === 0 ? [prefer] : [prefer, { type: "allow", termId, translations: others }];
}

/** The translation of this group is another sense, a term of its own. Null where that makes none. */
export function splitOff(
  { type, groups }: FindingView,
  group: GroupView,
): readonly TermAct[] | null {
  const { termId, translation, isGuess } = group;
  const named = groups.filter((one) => one.translation !== null);
  if (type === "oneTranslation" || translation === null || isGuess || named.length < 2) return null;
  return [{ type: "split", termId, translations: [translation], sense: null }];
}

/** The terms that share a translation are one: they go into that of this group. Null where they are one already. */
export function mergeInto(
  { groups }: FindingView,
  { termId }: GroupView,
): readonly TermAct[] | null {
  const others = new Set(groups.map((group) => group.termId));
  others.delete(termId);
  return others.size === 0 ? null : [{ type: "merge", termId, otherIds: [...others] }];
}

/** What the terms of a finding are called. */
export function namesOf({ groups }: FindingView): Names {
  return Object.fromEntries(groups.map(({ termId, source }) => [termId, source]));
}
