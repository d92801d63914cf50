import type { Span } from "#lib/language/text/unit";

/** A place to be marked; `label` stands after it, and `look` says what it is. */
export interface Mark extends Span {
  readonly label: string;
  readonly look: string;
}

/** A piece of a text with the marks that lie on it; `labels`: of those that end with it. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly looks: readonly string[];
  readonly labels: readonly string[];
}

/** Cuts a text wherever a mark begins or ends; marks may lie over one another. What lies outside the text is left aside. */
export function markStretches(text: string, marks: readonly Mark[]): readonly Stretch[] {
  const fitting = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const borders = new Set([0, text.length, ...fitting.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...borders].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const here = fitting.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      start,
      text: text.slice(start, end),
      looks: [...new Set(here.map(({ look }) => look))],
      labels: here.filter((mark) => mark.end === end).map(({ label }) => label),
    };
  });
}
