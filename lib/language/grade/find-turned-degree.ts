import type { Compared, ReadSide } from "./compared.ts";
import type { Flip } from "./find-flips.ts";
import { sharedContext } from "./local-context.ts";

/**
 * "Less stable" for "stabler": an English quality that grows by its ending on one side and shrinks by a word on the other, told as an antonym; [] when there is none.
 * "Less" for "more" is found as the antonym that it is.
 */
export function findTurnedDegree(compared: Compared): readonly Flip[] {
  const { key, answer, reference, pairs } = compared;
  if (key.lang !== "en") return [];
  return pairs.flatMap((pair): readonly Flip[] => {
    const [own, other] = [answer.words[pair.answer], reference.words[pair.reference]];
    if (own === undefined || other === undefined || other.isGrammar) return [];
    if (!/^(?:same|like|family)$/u.test(pair.bond)) return [];
    const [ways, facing] = [wayOf(answer, pair.answer), wayOf(reference, pair.reference)];
    if (ways === null || facing === null || ways === facing) return [];
    return [
      {
        code: "antonym",
        answer: own,
        reference: other,
        clause: other.clause,
        context: sharedContext(pair, compared, 1),
        sureness: 1,
        isPlain: true,
        isBare: false,
        word: other.form,
      },
    ];
  });
}

/** Whether there is more or less of what a word says than elsewhere; null where nothing is compared. "Fewer" and "less" of a thing are words of their own. */
function wayOf({ words, folded }: ReadSide, at: number): "more" | "less" | null {
  const word = words[at];
  if (word === undefined) return null;
  const before = folded.text.slice(Math.max(0, word.start - 9), word.start);
  if (/\b(?<!no )(?:less|least) $/u.test(before)) return "less";
  return /(?:er|est)$/u.test(word.text) && !word.form.endsWith("er") ? "more" : null;
}
