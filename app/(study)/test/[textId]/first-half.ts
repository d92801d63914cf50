import type { Lang } from "#lib/language/text/unit";

/** The first half of a text by words, at least one of them, an ellipsis after it; '' for an empty text. */
export function firstHalf(text: string, lang: Lang): string {
  const segmenter = new Intl.Segmenter(lang === "zh" ? "zh-Hans" : "en", { granularity: "word" });
  const words = Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike);
  const last = words[Math.max(0, Math.ceil(words.length / 2) - 1)];
  return last === undefined ? "" : `${text.slice(0, last.index + last.segment.length)}…`;
}
