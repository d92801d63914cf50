import type { PreparedKey } from "#lib/commands/prepare-keys";
import type { Lang } from "#lib/language/text/unit";
import type { EarlierScores } from "#lib/progress/score-test";
import type { TestDirection } from "#lib/progress/self-test";
import type { Attempt } from "./attempt.ts";
import type { TestSetup } from "./test-address.ts";

/** Why a segment counts as practice in a sitting that is to count as review; null: it counts. */
type PracticeReason = "noCard" | "suspended";

/** A segment of a sitting. `index` counts from 1; null: it stands in the text no longer. */
export interface PlannedSegment {
  readonly unitId: string;
  readonly index: number | null;
  readonly speaker: string | null;
  readonly prompt: string;
  readonly reference: string;
  readonly practice: PracticeReason | null;
}

/** A segment with what grading an answer to it needs. */
export type TestSegment = PreparedKey;

/** A sitting in a line, `score` 0–1. */
export interface TestPoint {
  readonly testId: string;
  readonly at: Date;
  readonly score: number | null;
}

/** All that the browser needs of a sitting: plain data. `plan`: what was answered, in that order, then what is to come. `setup` null: nothing is to come. */
export interface SittingMaterial {
  readonly textId: string;
  readonly title: string;
  readonly testId: string;
  readonly direction: TestDirection;
  readonly langs: { readonly asked: Lang; readonly answer: Lang };
  readonly sourceLang: Lang;
  readonly setup: TestSetup | null;
  readonly plan: readonly PlannedSegment[];
  readonly attempts: readonly Attempt[];
  /** The first to come; the others are asked for on the way. */
  readonly segments: readonly TestSegment[];
  readonly termNames: Readonly<Record<string, string>>;
  readonly earlier: EarlierScores;
  /** All other sittings of the text in this direction that have a score, the earliest first. */
  readonly tests: readonly TestPoint[];
}
