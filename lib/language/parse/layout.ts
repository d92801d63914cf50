import type { Segment } from "#lib/language/text/unit";
import type { FileLines } from "./text-file.ts";
import type { TextWarning } from "./warning.ts";

/** Two stretches that the file itself puts side by side; null where a cell is empty. `first` is the column or line that came first. */
export interface Row {
  readonly first: Segment | null;
  readonly second: Segment | null;
}

/**
 * What a file says about who faces whom. `sequence`: nothing, the segments stand in the order of the file. `rows`: it pairs them. `streams`: two
 * columns whose segments are still to be aligned; by their times where both have them.
 */
export type Layout =
  | { readonly shape: "sequence"; readonly segments: readonly Segment[] }
  | { readonly shape: "rows"; readonly rows: readonly Row[] }
  | {
      readonly shape: "streams";
      readonly first: readonly Segment[];
      readonly second: readonly Segment[];
    };

/**
 * A text as its files lay it out, before anything is aligned. Every line is in a segment, a warning, `blankLines` or `structureLines` (markup, rules,
 * headers and cue numbers that belong to no segment). Lines are 1-based and count on from file to file.
 */
export interface LaidOutText {
  readonly layout: Layout;
  readonly files: readonly FileLines[];
  readonly lineCount: number;
  readonly blankLines: readonly number[];
  readonly structureLines: readonly number[];
  readonly warnings: readonly TextWarning[];
}

/** All segments of a layout in the order of the file; the two sides of a row follow each other. */
export function segmentsOf(layout: Layout): Segment[] {
  switch (layout.shape) {
    case "sequence":
      return [...layout.segments];
    case "rows":
      return layout.rows.flatMap(({ first, second }) =>
        [first, second].filter((segment) => segment !== null),
      );
    case "streams":
      return [...layout.first, ...layout.second];
  }
}
