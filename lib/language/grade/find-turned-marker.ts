import type { Lang } from "#lib/language/text/unit";
import type { Compared, ReadSide } from "./compared.ts";
import type { Flip } from "./find-flips.ts";

/** Small words before a place, a person or a time that say whether something comes from there or goes there. */
const MARKERS: Readonly<Record<Lang, { readonly away: RegExp; readonly towards: RegExp }>> = {
  en: {
    away: /\b(?:from|out of|away from)\s+(?:(?:the|a|an|its|their|his|her|our|your|this|that)\s+)?$/u,
    towards:
      /\b(?:to|into|onto|towards?)\s+(?:(?:the|a|an|its|their|his|her|our|your|this|that)\s+)?$/u,
  },
  zh: {
    away: /(?:来自|从|出自|自)$/u,
    towards: /(?:(?<![受得遭感碰遇收])[到往至]|前往|发往|进入?)$/u,
  },
};

/**
 * What comes from somewhere in the reference and goes there in the answer, or the other way round: the same word behind the contrary small word. It
 * counts as an antonym; [] when there is none.
 */
export function findTurnedMarker({
  key,
  answer,
  reference,
  pairs,
  inOrder,
}: Compared): readonly Flip[] {
  const sideOf = (side: ReadSide, start: number) => {
    const from = Math.max(0, start - LONGEST);
    const before = side.folded.text.slice(from, start);
    const away = MARKERS[key.lang].away.exec(before);
    const marker = away ?? MARKERS[key.lang].towards.exec(before);
    return marker === null ? null : { isAway: away !== null, start: from + marker.index };
  };
  return pairs.flatMap((pair): readonly Flip[] => {
    const [own, other] = [answer.words[pair.answer], reference.words[pair.reference]];
    if (own === undefined || other === undefined || pair.bond !== "same" || other.isGrammar)
      return [];
    if (own.text !== other.text || own.text.endsWith("ing")) return [];
    // A word that stands twice may go both ways.
    const isAlone = [answer, reference].every(
      ({ words }) => words.filter(({ form }) => form === other.form).length === 1,
    );
    const hasStayed = inOrder.steps.some(
      (step) => step.answer === pair.answer && step.reference === pair.reference,
    );
    const [a, b] = [sideOf(answer, own.start), sideOf(reference, other.start)];
    if (a === null || b === null || a.isAway === b.isAway || !(isAlone || hasStayed)) return [];
    return [
      {
        code: "antonym",
        answer: { start: a.start, end: own.end },
        reference: { start: b.start, end: other.end },
        clause: other.clause,
        context: 0,
        sureness: 1,
        isPlain: true,
        isBare: false,
        word: other.form,
      },
    ];
  });
}

const LONGEST = 16;
