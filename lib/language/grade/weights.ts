import type { Signal } from "./signals.ts";

/** How much each signal takes off, and the three borders between the grades 1 to 4 (again, hard, good, easy): a cumulative logit model. */
export interface GradeModel {
  readonly weights: Readonly<Record<Signal, number>>;
  readonly borders: readonly [number, number, number];
}

/** Fitted by `bench/grade-fit.ts` to the development answers; no weight may speak for an answer. What has none was found to add nothing. */
export const GRADE_MODEL: GradeModel = {
  weights: {
    gap: -2.39,
    elsewhere: -4.96,
    replaced: -1.84,
    replacedOne: -0.71,
    termWrong: -2.18,
    termNear: -3.03,
    termMissing: -1.47,
    allTermsMissing: -0.72,
    number: -2.91,
    numberLoose: -0.87,
    negation: -7.05,
    negationMoved: -3.34,
    antonym: -7.27,
    roles: -7.3,
    contrast: -2.9,
  },
  borders: [-5.36, -2.13, -1.1],
};
