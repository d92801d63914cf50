import { foldChinese, foldTermKey, stemOf } from "#lib/language/text/fold";
import type { AuditTerm, Finding } from "./finding.ts";
import { groupOf } from "./group-of.ts";
import type { Way } from "./list-ways.ts";

/**
 * Translations that several terms share (推理: inference, reasoning). Not worth a look where the terms are forms of one word, one holds the other, or one
 * abbreviates the other; nor where it is the usual translation of one of them only.
 */
export function findSharedTranslations(
  waysOf: ReadonlyMap<AuditTerm, readonly Way[]>,
): readonly Finding[] {
  const users = new Map<string, User[]>();
  for (const [term, ways] of waysOf) {
    const units = ways.reduce((sum, { uses }) => sum + uses.length, 0);
    for (const way of ways) {
      if (way.translation === null || way.isGuess || way.isKept) continue;
      const folded = foldChinese(way.translation);
      const known = users.get(folded) ?? [];
      users.set(folded, [...known, { term, way, share: way.uses.length / units }]);
    }
  }
  return [...users].flatMap(([folded, all]): Finding[] => {
    const ranked = all.sort((a, b) => b.way.uses.length - a.way.uses.length);
    const distinct: User[] = [];
    for (const user of ranked) {
      const isAnother = distinct.every(
        (other) => !isAlike(user.term, other.term) && standApart(user.way, other.way),
      );
      if (isAnother) distinct.push(user);
    }
    if (distinct.length < 2) return [];
    if (distinct.every(({ way }) => way.isRuled)) return [];
    const score = Math.min(...distinct.slice(0, 2).map(weightOf));
    const groups = distinct.map(({ term, way }) => groupOf(term.id, way));
    const termIds = distinct.map(({ term }) => term.id);
    return [{ key: `oneTranslation ${folded}`, type: "oneTranslation", termIds, groups, score }];
  });
}

interface User {
  readonly term: AuditTerm;
  readonly way: Way;
  readonly share: number;
}

/** One unit is thin evidence that a term is called so. */
const UNIT_HALF = 0.5;

function weightOf({ term, way, share }: User): number {
  const units = way.uses.length;
  return term.probability * share * (units / (units + UNIT_HALF));
}

/** Each stands without the other somewhere: two terms at one place of one translation are a mistake about which of them it translates. */
function standApart(one: Way, other: Way): boolean {
  const without = (a: Way, b: Way) =>
    a.uses.some(({ unit, targets }) => {
      const here = b.uses.find((use) => use.unit === unit)?.targets ?? [];
      return targets.some(({ start }) => !here.some((place) => place.start === start));
    });
  return without(one, other) && without(other, one);
}

/** Forms of one word, one inside the other, or one short for the other. */
function isAlike(one: AuditTerm, other: AuditTerm): boolean {
  const [a, b] = [wordsOf(one.source), wordsOf(other.source)];
  return isInside(a, b) || isInside(b, a) || isShortFor(one, other) || isShortFor(other, one);
}

function wordsOf(text: string): readonly string[] {
  return foldTermKey(text).split(" ").map(stemOf);
}

function isInside(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word) => long.includes(word));
}

/** "RL" for "reinforcement learning", "UV" for "ultraviolet", "deopt" for "deoptimisation": cut off, or capitals found in it in order, the first leading. */
function isShortFor(short: AuditTerm, long: AuditTerm): boolean {
  const [letters, words] = [short.key.replaceAll(" ", ""), long.key];
  if (words.startsWith(letters)) return true;
  if (!/\p{Lu}[\p{L}\p{Nd}]*\p{Lu}/u.test(short.source) || letters[0] !== words[0]) return false;
  let at = 0;
  for (const letter of words) if (letter === letters[at]) at += 1;
  return at === letters.length;
}
