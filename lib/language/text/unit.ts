/** The languages that ship, as BCP 47 primary tags. */
export type Lang = "en" | "zh";

/** Which side of a unit: the language read, or the one it is translated into. */
export type Side = "source" | "target";

/**
 * A sentence-sized stretch of one language. `text` is NFC without control or bidi marks; `lines` are the 1-based lines it came from, counted
 * on through the files of its text. `speaker`: the name that stood before it ("Alice: …"). `startMs` and `endMs`: of its cue, where it had one.
 */
export interface Segment {
  readonly text: string;
  readonly lang: Lang;
  readonly lines: readonly number[];
  readonly speaker?: string;
  readonly startMs?: number;
  readonly endMs?: number;
}

/** What a unit is in its text. `sponsor`, `speaker` and `note` are only ever proposed. */
export type UnitKind = "title" | "body" | "sponsor" | "speaker" | "note";

/** Something irregular: `line` is 1-based (0: the file as a whole), `message` is English; the screens word it by `code` and `params`. */
export interface Warning {
  readonly line: number;
  readonly code: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** An aligned source and target (TMX `tu`). `index` counts from 1 within the text. */
export interface Unit {
  readonly index: number;
  readonly source: Segment;
  readonly target: Segment;
  readonly kind: UnitKind;
  readonly warnings: readonly Warning[];
}

/**
 * A row of the facing text: a unit, or a segment that has nothing facing it (null). `probability` (0–1): how sure the alignment is.
 * `index` counts from 1 through all rows, loose ones included.
 */
export interface Pair {
  readonly index: number;
  readonly source: Segment | null;
  readonly target: Segment | null;
  readonly kind: UnitKind;
  readonly probability: number;
  readonly warnings: readonly Warning[];
}

/** The pairs that face each other, as units; loose segments are left out. */
export function unitsOf(pairs: readonly Pair[]): Unit[] {
  return pairs.flatMap(({ index, source, target, kind, warnings }) =>
    source === null || target === null ? [] : [{ index, source, target, kind, warnings }],
  );
}

/** A stretch of a segment's text in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
