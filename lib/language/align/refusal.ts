import { type Refusal, refuse } from "#lib/language/parse/refuse";
import type { TextWarning } from "#lib/language/parse/warning";
import { otherLang } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";
import type { ParsedText } from "./read-text.ts";

/** The most lines of one text: some fifteen hours of speech in two languages. */
export const maxTextLines = 20_000;

/** Why nothing of this text can be saved, or null when it can. Warnings alone never refuse a text that has a pair. */
export function refusal(parsed: ParsedText): Refusal | null {
  const writtenLines = parsed.lineCount - parsed.blankLines.length;
  if (parsed.lineCount > maxTextLines) {
    return refuse("tooManyLines", maxTextLines + 1, {
      lineCount: parsed.lineCount,
      maxLines: maxTextLines,
    });
  }
  const garbage = parsed.warnings.filter(isGarbage);
  if (garbage.length > 0 && garbage.length * 2 >= writtenLines) {
    return refuse("notText", garbage[0]?.line ?? 1, { looksLike: "other" });
  }
  if (writtenLines === 0) return refuse("empty", 0, {});
  return parsed.units.length > 0 ? null : unpaired(parsed, writtenLines);
}

/** Share of a line's characters that must be control characters or unreadable before the line is data, not text. */
const minGarbageShare = 0.1;

function isGarbage({ code, params }: TextWarning): boolean {
  if (code !== "controlCharacters" && code !== "brokenCharacters") return false;
  return Number(params?.count) >= minGarbageShare * Number(params?.length);
}

function unpaired(parsed: ParsedText, writtenLines: number): Refusal {
  const mixed = parsed.warnings.filter(({ code }) => code === "mixedLine");
  if (mixed.length * 2 >= writtenLines) return refuse("mixedLines", mixed[0]?.line ?? 1, {});
  const orphans = parsed.warnings.filter(
    ({ code }) => code === "orphanSource" || code === "orphanTarget",
  );
  const line = parsed.title?.lines[0] ?? orphans[0]?.line ?? 1;
  const langs = new Set<unknown>(orphans.map(({ params }) => params?.lang));
  if (parsed.title !== null) langs.add(parsed.title.lang);
  if (langs.size === 0) return refuse("otherLanguage", parsed.warnings[0]?.line ?? 1, {});
  if (langs.size > 1) return refuse("noPair", line, {});
  const lang: Lang = langs.has("en") ? "en" : "zh";
  return refuse("oneLanguage", line, { lang, missing: otherLang(lang) });
}
