import type { Lang } from "#lib/language/text/unit";
import type { Random } from "./random-from.ts";

/** The parts of a line that is cut need this many characters each. */
const minPart = { en: 12, zh: 4 } as const;

/** A line cut at the border of a word nearest to this share of its length; null where a part would be too short to be one. */
export function cutInTwo(text: string, lang: Lang, share: number): [string, string] | null {
  const borders = lang === "en" ? text.matchAll(/(?<=\S) (?=\S)/g) : text.matchAll(chineseBorder);
  let best: number | null = null;
  for (const { index } of borders)
    if (
      best === null ||
      Math.abs(index - share * text.length) < Math.abs(best - share * text.length)
    )
      best = index;
  if (best === null) return null;
  const parts: [string, string] = [text.slice(0, best).trimEnd(), text.slice(best).trimStart()];
  return parts.every((part) => part.length >= minPart[lang]) ? parts : null;
}

// Between two Chinese characters or after a comma: never inside a Latin word or a number, never before a mark.
const chineseBorder = /(?<=\p{Script=Han}|[,，、])(?=\p{Script=Han})/gu;

/** The line with a slip of the pen: a mark more or less, a space more, a word or character twice or lost; null for a line too short for one. */
export function nearCopy(text: string, lang: Lang, random: Random): string | null {
  if (text.length < 2 * minPart[lang]) return null;
  const slip = Math.floor(random() * 3);
  if (slip === 0)
    return /\p{P}$/u.test(text) ? text.slice(0, -1) : `${text}${lang === "en" ? "." : "。"}`;
  const parts = lang === "en" ? text.split(" ") : Array.from(text);
  const at = 1 + Math.floor(random() * (parts.length - 2));
  if (slip === 1) parts.splice(at, 0, parts[at] ?? "");
  else parts.splice(at, 1);
  return parts.join(lang === "en" ? " " : "");
}
