declare const learnerBrand: unique symbol;

/** Whose rows: every store function takes one, so that no query can forget it. */
export type LearnerId = string & { readonly [learnerBrand]: true };

/** The brand for an id that was read from the learner table or has just been made for it. */
export function asLearnerId(id: string): LearnerId {
  return id as LearnerId;
}

/** Whether a string from outside can be the id of anything here: a UUID in lower case. */
export function isId(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id);
}
