import type { Preset } from "./card-state.ts";

/** What of a card says by which options it is answered. */
interface WishedCard {
  /** What its texts wish in place of the preset's. */
  readonly desiredRetention?: number;
}

/** The preset by which a card is answered, ordered and rescheduled: with the desired retention of its own, if it has one. */
export function presetFor<Rules extends Pick<Preset, "desiredRetention">>(
  { desiredRetention }: WishedCard,
  preset: Rules,
): Rules {
  if (desiredRetention === undefined || desiredRetention === preset.desiredRetention) return preset;
  return { ...preset, desiredRetention };
}
