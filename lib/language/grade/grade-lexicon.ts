import type { Lexicon } from "#lib/language/text/lexicon";

/** What is needed to prepare keys, loaded outside and passed in. */
export interface GradeLexicon extends Lexicon {
  /** Traditional characters with the simplified ones that they are written as. */
  readonly simplified: ReadonlyMap<string, string>;
  /** Simplified characters that are read as this one in some tone, itself among them; "" when unknown. */
  homophones(character: string): string;
}
