import { type Refusal, refuse } from "#lib/language/parse/refuse";
import type { TextWarning } from "#lib/language/parse/warning";
import { otherLang } from "#lib/language/text/script";
import type { Lang, Segment } from "#lib/language/text/unit";
import type { ParsedText } from "./parsed-text.ts";

/** The most lines of one text: a long novel in two languages. */
export const maxTextLines = 100_000;

/** Why nothing of this text can be saved, or null when it can. Warnings alone never refuse a text that has a pair. */
export function refusal(parsed: ParsedText): Refusal | null {
  const { lineCount, blankLines, structureLines, warnings, units } = parsed;
  if (lineCount > maxTextLines)
    return refuse("tooManyLines", maxTextLines + 1, { lineCount, maxLines: maxTextLines });
  const writtenLines = lineCount - blankLines.length;
  const garbage = warnings.filter(isGarbage);
  if (garbage.length > 0 && garbage.length * 2 >= writtenLines)
    return refuse("notText", garbage[0]?.line ?? 1, { looksLike: "other" });
  if (writtenLines === 0) return refuse("empty", 0, {});
  if (units.length > 0) return null;
  return unpaired(parsed, writtenLines - structureLines.length);
}

/** Share of a line's characters that must be control characters or unreadable before the line is data, not text. */
const minGarbageShare = 0.1;

function isGarbage({ code, params }: TextWarning): boolean {
  if (code !== "controlCharacters" && code !== "brokenCharacters") return false;
  return Number(params?.count) >= minGarbageShare * Number(params?.length);
}

function unpaired(parsed: ParsedText, writtenLines: number): Refusal {
  const mixed = parsed.warnings.filter(({ code }) => code === "mixedLine");
  if (mixed.length > 0 && mixed.length * 2 >= writtenLines)
    return refuse("mixedLines", mixed[0]?.line ?? 1, {});
  const segments = segmentsOf(parsed);
  const line = Math.min(...segments.map(({ lines }) => lines[0] ?? 1));
  const [lang] = segments.map((segment) => segment.lang);
  const second = parsed.files[1];
  if (lang === undefined) return refuse("otherLanguage", parsed.warnings[0]?.line ?? 1, {});
  if (segments.some((segment) => segment.lang !== lang))
    return refuse(second === undefined ? "noPair" : "noCounterpart", second?.firstLine ?? line, {});
  if (second === undefined) return refuse("oneLanguage", line, { lang, missing: otherLang(lang) });
  return twoFilesUnpaired(parsed, segments, lang);
}

/** Two files of which only one language was read: the second repeats the language of the first, or one of them has no words. */
function twoFilesUnpaired(
  { files }: ParsedText,
  segments: readonly Segment[],
  lang: Lang,
): Refusal {
  const wordless = files.find(
    ({ firstLine, lineCount }) =>
      !segments.some(({ lines }) =>
        lines.some((line) => line >= firstLine && line < firstLine + lineCount),
      ),
  );
  const line = (wordless ?? files[1])?.firstLine ?? 1;
  if (wordless !== undefined) return refuse("noCounterpart", line, {});
  return refuse("sameLanguage", line, { lang, missing: otherLang(lang) });
}

function segmentsOf({ title, pairs }: ParsedText): Segment[] {
  const loose = pairs.flatMap(({ source, target }) => source ?? target ?? []);
  return title === null ? loose : [title, ...loose];
}
