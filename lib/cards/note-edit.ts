import type { Lang, Span } from "#lib/language/text/unit";

/** One language of a note, as it can be rewritten. */
export interface EditableSide {
  readonly lang: Lang;
  readonly text: string;
}

/** A sentence that has the term; `places` are the term's in its source, UTF-16 offsets. */
interface EditableSentence {
  readonly unitId: string;
  readonly textTitle: string;
  readonly index: number;
  readonly source: EditableSide;
  readonly target: EditableSide;
  readonly places: readonly Span[];
}

interface TermNoteForm {
  readonly kind: "term";
  readonly termId: string;
  readonly source: EditableSide;
  readonly targetLang: Lang;
  /** Best first, the preferred one before all. */
  readonly translations: readonly string[];
  readonly preferred: string | null;
  /** Said to be no translation of it. */
  readonly refused: readonly string[];
  /** The sentence it is shown in; null: none. */
  readonly shownIn: string | null;
  /** That one first. */
  readonly sentences: readonly EditableSentence[];
  /** How many there are in all. */
  readonly sentenceCount: number;
}

interface UnitNoteForm {
  readonly kind: "unit";
  readonly textId: string;
  readonly source: EditableSide;
  readonly target: EditableSide;
}

/** What of a card's note can be edited, as it stands. `isLeech`: the card is one. */
export type NoteForm = {
  readonly cardId: string;
  readonly tags: readonly string[];
  readonly isLeech: boolean;
} & (TermNoteForm | UnitNoteForm);

/** A text that is rewritten: as the learner saw it, and as it is to read. Where it reads otherwise by now, nothing is changed. */
export interface Rewording {
  readonly from: string;
  readonly to: string;
}

/** What the learner changed of a term's note; null and [] where nothing. `add` also takes a refusal back, `prefer` may name one that is new. */
export interface TermNoteEdit {
  readonly kind: "term";
  readonly source: Rewording | null;
  readonly add: readonly string[];
  readonly refuse: readonly string[];
  readonly prefer: string | null;
  /** Where the term is to be shown. */
  readonly contextUnitId: string | null;
}

/** What the learner changed of a pair's note. */
export interface UnitNoteEdit {
  readonly kind: "unit";
  readonly source: Rewording | null;
  readonly target: Rewording | null;
}

/** An edit of the note that a card is of. `tags` as `parseTags` gives them: as they were seen and as they are to be. */
export interface NoteEdit {
  readonly cardId: string;
  readonly fields: TermNoteEdit | UnitNoteEdit;
  readonly tags: { readonly from: readonly string[]; readonly to: readonly string[] } | null;
}

/**
 * Why nothing was changed, and at which field.
 * - `gone`: there is no such note any more, or its pair was taken out of the text.
 * - `changed`: it was rewritten elsewhere meanwhile and reads `now`.
 * - `taken`: another term has that name: offer to merge.
 * - `lastTranslation`: a term keeps one translation at least. `notThere`: the term does not stand in that sentence.
 */
export type NoteEditFault =
  | { readonly type: "gone"; readonly field: "note" }
  | { readonly type: "nothingToDo"; readonly field: "note" }
  | { readonly type: "changed"; readonly field: "source" | "target"; readonly now: string }
  | {
      readonly type: "empty" | "tooLong";
      readonly field: "source" | "target" | "translations";
    }
  | { readonly type: "taken"; readonly field: "source"; readonly termId: string }
  | { readonly type: "lastTranslation"; readonly field: "translations" }
  | { readonly type: "notThere"; readonly field: "context" }
  | { readonly type: "tooMany"; readonly field: "tags" };
