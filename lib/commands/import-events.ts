import type { CardKind } from "#lib/cards/card-face";
import type { Repair } from "#lib/language/align/doctor/repair";
import type { Refusal } from "#lib/language/parse/refuse";
import type { FileLines } from "#lib/language/parse/text-file";
import type { TextWarning } from "#lib/language/parse/warning";
import type { TermKind } from "#lib/language/terms/term";
import type { Lang, Pair } from "#lib/language/text/unit";
import type { ImportedText } from "./save-import.ts";

/**
 * What the doors of import say while they work, one JSON object a line (NDJSON): `progress` any number of times, a preview then `read` as soon as the
 * pairs are known, and one last word: `found`, `saved`, `refused` or `failed`. Types only, so that a screen may import them.
 */
export type PreviewEvent = ProgressEvent | ReadEvent | FoundEvent | RefusedEvent | FailedEvent;
export type SaveEvent = ProgressEvent | SavedEvent | RefusedEvent | FailedEvent;

/** In the order they come. `reading` is done when the files are decoded and laid out. */
export type ImportStage = "reading" | "aligning" | "terms" | "saving";

/** At most ten a second; `share` of the stage 0–1, never falling within it. */
export interface ProgressEvent {
  readonly type: "progress";
  readonly stage: ImportStage;
  readonly share: number;
}

/** How a text was read; see `ParsedText` (units are the pairs with both sides). */
export interface ReadEvent {
  readonly type: "read";
  readonly read: {
    readonly title: string;
    readonly sourceLang: Lang;
    readonly targetLang: Lang;
    readonly files: readonly FileLines[];
    readonly lineCount: number;
    readonly pairs: readonly Pair[];
    readonly warnings: readonly TextWarning[];
    readonly repairs: readonly Repair[];
  };
}

/**
 * What would be made of a text that was read: its terms best first (`units`: in how many they stand), how many cards of each kind it would ask for, and
 * which texts of the learner's it meets. `existing`: the same text is live, importing again changes nothing. `removed`: the same had been taken back and
 * would be restored, with its history. `earlierVersion`: it looks like a new version of that text; sent as `updates`, it becomes one.
 */
export interface FoundEvent {
  readonly type: "found";
  readonly found: {
    readonly terms: readonly FoundTerm[];
    readonly cards: Readonly<Record<CardKind, number>>;
    readonly existing: NamedText | null;
    readonly removed: NamedText | null;
    readonly earlierVersion: EarlierVersion | null;
  };
}

interface FoundTerm {
  readonly key: string;
  readonly source: string;
  readonly kind: TermKind;
  readonly score: number;
  readonly units: number;
  readonly targets: readonly { readonly text: string; readonly count: number }[];
}

export interface NamedText {
  readonly textId: string;
  readonly title: string;
}

/** How many rows of a live text this reading of it keeps, changes, adds and lets go; `changes` are the first fifty that are not kept. */
export interface EarlierVersion extends NamedText {
  readonly kept: number;
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
  readonly changes: readonly VersionChange[];
}

/** One row then and now; a side is null where nothing faces the other. */
export interface VersionChange {
  readonly type: "changed" | "added" | "gone";
  readonly before: PairText | null;
  readonly after: PairText | null;
}

export interface PairText {
  readonly source: string | null;
  readonly target: string | null;
}

export interface SavedEvent {
  readonly type: "saved";
  readonly text: ImportedText | UpdatedText;
}

/** A live text that has a new version now: how many of its rows were kept, changed, added and let go; `cards` were made now. */
export interface UpdatedText extends Omit<ImportedText, "status"> {
  readonly status: "updated";
  readonly rows: Readonly<Record<"kept" | "changed" | "added" | "gone", number>>;
}

/** Nothing of it can be saved. `place` is the file (null: what was pasted) and the 1-based line in it; 0 is the file as a whole. */
export interface RefusedEvent {
  readonly type: "refused";
  readonly refusal: Refusal;
  readonly place: { readonly name: string | null; readonly line: number };
}

/**
 * The work could not be done and nothing was saved: `busy` (try again), `diskFull`, `textNotFound` and `otherLanguages` (of the text it updates), `noCardKind`,
 * `unforeseen`.
 */
export interface FailedEvent {
  readonly type: "failed";
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}
