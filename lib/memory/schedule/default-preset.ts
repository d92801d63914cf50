import type { Preset } from "./card-state.ts";
import { defaultWeights } from "./fsrs.ts";

/** What Anki's users expect. */
export const defaultPreset: Preset = {
  desiredRetention: 0.9,
  newPerDay: 20,
  reviewsPerDay: 200,
  learningSteps: [60, 600],
  relearningSteps: [600],
  maximumIntervalDays: 36_500,
  learnAheadSeconds: 1200,
  weights: defaultWeights,
  reviewOrder: "retrievabilityDescending",
  newReviewMix: "mixed",
  burySiblings: true,
  loadBalance: true,
  waitForTerms: true,
  leechThreshold: 8,
  leechAction: "tag",
  easyDays: [1, 1, 1, 1, 1, 1, 1],
  breaks: [],
};
