import type { BitextUnit } from "./bitext.ts";
import type { DictionaryPrior } from "./dictionary-prior.ts";
import type { WordPart, WordSplitter } from "./word-parts.ts";

/** Longer units than this many word pairs are not aligned: quadratic, and no sentence. */
const MAX_PAIRS = 400_000;
/** A name with a dot (乔瑟琳·贝尔) translates a capitalised word; which one, the diagonal tells. */
const SOUNDED_NAME = /\p{Script=Han}·\p{Script=Han}/u;
const NAME_PRIOR = 0.5;

/** One unit as numbers. */
export interface UnitPairs {
  /** Types of the English word parts, and which word each belongs to. */
  readonly english: Int32Array;
  readonly owners: readonly number[];
  readonly words: number;
  readonly chinese: Int32Array;
  /** For part i and Chinese word j: which distinct pair it is. */
  readonly pairs: Int32Array;
}

/** All units as numbers, with what the dictionary says of each distinct pair of words. */
export interface PairModel {
  readonly units: readonly (UnitPairs | null)[];
  readonly englishTypes: number;
  readonly chineseTypes: number;
  /** For each distinct pair: its two types and what the dictionary says. */
  readonly pairEnglish: readonly number[];
  readonly pairChinese: readonly number[];
  readonly priors: readonly number[];
}

interface NamedPart extends WordPart {
  readonly isName: boolean;
}

/** Numbers the words of both sides and every pair of them that shares a unit. */
export function countPairs(
  units: readonly BitextUnit[],
  prior: DictionaryPrior,
  split: WordSplitter,
  follow?: (done: number, all: number) => void,
): PairModel {
  const english = createNumbering();
  const chinese = createNumbering();
  const pairIds: Map<number, number>[] = [];
  const pairEnglish: number[] = [];
  const pairChinese: number[] = [];
  const priors: number[] = [];
  const numberPair = (part: NamedPart, row: number, han: string, column: number): number => {
    const ofRow = pairIds[row] ?? new Map<number, number>();
    const known = ofRow.get(column);
    if (known !== undefined) return known;
    ofRow.set(column, priors.length);
    pairIds[row] = ofRow;
    pairEnglish.push(row);
    pairChinese.push(column);
    const isSoundedName = part.isName && SOUNDED_NAME.test(han);
    return priors.push(isSoundedName ? NAME_PRIOR : prior.priorOf(part.text, part.family, han)) - 1;
  };
  const numbered = units.map((unit, place): UnitPairs | null => {
    follow?.(place, units.length);
    if (unit.words.length * unit.hanzi.length > MAX_PAIRS) return null;
    const owners: number[] = [];
    const parts = unit.words.flatMap((word, index) => {
      const made = split(word.lemma);
      for (let part = 0; part < made.length; part += 1) owners.push(index);
      return made.map((part) => ({
        ...part,
        isName: word.capital !== "none" && word.wordClass === "PROPN",
      }));
    });
    const rows = Int32Array.from(parts, (part) => english.numberOf(part.text));
    const columns = Int32Array.from(unit.hanzi, (han) => chinese.numberOf(han.text.toLowerCase()));
    const pairs = new Int32Array(rows.length * columns.length);
    let at = 0;
    parts.forEach((part, i) => {
      unit.hanzi.forEach((han, j) => {
        pairs[at] = numberPair(part, rows[i] ?? 0, han.text, columns[j] ?? 0);
        at += 1;
      });
    });
    return { english: rows, owners, words: unit.words.length, chinese: columns, pairs };
  });
  const types = { englishTypes: english.size(), chineseTypes: chinese.size() };
  return { units: numbered, ...types, pairEnglish, pairChinese, priors };
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
