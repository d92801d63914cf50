import type { DeckColumns } from "#lib/memory/simulate/deck-columns";
import type { StudyHabits } from "#lib/memory/simulate/study-habits";
import type { StudyPlan, StudyRules } from "#lib/memory/simulate/study-plan";
import type { Day } from "#lib/memory/time/day";
import { type Choice, percentOf, type TypedChoice } from "./choice.ts";

/** All the browser needs to simulate: plain data, typed arrays among it. */
export interface SimulatorMaterial {
  /** Null: all texts. */
  readonly textId: string | null;
  readonly texts: readonly { readonly id: string; readonly title: string }[];
  readonly today: Day;
  readonly deck: DeckColumns;
  readonly newCards: number;
  /** Left out. */
  readonly suspended: number;
  readonly presetName: string;
  readonly rules: StudyRules;
  /** What holds now for this deck: the text's own wishes, else the preset's. */
  readonly usual: Pick<Choice, "newPerDay" | "reviewsPerDay" | "desiredRetention">;
  readonly doneToday: NonNullable<StudyPlan["doneToday"]>;
  readonly habits: StudyHabits;
  /** The learner's answers of which habits could be read, and whether they were enough. */
  readonly answers: number;
  readonly areOwnHabits: boolean;
}

const usualDays = 365;

/** What the form begins with. */
export function usualChoice({ usual }: Pick<SimulatorMaterial, "usual">): TypedChoice {
  return {
    days: String(usualDays),
    extraCards: "0",
    newPerDay: String(usual.newPerDay),
    reviewsPerDay: String(usual.reviewsPerDay),
    retention: String(percentOf(usual.desiredRetention)),
    minutes: "",
  };
}

/** What is to be simulated: the deck by the preset, but for what was chosen. */
export function planOf(material: SimulatorMaterial, choice: Choice): StudyPlan {
  const { newPerDay, reviewsPerDay, desiredRetention, minutesPerDay } = choice;
  return {
    deck: material.deck,
    newCards: material.newCards + choice.extraCards,
    preset: { ...material.rules, newPerDay, reviewsPerDay, desiredRetention },
    habits: material.habits,
    days: choice.days,
    today: material.today,
    doneToday: material.doneToday,
    ...(minutesPerDay !== null && { minutesPerDay }),
  };
}

/** Whether there is anything to simulate. */
export function hasCards(
  { deck, newCards }: SimulatorMaterial,
  { extraCards }: Pick<Choice, "extraCards">,
): boolean {
  return deck.size + newCards + extraCards > 0;
}
