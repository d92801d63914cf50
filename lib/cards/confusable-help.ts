import type { Lang } from "#lib/language/text/unit";
import type { Passage } from "./card-face.ts";
import type { SentenceParts } from "./confusable-sentences.ts";
import type { TwinParts } from "./confusable-twins.ts";

/** A term or a sentence as it stands beside another, with what is remembered of its card. */
export interface LeechSide {
  readonly cardId: string;
  /** Null for a sentence, which is its own context. */
  readonly term: {
    readonly source: string;
    readonly sourceLang: Lang;
    readonly translations: readonly string[];
    readonly targetLang: Lang;
  } | null;
  readonly context: { readonly source: Passage; readonly target: Passage } | null;
  /** 0–1 now; null for a card that is new. */
  readonly recall: number | null;
  /** Suspended, or buried beyond today. */
  readonly isAway: boolean;
}

/** What the twin has in common with the leech, the weightiest first. */
export type LeechTwin = LeechSide & {
  readonly why: readonly (keyof TwinParts | keyof SentenceParts)[];
};

/** Another sentence that has the term. */
export interface OtherSentence {
  readonly unitId: string;
  readonly index: number;
  readonly textTitle: string;
  readonly source: Passage;
  readonly target: Passage;
}

/** What may help with a card that is forgotten again and again. */
export interface LeechHelp {
  readonly own: LeechSide;
  /** What was answered wrongly before, the latest first. */
  readonly typed: readonly string[];
  readonly twins: readonly LeechTwin[];
  /** Looked up only where there is no twin. */
  readonly sentences: readonly OtherSentence[];
}
