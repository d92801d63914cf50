import type { Signal } from "./signals.ts";

/** How much each signal takes off, and the three borders between the grades 1 to 4 (again, hard, good, easy): a cumulative logit model. */
export interface GradeModel {
  readonly weights: Readonly<Record<Signal, number>>;
  readonly borders: readonly [number, number, number];
}

/** Fitted by `bench/grade-fit.ts` to the development answers; no weight may speak for an answer. What has none was found to add nothing. */
export const GRADE_MODEL: GradeModel = {
  weights: {
    gap: -1.64,
    elsewhere: -4.81,
    termWrong: -2.42,
    termNear: -2.88,
    termMissing: -2.14,
    allTermsMissing: -0.57,
    number: -2.88,
    numberLoose: -0.97,
    negation: -6.33,
    negationMoved: -3.93,
    antonym: -7.06,
    roles: -6.52,
    contrast: -3.06,
    changed: -2.11,
    changedHalf: 0,
    dropped: -1.1,
    added: 0,
    moved: -2.11,
    negationFar: -0.66,
  },
  borders: [-4.89, -2.06, -1.03],
};
