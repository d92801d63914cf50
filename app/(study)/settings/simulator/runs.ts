import type { Simulated } from "./carry-out.ts";
import type { Choice } from "./choice.ts";
import type { SimulatorMaterial } from "./material.ts";

/** What a simulation was made of. `title` null: all texts. */
export interface Setting extends Choice {
  readonly textId: string | null;
  readonly title: string | null;
}

/** So many are told apart in one plot. */
export const mostRuns = 5;

/** A simulation that is shown, under a number from 1 to `mostRuns`. */
export interface Run {
  readonly number: number;
  readonly setting: Setting;
  readonly simulation: Simulated;
}

/** What may differ between two simulations, in the order in which it is named. */
const parts = [
  "textId",
  "desiredRetention",
  "newPerDay",
  "reviewsPerDay",
  "minutesPerDay",
  "extraCards",
  "days",
] as const satisfies readonly (keyof Setting)[];
export type SettingPart = (typeof parts)[number];

/** A simulation alone is named by these. */
const mostTelling: readonly SettingPart[] = ["desiredRetention", "newPerDay", "days"];

/** What tells the simulations apart; of one alone what tells most of it. */
export function tellingParts(settings: readonly Setting[]): readonly SettingPart[] {
  const differing = parts.filter(
    (part) => new Set(settings.map((setting) => setting[part])).size > 1,
  );
  return differing.length === 0 ? mostTelling : differing;
}

export function isSameSetting(one: Setting, other: Setting): boolean {
  return parts.every((part) => one[part] === other[part]);
}

/** The first number that none of the simulations has; null: all are taken. */
export function freeNumber(runs: readonly Run[]): number | null {
  const numbers = Array.from({ length: mostRuns }, (_, index) => index + 1);
  return numbers.find((number) => !runs.some((run) => run.number === number)) ?? null;
}

/** As they are shown; the page keeps them in the order in which they were made. */
export function byNumber<Shown extends Pick<Run, "number">>(runs: readonly Shown[]): Shown[] {
  return runs.toSorted((one, other) => one.number - other.number);
}

/**
 * What is to be changed to study as in a simulation: in the preset, or for the text alone that was simulated. Null where the
 * deck on the screen is not the text's, so that nobody knows how it stands.
 */
export function changesFor(
  setting: Setting,
  { textId, rules, usual }: Pick<SimulatorMaterial, "textId" | "rules" | "usual">,
): ReturnType<typeof changesOf> | null {
  if (setting.textId === null) return changesOf(setting, rules);
  return setting.textId === textId ? changesOf(setting, usual) : null;
}

/** The options of a preset that a simulation would have changed, with what they would become. */
export function changesOf(
  { newPerDay, reviewsPerDay, desiredRetention }: Choice,
  preset: Pick<Choice, "newPerDay" | "reviewsPerDay" | "desiredRetention">,
): Partial<Pick<Choice, "newPerDay" | "reviewsPerDay" | "desiredRetention">> {
  return {
    ...(desiredRetention !== preset.desiredRetention && { desiredRetention }),
    ...(newPerDay !== preset.newPerDay && { newPerDay }),
    ...(reviewsPerDay !== preset.reviewsPerDay && { reviewsPerDay }),
  };
}
