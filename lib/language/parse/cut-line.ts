import { countScripts, isMixedLine, langOfLine, otherLang } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";

/** A line of two languages in its two halves, each as it stood. */
export type Halves = readonly [first: string, second: string];

/** What may part the two languages on a line, the surest first. */
export const bars = [
  "|||",
  "||",
  "|",
  "｜",
  "¦",
  " // ",
  " / ",
  " — ",
  " – ",
  " —— ",
  " -> ",
  " → ",
  "→",
  " = ",
  " - ",
  "：",
  ": ",
] as const;
export type Bar = (typeof bars)[number];

/**
 * Cuts a line at the separator that parts its languages, or null where none does. A separator may stand in the text too: the cut is where most of what is
 * before it is in one language and most of what follows in the other. Linear.
 */
export function cutAtBar(line: string, bar: Bar): Halves | null {
  const parts = withoutFrame(line, bar).split(bar);
  if (parts.length < 2) return null;
  return cutParts(parts, bar);
}

/** The best cut of parts that `separator` joins: at the border of the languages; null where there is none. */
export function cutParts(parts: readonly string[], separator: string): Halves | null {
  const langs = parts.map((part) => langOfLine(part));
  const total = { en: countOf(langs, "en"), zh: countOf(langs, "zh") };
  if (total.en === 0 || total.zh === 0) return null;
  let best = 0;
  let bestScore = -1;
  const before = { en: 0, zh: 0 };
  for (let cut = 1; cut < langs.length; cut += 1) {
    const lang = langs[cut - 1];
    if (lang === "en" || lang === "zh") before[lang] += 1;
    const score = Math.max(before.en + (total.zh - before.zh), before.zh + (total.en - before.en));
    if (score > bestScore) {
      bestScore = score;
      best = cut;
    }
  }
  const halves = [parts.slice(0, best).join(separator), parts.slice(best).join(separator)] as const;
  return areApart(halves) ? halves : null;
}

/**
 * Cuts "source (target)" before the bracket that closes at the end of the line, or null. An end mark may stand behind the bracket: it goes
 * with what stands before it. Linear.
 */
export function cutAtBracket(line: string): Halves | null {
  const tail = line.trimEnd();
  let end = tail.length;
  while (end > 0 && tail.length - end < 3 && afterBracket.has(tail.charAt(end - 1))) end -= 1;
  const close = tail.charAt(end - 1);
  const open = openOf.get(close);
  if (open === undefined) return null;
  let depth = 0;
  let start = end - 1;
  for (; start >= 0; start -= 1) {
    const char = tail.charAt(start);
    if (openOf.has(char)) depth += 1;
    else if (opening.has(char)) depth -= 1;
    if (depth === 0) break;
  }
  if (start <= 0) return null;
  const halves = [
    tail.slice(0, start).trimEnd() + tail.slice(end),
    tail.slice(start + 1, end - 1),
  ] as const;
  return areApart(halves) ? halves : null;
}

/** "| a | b |" as "a | b": a bar that frames the line parts nothing. */
function withoutFrame(line: string, bar: Bar): string {
  if (bar.startsWith(" ")) return line;
  let text = line.trim();
  if (text.startsWith(bar)) text = text.slice(bar.length);
  if (text.endsWith(bar)) text = text.slice(0, -bar.length);
  return text;
}

/** The language of a text that holds hardly anything of the other; null: of both, or of neither. A Chinese one may keep Latin names. */
export function pureLang(text: string): Lang | null {
  const lang = langOfLine(text);
  if (lang !== "en" && lang !== "zh") return null;
  const { han, latinWords } = countScripts(text);
  if (han === 0 || latinWords === 0) return lang;
  return (lang === "en" && han > maxHanShare * (han + latinWords)) || isMixedLine(text)
    ? null
    : lang;
}

/** English explains a term by a few Chinese characters; more of them are a translation. */
const maxHanShare = 0.12;

function areApart([first, second]: Halves): boolean {
  const lang = pureLang(first);
  return lang !== null && pureLang(second) === otherLang(lang);
}

function countOf(langs: readonly string[], lang: Lang): number {
  let count = 0;
  for (const other of langs) if (other === lang) count += 1;
  return count;
}

const openOf = new Map([
  [")", "("],
  ["）", "（"],
  ["]", "["],
  ["】", "【"],
  ["〕", "〔"],
]);
const opening = new Set("(（[【〔");
const afterBracket = new Set(".。!?！？;；,，");
