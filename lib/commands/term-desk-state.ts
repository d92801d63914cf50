import type { TermAct, TermActError, TermActType } from "#lib/language/terms/desk/term-act";

/** What the log keeps of an act. `terms`: at most three of the terms concerned, by the names they had before, those that the act names first; `count`: how many there are. */
export interface LoggedTermAct {
  readonly act: TermAct;
  readonly terms: readonly { readonly id: string; readonly source: string }[];
  readonly count: number;
}

/** An act in the log, as a screen tells of it. */
export interface TermEditSummary extends LoggedTermAct {
  readonly id: string;
  readonly type: TermActType;
  readonly at: Date;
}

/** What an act, an undo or a redo changed, and the acts that undo and redo would take next. */
export interface TermDeskState {
  /** Ids of the terms that changed, those that were made or merged away among them. */
  readonly changed: readonly string[];
  readonly undo: TermEditSummary | null;
  readonly redo: TermEditSummary | null;
}

/**
 * Why nothing was changed; `field` is what cannot be taken. `standsNowhere`: no live text of these languages (or not the text named) has it. `stale`: another
 * act was done or taken back since, in another tab, say.
 */
export type TermDeskError =
  | TermActError
  | { readonly type: "textNotFound"; readonly field: "textId" }
  | { readonly type: "standsNowhere"; readonly field: "source" }
  | { readonly type: "nothingToUndo" | "nothingToRedo" | "stale"; readonly field: "editId" };
