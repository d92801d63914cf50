import type { Signal } from "./signals.ts";

/** How much each signal takes off, and the three borders between the grades 1 to 4 (again, hard, good, easy): a cumulative logit model. */
export interface GradeModel {
  readonly weights: Readonly<Record<Signal, number>>;
  readonly borders: readonly [number, number, number];
}

/** Fitted by `bench/grade-fit.ts` to the development answers; no weight may speak for an answer. What has none was found to add nothing. */
export const GRADE_MODEL: GradeModel = {
  weights: {
    gap: -1.31,
    wideGap: -1.01,
    elsewhere: -4.94,
    termWrong: -2.59,
    termNear: -2.78,
    termMissing: -1.3,
    termFar: -1.93,
    allTermsMissing: -1.58,
    number: -2.88,
    numberLoose: -0.53,
    negation: -6.11,
    negationMoved: -3.2,
    antonym: -6.67,
    roles: -6.79,
    contrast: -3.08,
    changed: -2.89,
    changedHalf: 0,
    dropped: -1.28,
    added: -0.09,
    moved: -2.67,
    negationFar: -0.68,
  },
  borders: [-4.62, -2.07, -1],
};
