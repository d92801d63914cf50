import type { Pair, Segment, Side } from "#lib/language/text/unit";
import { type BorderHabit, borderHabitOf, hasBorder, joinTexts } from "./join-texts.ts";

/** Rows looked at, before and after, for how a text writes its borders: translators change within one text. */
const habitReach = 20;

/** Two segments of one language as one, the first in front. Lines are united; names of different speakers stand side by side. */
export function joinSegments(first: Segment, second: Segment, habit: BorderHabit): Segment {
  const speaker = [...new Set([...namesOf(first), ...namesOf(second)])].join(" / ");
  const startMs = least(first.startMs, second.startMs);
  const endMs = most(first.endMs, second.endMs);
  return {
    text: joinTexts(first.text, second.text, first.lang, habit),
    lang: first.lang,
    lines: unite(first.lines, second.lines),
    ...(speaker === "" ? {} : { speaker }),
    ...(startMs === undefined ? {} : { startMs }),
    ...(endMs === undefined ? {} : { endMs }),
  };
}

/** Joins what is there: null beside null stays null. */
export function joinSides(
  first: Segment | null,
  second: Segment | null,
  habit: BorderHabit,
): Segment | null {
  if (first === null || second === null) return first ?? second;
  return joinSegments(first, second, habit);
}

/** How the rows around the place `at` write a border of Chinese and Latin on that side: their own habit first, then their neighbours'. */
export function habitAround(rows: readonly Pair[], at: number, side: Side): BorderHabit {
  for (const reach of [1, habitReach]) {
    const near = rows
      .slice(Math.max(at - reach, 0), at + reach + 1)
      .flatMap((row) => row[side]?.text ?? []);
    if (near.some(hasBorder)) return borderHabitOf(near);
  }
  return "tight";
}

/**
 * A segment cut in two at a UTF-16 offset; null where the cut is inside a character as it is read, or leaves one part empty. Both parts
 * keep the lines and the speaker; the time of a cue is shared by length.
 */
export function splitSegment(segment: Segment, at: number): readonly [Segment, Segment] | null {
  const { text, startMs, endMs } = segment;
  const first = text.slice(0, at).trimEnd();
  const second = text.slice(at).trimStart();
  if (first === "" || second === "" || !isBorder(text, at)) return null;
  if (startMs === undefined || endMs === undefined)
    return [
      { ...segment, text: first },
      { ...segment, text: second },
    ];
  const share = first.length / (first.length + second.length);
  const cutMs = Math.round(startMs + share * (endMs - startMs));
  return [
    { ...segment, text: first, endMs: cutMs },
    { ...segment, text: second, startMs: cutMs },
  ];
}

function namesOf({ speaker }: Segment): readonly string[] {
  return speaker === undefined ? [] : speaker.split(" / ");
}

function unite(first: readonly number[], second: readonly number[]): readonly number[] {
  return [...new Set([...first, ...second])].sort((a, b) => a - b);
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function most(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

/** A place between two characters as a reader counts them: 👩‍💻 is one. */
function isBorder(text: string, at: number): boolean {
  return Number.isInteger(at) && graphemes.segment(text).containing(at)?.index === at;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
