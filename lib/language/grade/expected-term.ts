/** A term that an answer is looked through for: `source` as asked, `variants` the accepted translations, best first. */
export interface ExpectedTerm {
  readonly source: string;
  readonly variants: readonly string[];
}
