import { presetBounds } from "#lib/memory/schedule/preset-bounds";
import { err, ok, type Result } from "#lib/result";

/** The fields of the form, in the order of the screen. */
export const choiceFields = [
  "days",
  "extraCards",
  "newPerDay",
  "reviewsPerDay",
  "retention",
  "minutes",
] as const;
export type ChoiceField = (typeof choiceFields)[number];

/** The form as it stands on the screen; retention in percent, minutes "" for no limit. */
export type TypedChoice = Readonly<Record<ChoiceField, string>>;

/** What the learner wants to have simulated, beside the deck and the rest of the preset. */
export interface Choice {
  readonly days: number;
  readonly extraCards: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** 0.70–0.99. */
  readonly desiredRetention: number;
  readonly minutesPerDay: number | null;
}

/** The least and the most of each field, both allowed; retention in percent. */
export const choiceBounds: Readonly<Record<ChoiceField, readonly [number, number]>> = {
  days: [30, 3650],
  // More would take longer to simulate than anyone waits, and to learn than anyone lives.
  extraCards: [0, 50_000],
  newPerDay: presetBounds.newPerDay,
  reviewsPerDay: presetBounds.reviewsPerDay,
  retention: [
    percentOf(presetBounds.desiredRetention[0]),
    percentOf(presetBounds.desiredRetention[1]),
  ],
  minutes: [1, 1440],
};

/** Why a field cannot be taken. */
export type ChoiceError = "notWhole" | "retentionOut" | "minutesOut";

/** What can be simulated, or every field that cannot be read with its reason. */
export function readChoice(
  typed: TypedChoice,
): Result<Choice, Partial<Readonly<Record<ChoiceField, ChoiceError>>>> {
  const errors: Partial<Record<ChoiceField, ChoiceError>> = {};
  const read = (field: ChoiceField, pattern: RegExp, error: ChoiceError) => {
    const value = numberIn(typed[field], pattern);
    const [least, most] = choiceBounds[field];
    if (value !== null && value >= least && value <= most) return value;
    errors[field] = error;
    return 0;
  };
  const choice = {
    days: read("days", whole, "notWhole"),
    extraCards: read("extraCards", whole, "notWhole"),
    newPerDay: read("newPerDay", whole, "notWhole"),
    reviewsPerDay: read("reviewsPerDay", whole, "notWhole"),
    // In tenths of a percent, so that 0.9 stays 0.9.
    desiredRetention: Math.round(read("retention", tenths, "retentionOut") * 10) / 1000,
    minutesPerDay: typed.minutes.trim() === "" ? null : read("minutes", whole, "minutesOut"),
  };
  return Object.keys(errors).length === 0 ? ok(choice) : err(errors);
}

const whole = /^\d{1,6}$/;
const tenths = /^\d{1,3}(\.\d)?$/;

/** Full-width digits too, as a Chinese input method may leave them. */
function numberIn(text: string, pattern: RegExp): number | null {
  const plain = text.normalize("NFKC").trim().replace(",", ".").replace(/%$/, "");
  return pattern.test(plain) ? Number(plain) : null;
}

/** 0.9 → 90; 0.875 → 87.5. */
export function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}
