import type { CardKind } from "#lib/cards/card-face";
import type { TranslationRuling } from "#lib/language/terms/desk/term-desk";
import type { TermKind, Tier } from "#lib/language/terms/term";
import type { Lang } from "#lib/language/text/unit";
import type { CardState } from "#lib/memory/schedule/card-state";
import { elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type CardMemory, termMemory } from "#lib/progress/term-memory";
import { type RecallAt, recallOfTerm } from "#lib/progress/term-recall";

/** What the learner has said of a term. */
export type TermStatus = "proposed" | "accepted" | "rejected";

/** What the learner says of a term; `propose` opens it again. */
export type Ruling = "accept" | "reject" | "propose";

/** What a term is after a ruling. */
export const statusAfter: Readonly<Record<Ruling, TermStatus>> = {
  accept: "accepted",
  reject: "rejected",
  propose: "proposed",
};

/** A translation of a term. `count`: how often it stands; 0 where it was only written by hand. */
export interface TermVariant {
  readonly text: string;
  readonly count: number;
  readonly ruling: Exclude<TranslationRuling, "rejected"> | null;
}

/** What is known of a term, whatever screen it is on. */
export interface TermFacts {
  readonly id: string;
  readonly source: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
  readonly kind: TermKind;
  readonly status: TermStatus;
  /** Tells terms of one spelling apart; '' where there is one only. */
  readonly sense: string;
  /** The chance, 0–1, that it is a term worth keeping. */
  readonly probability: number;
  readonly tier: Tier;
  /** The first translation may be trusted unseen. */
  readonly isCertain: boolean;
  /** Proposals for the translation where it is not certain, at most three. */
  readonly choices: readonly string[];
  /** How it is written, the commonest first. */
  readonly forms: readonly string[];
  readonly variants: readonly TermVariant[];
  /** What the learner said is no translation of it. */
  readonly refused: readonly string[];
  readonly merged: readonly { readonly id: string; readonly source: string }[];
  /** It had been ruled on before this text came. */
  readonly elsewhere: boolean;
  /** Units where it stands and none of its translations does. */
  readonly untranslated: number;
  readonly units: number;
  /** The learner said that they know it: its cards are not asked. */
  readonly isKnown: boolean;
}

/** All that screens show of a term. `recall` is predicted, 0–1: 1 when known by hand, null when it was never met. */
export interface TermSheetData extends TermFacts {
  readonly recall: number | null;
  readonly places: number;
  readonly texts: readonly { readonly id: string; readonly title: string }[];
  readonly cards: readonly CardLine[];
}

/** A card in a line. `dueInDays` counts learner days, 0 is today or earlier; null for a new card. */
export interface CardLine {
  readonly id: string;
  readonly kind: CardKind;
  readonly state: CardState["state"];
  readonly dueInDays: number | null;
  /** Null for a new card. */
  readonly memory: CardMemory | null;
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
  const states = term.cards.map(({ state }) => state);
  return {
    ...toTermFacts(term),
    texts: term.texts,
    places: term.count,
    recall: term.isKnown ? 1 : recallOfTerm(states, when),
    cards: term.cards.map((card) => ({
      id: card.id,
      kind: card.kind,
      state: card.state.state,
      dueInDays: dueInDays(card.state, when),
      memory: termMemory([card.state], false).memories[0] ?? null,
      suspended: card.suspended,
    })),
  };
}

/** The part of a term that every screen shows, and nothing else of its row. */
export function toTermFacts(term: TermFacts): TermFacts {
  const { id, source, sourceLang, targetLang, kind, status, sense, probability, tier } = term;
  const { isCertain, choices, forms, variants, refused, merged } = term;
  const { elsewhere, untranslated, units, isKnown } = term;
  return {
    ...{ id, source, sourceLang, targetLang, kind, status, sense, probability, tier },
    ...{ isCertain, choices, forms, variants, refused, merged, elsewhere, untranslated, units },
    isKnown,
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
