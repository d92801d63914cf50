import type { CardState, Preset } from "#lib/memory/schedule/card-state";
import type { StudyHabits } from "#lib/memory/simulate/study-habits";
import type { Day } from "#lib/memory/time/day";
import type { ForecastBelief } from "./forecast-belief.ts";
import type { CardMemory } from "./term-memory.ts";

/** A card as a plan takes it. */
export interface PlannedCard {
  readonly id: string;
  readonly state: CardState;
  readonly suspended: boolean;
  readonly buriedUntilDay: Day | null;
}

/** A term that gates segments of the text. */
export interface PlannedTerm {
  readonly id: string;
  /** The learner said that they know it. */
  readonly isKnown: boolean;
  /** Its cards, by their places in the text's; the first new one is what would be begun. */
  readonly cards: readonly number[];
  /** What is remembered of it by cards that the text does not ask for. */
  readonly memories: readonly CardMemory[];
}

/** A segment of the text. */
export interface PlannedSegment {
  /** As in the forecast. */
  readonly weight: number;
  /** Places of the terms that gate it, each once. */
  readonly gates: readonly number[];
  /** The place of the card that asks it as a whole; null: none does. */
  readonly ownCard: number | null;
  /** What its self-tests left, as the forecast has it; it holds until its card is answered later. Null: it was never asked as a whole. */
  readonly own: CardMemory | null;
}

/** A text as a plan is made for it. `cards` in the order in which new ones would be met without a plan. */
export interface PlannedText {
  readonly segments: readonly PlannedSegment[];
  readonly terms: readonly PlannedTerm[];
  readonly cards: readonly PlannedCard[];
}

/** Who studies, what else, and by which rules. */
export interface PlanSetting {
  readonly text: PlannedText;
  /** The other cards of the learner, which take of the same minutes; new ones in the order in which they will be met. */
  readonly rest: readonly Omit<PlannedCard, "id">[];
  readonly preset: Preset;
  /** The desired retention of the text's cards without a plan, where it is not the preset's. */
  readonly desiredRetention: number | null;
  readonly habits: StudyHabits;
  readonly belief: ForecastBelief;
  readonly today: Day;
  /** New cards that the plans of other texts bring, of those of the rest the first: so many in all and a day. */
  readonly otherPlans: { readonly cards: number; readonly perDay: number };
  readonly doneToday: { readonly newCards: number; readonly reviews: number };
}

/** What the learner wishes: to understand `targetShare` (0–1) of the text on the morning of `targetDay`, before that day's study, with so many minutes of study a day for everything. */
export interface PlanGoal {
  readonly targetDay: Day;
  readonly targetShare: number;
  readonly minutesPerDay: number;
}

/** How the text is studied until its day. */
export interface PlanPolicy {
  /** Places of the text's new cards in the order in which they are begun; the others wait. */
  readonly order: readonly number[];
  readonly newPerDay: number;
  /** Of the text's cards; null: as without a plan. */
  readonly desiredRetention: number | null;
  /** Whether new cards of other texts come beside them, as far as the preset's limit leaves room. */
  readonly othersCome: boolean;
}
