import type { Lang } from "#lib/language/text/unit";

/** One question of a note. */
export type CardKind =
  | "termRecognition"
  | "termProduction"
  | "cloze"
  | "translation"
  | "translationReversed"
  | "listening";
export const cardKinds = [
  "termRecognition",
  "termProduction",
  "cloze",
  "translation",
  "translationReversed",
  "listening",
] as const satisfies readonly CardKind[];

/** What a text asks for unless told otherwise: what every device can ask. */
export const usualKinds: readonly CardKind[] = cardKinds.filter((kind) => kind !== "listening");

/**
 * A stretch of text to print; marks are UTF-16 offsets, in order, not overlapping. A `blank` hides its text
 * until the answer.
 */
export interface Passage {
  readonly lang: Lang;
  readonly text: string;
  /** Who says it, where the text names speakers. */
  readonly speaker?: string;
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
