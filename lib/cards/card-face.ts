import type { Lang } from "#lib/language/text/unit";

/** One question of a note. Listening comes with the voice. */
export type CardKind =
  | "termRecognition"
  | "termProduction"
  | "cloze"
  | "translation"
  | "translationReversed";
export const cardKinds = [
  "termRecognition",
  "termProduction",
  "cloze",
  "translation",
  "translationReversed",
] as const satisfies readonly CardKind[];

/**
 * A stretch of text to print; marks are UTF-16 offsets, in order, not overlapping. A `blank` hides its text
 * until the answer.
 */
export interface Passage {
  readonly lang: Lang;
  readonly text: string;
  readonly marks: readonly {
    readonly start: number;
    readonly end: number;
    readonly role: "term" | "blank";
  }[];
}

/**
 * All that a card shows. `headword` stands large above the passages; `expected` are the answers a typed one
 * is compared with, best first.
 */
export interface CardFace {
  readonly kind: CardKind;
  readonly question: { readonly headword: Passage | null; readonly passages: readonly Passage[] };
  readonly answer: { readonly headword: Passage | null; readonly passages: readonly Passage[] };
  readonly expected: { readonly lang: Lang; readonly texts: readonly string[] };
  readonly typed: boolean;
}
