import type { Signal } from "./signals.ts";

/** How much each signal takes off, and the three borders between the grades 1 to 4 (again, hard, good, easy): a cumulative logit model. */
export interface GradeModel {
  readonly weights: Readonly<Record<Signal, number>>;
  readonly borders: readonly [number, number, number];
}

/** Fitted by `bench/grade-fit.ts` to the development answers; no weight may speak for an answer. What has none was found to add nothing. */
export const GRADE_MODEL: GradeModel = {
  weights: {
    gap: -1.47,
    wideGap: -0.89,
    elsewhere: -4.99,
    termWrong: -2.58,
    termNear: -2.94,
    termMissing: -1.36,
    termFar: -1.85,
    allTermsMissing: -2.08,
    number: -2.79,
    numberLoose: -0.69,
    negation: -6.04,
    negationMoved: -4.04,
    antonym: -6.64,
    roles: -6.52,
    contrast: -3.03,
    changed: -2.91,
    changedHalf: 0,
    dropped: -1.47,
    added: -0.44,
    moved: -2.23,
    negationFar: -0.81,
  },
  borders: [-4.69, -2.11, -1.03],
};
