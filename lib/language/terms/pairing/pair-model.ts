import type { Bitext } from "#lib/language/terms/bitext";
import type { FacingWord } from "#lib/language/text/language-pair";
import type { DictionaryPrior } from "./dictionary-prior.ts";
import type { WordPart, WordSplitter } from "./word-parts.ts";

/** Longer units than this many word pairs are not aligned: quadratic, and no sentence. */
const MAX_PAIRS = 400_000;
/** A name written by its sound (乔瑟琳·贝尔) translates a capitalised word; which one, the diagonal tells. */
const NAME_PRIOR = 0.5;

/** One unit as numbers. */
export interface UnitPairs {
  /** Types of the parts of the leading words, and which word each belongs to. */
  readonly lead: Int32Array;
  readonly owners: readonly number[];
  readonly words: number;
  readonly facing: Int32Array;
  /** For part i and facing word j: which distinct pair it is. */
  readonly pairs: Int32Array;
}

/** All units as numbers, with what the dictionary says of each distinct pair of words. */
export interface PairModel {
  readonly units: readonly (UnitPairs | null)[];
  readonly leadTypes: number;
  readonly facingTypes: number;
  /** For each distinct pair: its two types and what the dictionary says. */
  readonly pairLead: readonly number[];
  readonly pairFacing: readonly number[];
  readonly priors: readonly number[];
}

interface NamedPart extends WordPart {
  readonly isName: boolean;
}

/** Numbers the words of both sides and every pair of them that shares a unit. */
export function countPairs(
  bitext: Bitext,
  prior: DictionaryPrior,
  split: WordSplitter,
  follow?: (done: number, all: number) => void,
): PairModel {
  const { units, languages } = bitext;
  const { soundedName } = languages.facing;
  const lead = createNumbering();
  const facing = createNumbering();
  const pairIds: Map<number, number>[] = [];
  const pairLead: number[] = [];
  const pairFacing: number[] = [];
  const priors: number[] = [];
  const numberPair = (part: NamedPart, row: number, word: FacingWord, column: number): number => {
    const ofRow = pairIds[row] ?? new Map<number, number>();
    const known = ofRow.get(column);
    if (known !== undefined) return known;
    ofRow.set(column, priors.length);
    pairIds[row] = ofRow;
    pairLead.push(row);
    pairFacing.push(column);
    const isSoundedName = part.isName && soundedName.test(word.text);
    return (
      priors.push(isSoundedName ? NAME_PRIOR : prior.priorOf(part.text, part.family, word)) - 1
    );
  };
  const numbered = units.map((unit, place): UnitPairs | null => {
    follow?.(place, units.length);
    if (unit.words.length * unit.facingWords.length > MAX_PAIRS) return null;
    const owners: number[] = [];
    const parts = unit.words.flatMap((word, index) => {
      const made = split(word.lemma);
      for (let part = 0; part < made.length; part += 1) owners.push(index);
      return made.map((part) => ({
        ...part,
        isName: word.capital !== "none" && word.wordClass === "PROPN",
      }));
    });
    const rows = Int32Array.from(parts, (part) => lead.numberOf(part.text));
    const columns = Int32Array.from(unit.facingWords, (word) =>
      facing.numberOf(word.text.toLowerCase()),
    );
    const pairs = new Int32Array(rows.length * columns.length);
    let at = 0;
    parts.forEach((part, i) => {
      unit.facingWords.forEach((word, j) => {
        pairs[at] = numberPair(part, rows[i] ?? 0, word, columns[j] ?? 0);
        at += 1;
      });
    });
    return { lead: rows, owners, words: unit.words.length, facing: columns, pairs };
  });
  const types = { leadTypes: lead.size(), facingTypes: facing.size() };
  return { units: numbered, ...types, pairLead, pairFacing, priors };
}

function createNumbering() {
  const numbers = new Map<string, number>();
  return {
    size: () => numbers.size,
    numberOf(key: string): number {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    },
  };
}
