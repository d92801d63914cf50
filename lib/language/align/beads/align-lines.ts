import { cleanLine } from "#lib/language/text/clean-line";
import { langOfLine } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";
import { type AlignOptions, alignSegments } from "./align-segments.ts";
import type { Bead } from "./bead.ts";

/** `alignSegments` over the lines of two files as they stand: indices count all lines from 0, blank lines are in no bead. */
export function alignLines(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions,
): readonly Bead[] {
  const from = writtenLines(source);
  const to = writtenLines(target);
  const beads = alignSegments(from.texts, to.texts, options);
  return beads.map((bead) => ({
    source: bead.source.map((index) => from.lines[index] ?? 0),
    target: bead.target.map((index) => to.lines[index] ?? 0),
    probability: bead.probability,
  }));
}

/** The language most lines of a file are written in; null where no line is English or Chinese. */
export function langOfLines(lines: readonly string[]): Lang | null {
  const counts = { en: 0, zh: 0 };
  for (const line of lines) {
    const lang = langOfLine(line);
    if (lang === "en" || lang === "zh") counts[lang] += 1;
  }
  if (counts.en + counts.zh === 0) return null;
  return counts.zh > counts.en ? "zh" : "en";
}

/** The lines that hold something, cleaned, and where they stand. */
export function writtenLines(lines: readonly string[]): {
  readonly texts: readonly string[];
  readonly lines: readonly number[];
} {
  const written = lines.flatMap((raw, line) => {
    const { text } = cleanLine(raw);
    return text === "" ? [] : [{ text, line }];
  });
  return { texts: written.map(({ text }) => text), lines: written.map(({ line }) => line) };
}
