import type { Signal } from "./signals.ts";

/** How much each signal takes off, and the three borders between the grades 1 to 4 (again, hard, good, easy): a cumulative logit model. */
export interface GradeModel {
  readonly weights: Readonly<Record<Signal, number>>;
  readonly borders: readonly [number, number, number];
}

/** Fitted by `bench/grade-fit.ts` to the development answers; no weight may speak for an answer. What has none was found to add nothing. */
export const GRADE_MODEL: GradeModel = {
  weights: {
    gap: -1.35,
    wideGap: -1.07,
    elsewhere: -4.98,
    termWrong: -2.5,
    termNear: -3.01,
    termMissing: -2.07,
    allTermsMissing: -0.8,
    number: -2.99,
    numberLoose: -0.97,
    negation: -6.66,
    negationMoved: -4.02,
    antonym: -7.42,
    roles: -7.15,
    contrast: -3.21,
    changed: -2.85,
    changedHalf: 0,
    dropped: -1.7,
    added: -0.15,
    moved: -2.25,
    negationFar: -0.31,
  },
  borders: [-5.14, -2.2, -1.06],
};
