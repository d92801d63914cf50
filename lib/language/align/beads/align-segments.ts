import type { Lexicon } from "#lib/language/text/lexicon";
import type { Lang } from "#lib/language/text/unit";
import { alignSides } from "./align-passes.ts";
import type { Bead } from "./bead.ts";

/** How two sides are compared: the language of the source, and the dictionary (null: lengths, marks, numbers and Latin words only). */
export interface AlignOptions {
  readonly sourceLang: Lang;
  readonly lexicon: Lexicon | null;
  /** Told how much is done, 0–1, now and then. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Which segments of two sides say the same: beads 1–1, 1–2 … 1–5, 2–1 … 5–1, 1–0 and 0–1, in order, every index of either side (0-based) in
 * exactly one. `probability` (0–1) is the share of all ways to align the sides that hold this bead, by the model. The same either way
 * round. Never throws. A thousand segments a side take about a second, ten thousand ten; the memory grows with the segments.
 */
export function alignSegments(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions,
): readonly Bead[] {
  const { sourceLang, lexicon, onProgress } = options;
  const isEnglishFirst = sourceLang === "en";
  const english = isEnglishFirst ? source : target;
  const chinese = isEnglishFirst ? target : source;
  const path = alignSides(english, chinese, lexicon, onProgress ?? (() => {}));
  return path.map(({ row, column, shape, probability }) => {
    const ofEnglish = indicesBefore(row, shape.english);
    const ofChinese = indicesBefore(column, shape.chinese);
    return {
      source: isEnglishFirst ? ofEnglish : ofChinese,
      target: isEnglishFirst ? ofChinese : ofEnglish,
      probability,
    };
  });
}

function indicesBefore(end: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => end - count + at);
}
