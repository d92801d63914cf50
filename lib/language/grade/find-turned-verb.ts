import type { Lang } from "#lib/language/text/unit";
import type { WordPair } from "./align-words.ts";
import type { Compared, ReadSide } from "./compared.ts";

/** What says that somebody is acted on, or tells of things that may stand in any order. */
const OTHER_WAY: Readonly<Record<Lang, RegExp>> = {
  en: /\b(?:by|and|or|nor|is|are|was|were|be|been|being|am|gets?|got)\b|['’](?:s|re)\b/u,
  zh: /[被把由受遭让给叫将和与跟及或同、]|是/u,
};

/**
 * "The students criticised the teacher" for "the teacher criticised the students": of three words that stand next to each other, small words aside, the first and the
 * last have changed places around the one that stayed, in the very form. The two that have changed, or null. Neither side may say it in the passive there, nor
 * as a list.
 */
export function findTurnedVerb(compared: Compared): readonly [WordPair, WordPair] | null {
  const { key, answer, reference, pairs, byReference } = compared;
  for (const verb of pairs) {
    const [own, other] = [answer.words[verb.answer], reference.words[verb.reference]];
    if (own === undefined || other?.isGrammar !== false || own.text !== other.text) continue;
    const [before, after] = [-1, 1].map((step) => beside(reference, verb.reference, step));
    const [ownBefore, ownAfter] = [-1, 1].map((step) => beside(answer, verb.answer, step));
    if (before == null || after == null || ownBefore == null || ownAfter == null) continue;
    const [first, last] = [byReference.get(before), byReference.get(after)];
    if (first?.bond !== "same" || last?.bond !== "same") continue;
    if (first.answer !== ownAfter || last.answer !== ownBefore) continue;
    const stretches = [stretch(reference, before, after), stretch(answer, ownBefore, ownAfter)];
    const isOtherWay = stretches.some((text) => OTHER_WAY[key.lang].test(text));
    if (!isOtherWay && !isAttribute(own.text, stretches)) return [first, last];
  }
  return null;
}

/** "Birds flying at night" are "night-flying birds". */
function isAttribute(verb: string, stretches: readonly string[]): boolean {
  const isBeside = stretches.some((text) => /\b(?:at|in|on|by|from|during|through)\b/u.test(text));
  return verb.endsWith("ing") && isBeside;
}

/** The next word of the same clause that says something. */
function beside({ words }: ReadSide, at: number, step: number): number | null {
  const clause = words[at]?.clause;
  for (let index = at + step; words[index]?.clause === clause; index += step) {
    const word = words[index];
    if (word === undefined) return null;
    if (!word.isGrammar) return index;
  }
  return null;
}

/** What stands from one word to the other and a little behind. */
function stretch({ words, folded }: ReadSide, from: number, to: number): string {
  return folded.text.slice(words[from]?.start ?? 0, (words[to]?.end ?? 0) + 1);
}
