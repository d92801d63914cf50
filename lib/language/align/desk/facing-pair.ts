import type { Bead } from "#lib/language/align/beads/bead";
import type { Lang, Segment } from "#lib/language/text/unit";
import { joinSegments } from "./join-segments.ts";
import { type BorderHabit, borderHabitOf } from "./join-texts.ts";

/** A row before it is known which language is read: `first` is of the language or column that leads. `probability` 0–1. */
export interface FacingPair {
  readonly first: Segment | null;
  readonly second: Segment | null;
  readonly probability: number;
}

/** Texts looked at to learn how a stretch writes the border of Chinese and Latin. */
const habitSample = 200;

/** The rows that beads make of two lists of segments; the segments of one side of a bead are joined. */
export function pairsOfBeads(
  beads: readonly Bead[],
  first: readonly Segment[],
  second: readonly Segment[],
): FacingPair[] {
  const habit = habitOf([...first.slice(0, habitSample), ...second.slice(0, habitSample)]);
  const pick = (from: readonly Segment[], indices: readonly number[]) =>
    joinAll(
      indices.flatMap((index) => from[index] ?? []),
      habit,
    );
  return beads.map(({ source, target, probability }) => ({
    first: pick(first, source),
    second: pick(second, target),
    probability,
  }));
}

/** Segments of one language as one; null of none. */
export function joinAll(
  segments: readonly Segment[],
  habit: BorderHabit = habitOf(segments),
): Segment | null {
  return segments.reduce<Segment | null>(
    (sum, segment) => (sum === null ? segment : joinSegments(sum, segment, habit)),
    null,
  );
}

/** A segment that faces nothing. How sure that is, nobody can say from its place alone. */
export function loosePair(segment: Segment, firstLang: Lang, probability: number): FacingPair {
  return segment.lang === firstLang
    ? { first: segment, second: null, probability }
    : { first: null, second: segment, probability };
}

function habitOf(segments: readonly Segment[]): BorderHabit {
  return borderHabitOf(segments.filter(({ lang }) => lang === "zh").map(({ text }) => text));
}
