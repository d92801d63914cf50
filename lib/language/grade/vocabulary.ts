import { stemOf } from "#lib/language/text/fold";
import type { Token } from "#lib/language/text/lexicon";
import { closedWords, GRAMMAR_WORDS } from "./closed-words.ts";
import { inflectionOfPhrase } from "./english-forms.ts";
import type { GradeKey, Relation } from "./grade-key.ts";

/** How a word of the answer stands to the words of the references, by their index. */
interface Tie {
  readonly word: number;
  readonly relation: Relation;
}

/** A key made ready for looking up. */
export interface Vocabulary {
  /** The words of the references that this form is, or stands near or against. */
  ties(form: string): readonly Tie[];
  /** The word of the references that this form is, or else is nearest to. */
  wordOf(form: string): number | undefined;
  /** The words of the source that this form renders, by their index in `support`. */
  supports(form: string): readonly number[];
  /** Words of the references of one family with this one. */
  family(stem: string): readonly number[];
  has(text: string): boolean;
  /** Where known Chinese words end that begin at `at`. */
  endsAt(text: string, at: number): readonly number[];
  /** How many runs from `at` on are one known phrase; 1 when none. */
  phraseAt(runs: readonly Token[], at: number): number;
  isGrammar(text: string): boolean;
}

const MOST_PHRASE = 4;

/** Reads a key once; keep what comes back for further answers to the same prompt. */
export function openVocabulary(key: GradeKey): Vocabulary {
  const ties = new Map<string, Tie[]>();
  const families = new Map<string, number[]>();
  const supports = new Map<string, number[]>();
  const plain = (word: string) =>
    /[a-z]/u.test(word) ? inflectionOfPhrase(word.toLowerCase()) : word;
  key.words.forEach(({ form, weight: _, ...relations }, word) => {
    put(ties, plain(form), { word, relation: "same" });
    if (/^[a-z]+$/u.test(form)) put(families, stemOf(form), word);
    for (const [relation, others] of Object.entries(relations))
      for (const other of others) put(ties, plain(other), { word, relation: relation as Relation });
  });
  key.support.forEach(({ forms }, index) => {
    for (const form of forms) put(supports, plain(form), index);
  });
  const closed = closedWords(key.lang);
  const known = (text: string) => ties.has(text) || supports.has(text) || closed.has(text);
  const lengths = lengthsByFirst([...ties.keys(), ...supports.keys(), ...closed]);
  return {
    ties: (form) => ties.get(form) ?? [],
    wordOf: (form) => {
      const own = ties.get(form) ?? [];
      return (
        own.find(({ relation }) => relation === "same") ??
        own.find(({ relation }) => relation === "like")
      )?.word;
    },
    supports: (form) => supports.get(form) ?? [],
    family: (stem) => families.get(stem) ?? [],
    has: known,
    endsAt: (text, at) =>
      (lengths.get(text[at] ?? "") ?? []).flatMap((length) =>
        at + length <= text.length && known(text.slice(at, at + length)) ? [at + length] : [],
      ),
    phraseAt: (runs, at) =>
      phraseLength(runs, at, (phrase) => ties.has(phrase) || supports.has(phrase)),
    isGrammar: (text) => GRAMMAR_WORDS[key.lang].has(text) || text === "n't",
  };
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function lengthsByFirst(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const word of words) {
    const first = word[0] ?? "";
    const known = lengths.get(first) ?? new Set<number>();
    lengths.set(first, known.add(word.length));
  }
  return new Map(Array.from(lengths, ([first, set]) => [first, [...set]]));
}

function phraseLength(
  runs: readonly Token[],
  at: number,
  isKnown: (phrase: string) => boolean,
): number {
  for (let length = Math.min(MOST_PHRASE, runs.length - at); length > 1; length -= 1) {
    const words = runs.slice(at, at + length).map(({ text }) => text);
    if (isKnown(inflectionOfPhrase(words.join(" ")))) return length;
  }
  return 1;
}
