import type { FacingLanguage } from "#lib/language/text/language-pair";
import { isUnbroken, type MentionView } from "./mention-view.ts";

/** Whether a span is whole, by what stands right before and after it: yes (1) or no (0). */
export interface BorderFeatures {
  /** It is an affix, and tied to something. */
  readonly loneAffix: number;
  /** What stands before, or after, belongs to it as an affix ("预|整形", "糊|化") or as the other half of a word. */
  readonly affixBefore: number;
  readonly affixAfter: number;
  /** A content word is tied to it: it may go on. */
  readonly openBefore: number;
  readonly openAfter: number;
  /** Nothing is tied to it after. */
  readonly freeAfter: number;
}

export function measureBorders(
  { unit, lore }: MentionView,
  first: number,
  last: number,
): BorderFeatures {
  const { facing } = lore.bitext.languages;
  const words = unit.facingWords;
  const firstText = words[first]?.text ?? "";
  const lastText = words[last]?.text ?? "";
  const before = first > 0 && isUnbroken(unit, first) ? words[first - 1]?.text : undefined;
  const isTiedAfter = last + 1 < words.length && isUnbroken(unit, last + 1);
  const after = isTiedAfter ? words[last + 1]?.text : undefined;
  const isAffix = facing.prefixes.has(firstText) || facing.suffixes.has(firstText);
  const isTied = before !== undefined || after !== undefined;
  return {
    loneAffix: first === last && isAffix && isTied ? 1 : 0,
    affixBefore:
      before !== undefined && (facing.prefixes.has(before) || areLone(before, firstText, facing))
        ? 1
        : 0,
    affixAfter:
      after !== undefined && (facing.suffixes.has(after) || areLone(lastText, after, facing))
        ? 1
        : 0,
    openBefore: before !== undefined && lore.isContent(before) ? 1 : 0,
    openAfter: after !== undefined && lore.isContent(after) ? 1 : 0,
    freeAfter: isTiedAfter ? 0 : 1,
  };
}

/** Two single characters side by side that are no common words are mostly one word the segmenter lacks ("谱|线"). */
function areLone(left: string, right: string, facing: FacingLanguage): boolean {
  return [left, right].every(
    (text) =>
      text.length === 1 &&
      facing.ownScript.test(text) &&
      !facing.stopWords.has(text) &&
      !facing.loneWords.has(text),
  );
}
