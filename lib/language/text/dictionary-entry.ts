/** An entry of a Chinese–English dictionary, as a reader is shown it. */
export interface DictionaryEntry {
  readonly simplified: string;
  readonly traditional: string;
  /** With tone marks, a space between syllables ("zhōng guó"). */
  readonly pinyin: string;
  /** In the dictionary's order; other headwords in them are followed by their readings in brackets. */
  readonly senses: readonly string[];
}

/** The readings of a Chinese character in its sentence. */
export interface Syllable {
  /** Where the character stands (UTF-16). */
  readonly at: number;
  /** With its tone mark; no tone sandhi. */
  readonly reading: string;
}
