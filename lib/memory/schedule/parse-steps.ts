import { err, ok, type Result } from "#lib/result";
import { mostSteps, stepBounds } from "./preset-bounds.ts";

/** The units in which steps are written, the largest first. */
const stepUnits = [
  { unit: "days", letter: "d", seconds: 86_400, words: /^(?:d|days?|天|日)$/ },
  { unit: "hours", letter: "h", seconds: 3600, words: /^(?:h|hrs?|hours?|小?时)$/ },
  { unit: "minutes", letter: "m", seconds: 60, words: /^(?:m|mins?|minutes?|分钟?)$/ },
  { unit: "seconds", letter: "s", seconds: 1, words: /^(?:s|secs?|seconds?|秒钟?)$/ },
] as const;

/** A step in the largest unit that holds it whole: 90 minutes, not an hour and a half. */
export interface StepSpan {
  readonly unit: (typeof stepUnits)[number]["unit"];
  readonly amount: number;
}

/** `text` is the piece that cannot be taken, as it was written. */
export type StepsProblem =
  | { readonly type: "stepUnread"; readonly text: string }
  | { readonly type: "stepOutOfBounds"; readonly text: string }
  | { readonly type: "tooManySteps" };

/**
 * Steps as Anki's users write them, "1m 10m 1d" (s, m, h, d; a bare number is minutes), in seconds. Also with full-width digits, Chinese units (10分钟) and any spaces or
 * commas between them. Nothing written is an empty list. A step is 1 s to 30 days, whole in seconds.
 */
export function parseSteps(written: string): Result<readonly number[], StepsProblem> {
  const text = written.normalize("NFKC").toLowerCase();
  const pieces = text.match(/\d+(?:\.\d+)?\s*[a-z\p{Script=Han}]*|[^\s\d,、;]+/gu) ?? [];
  const steps: number[] = [];
  for (const piece of pieces) {
    const seconds = secondsOf(piece);
    if (seconds === null) return err({ type: "stepUnread", text: piece.trim() });
    const [least, most] = stepBounds;
    if (!Number.isInteger(seconds) || seconds < least || seconds > most)
      return err({ type: "stepOutOfBounds", text: piece.trim() });
    steps.push(seconds);
  }
  return steps.length > mostSteps ? err({ type: "tooManySteps" }) : ok(steps);
}

/** Steps in seconds as they are written: "1m 10m 1d". `parseSteps` reads it back. */
export function formatSteps(steps: readonly number[]): string {
  return steps
    .map((seconds) => {
      const { letter, seconds: size } = unitOf(seconds);
      return `${seconds / size}${letter}`;
    })
    .join(" ");
}

export function stepSpan(seconds: number): StepSpan {
  const { unit, seconds: size } = unitOf(seconds);
  return { unit, amount: seconds / size };
}

function unitOf(seconds: number) {
  return stepUnits.find((unit) => seconds % unit.seconds === 0) ?? stepUnits[3];
}

/** Null when it is no number with a unit. */
function secondsOf(piece: string): number | null {
  const [, number, word = ""] = piece.trim().match(/^(\d+(?:\.\d+)?)\s*(\D*)$/u) ?? [];
  if (number === undefined) return null;
  if (word === "") return secondsIn(number, 60);
  const unit = stepUnits.find(({ words }) => words.test(word));
  return unit === undefined ? null : secondsIn(number, unit.seconds);
}

/** 1.1 hours are 3960 s, whatever binary fractions say. */
function secondsIn(number: string, unitSeconds: number): number {
  return Math.round(Number(number) * unitSeconds * 1e6) / 1e6;
}
