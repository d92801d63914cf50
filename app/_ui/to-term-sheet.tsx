import type { CardKind } from "#lib/cards/card-face";
import type { TermKind } from "#lib/language/terms/term";
import type { Lang } from "#lib/language/text/unit";
import type { CardState } from "#lib/memory/schedule/card-state";
import { elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type RecallAt, recallOfTerm } from "#lib/progress/term-recall";

/** What the learner has said of a term. */
export type TermStatus = "proposed" | "accepted" | "rejected";

/** What the learner says of a term; `undo` opens it again. */
export type Ruling = "accept" | "reject" | "undo";

/** What a term is after a ruling. */
export const statusAfter: Readonly<Record<Ruling, TermStatus>> = {
  accept: "accepted",
  reject: "rejected",
  undo: "proposed",
};

/** The ruling that brings a term back to what it was. */
export const rulingTo: Readonly<Record<TermStatus, Ruling>> = {
  accepted: "accept",
  rejected: "reject",
  proposed: "undo",
};

/** All that screens show of a term. `recall` is predicted, 0–1; null when it was never met. */
export interface TermSheetData {
  readonly id: string;
  readonly source: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
  readonly kind: TermKind;
  readonly status: TermStatus;
  readonly recall: number | null;
  readonly places: number;
  readonly units: number;
  readonly variants: readonly { readonly text: string; readonly count: number }[];
  readonly texts: readonly { readonly id: string; readonly title: string }[];
  readonly cards: readonly CardLine[];
}

/** A card in a line. `dueInDays` counts learner days, 0 is today or earlier; null for a new card. */
export interface CardLine {
  readonly id: string;
  readonly kind: CardKind;
  readonly state: CardState["state"];
  readonly dueInDays: number | null;
  readonly suspended: boolean;
}

/** A term as the glossary has it. */
export interface GlossaryEntry extends Omit<TermSheetData, "recall" | "cards" | "places"> {
  readonly count: number;
  readonly cards: readonly {
    readonly id: string;
    readonly kind: CardKind;
    readonly state: CardState;
    readonly suspended: boolean;
  }[];
}

/** What screens show of a glossary entry at that moment. */
export function toTermSheet(term: GlossaryEntry, when: RecallAt): TermSheetData {
  const { id, source, sourceLang, targetLang, kind, status, count, units, variants, texts } = term;
  const states = term.cards.map(({ state }) => state);
  const shared = { id, source, sourceLang, targetLang, kind, status, units, variants, texts };
  return {
    ...shared,
    places: count,
    recall: recallOfTerm(states, when),
    cards: term.cards.map((card) => ({
      id: card.id,
      kind: card.kind,
      state: card.state.state,
      dueInDays: dueInDays(card.state, when),
      suspended: card.suspended,
    })),
  };
}

function dueInDays(state: CardState, { at, calendar }: RecallAt): number | null {
  const today = dayOf(at, calendar);
  switch (state.state) {
    case "new":
      return null;
    case "review":
      return elapsedDays(today, state.dueDay);
    case "learning":
    case "relearning":
      return elapsedDays(
        today,
        "dueDay" in state.due ? state.due.dueDay : dayOf(state.due.dueAt, calendar),
      );
  }
}
