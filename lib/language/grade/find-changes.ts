import type { Span } from "#lib/language/text/unit";
import type { Bond, WordPair } from "./align-words.ts";
import type { Compared } from "./compared.ts";
import type { Edit } from "./find-edits.ts";
import { isConverted } from "./is-converted.ts";
import type { JudgedTerm } from "./judge-terms.ts";
import { PRONOUNS } from "./pronouns.ts";
import type { AnswerWord } from "./read-words.ts";
import type { Replaced } from "./replaced.ts";

/** What parts an answer from a reference word by word, where nothing explains it. */
export interface Changes {
  /** How much of the longer wording stays where it is (0–1). */
  readonly closeness: number;
  /** Another word stands where one stood; `isHalf`: they share a character, or the dictionary has the new one for a word of the source. */
  readonly changed: readonly (Replaced & { readonly isHalf: boolean })[];
  readonly dropped: readonly AnswerWord[];
  readonly added: readonly AnswerWord[];
  /** Words that stand elsewhere, out of their order. */
  readonly moved: readonly WordPair[];
}

/** Bonds that explain why one word stands where another stood, or that are told elsewhere. */
const EXPLAINED: ReadonlySet<Bond | null> = new Set<Bond>([
  "same",
  "number",
  "like",
  "family",
  "slip",
  "opposite",
  "degree",
  "kind",
  "trap",
]);

/** What is said of the `terms` is left out: they are judged by themselves. */
export function findChanges(compared: Compared, terms: readonly JudgedTerm[]): Changes {
  const { inOrder, answer, reference, byAnswer, byReference } = compared;
  const inTerms = {
    answer: terms.flatMap((term) => term.answer),
    reference: terms.flatMap((term) => term.reference),
  };
  const changed: (Replaced & { readonly isHalf: boolean })[] = [];
  const dropped: AnswerWord[] = [];
  const added: AnswerWord[] = [];
  const moved: WordPair[] = [];
  for (const hunk of hunksOf(inOrder.steps)) {
    const lost: AnswerWord[] = [];
    const come: AnswerWord[] = [];
    for (const { answer: a, reference: r } of hunk) {
      if (a !== null && r !== null && isConverted({ answer: a, reference: r }, compared)) continue;
      const own = a === null ? undefined : answer.words[a];
      const other = r === null ? undefined : reference.words[r];
      if (other !== undefined && r !== null) {
        const pair = byReference.get(r);
        const isLost = pair === undefined || pair.bond === "shared";
        if (isLost && counts(other, inTerms.reference)) lost.push(other);
        if (!isLost && movesMeaning(other, pair.bond) && !keepsCompany(pair, compared))
          moved.push(pair);
      }
      if (own !== undefined && a !== null && counts(own, inTerms.answer)) {
        const pair = byAnswer.get(a);
        if (pair === undefined || pair.bond === "shared") come.push(own);
      }
    }
    while (lost.length > 0 && come.length > 0) {
      const [other, own] = [lost.shift(), come.shift()];
      if (other === undefined || own === undefined) break;
      changed.push({ answer: own, reference: other, isHalf: isHalf(own, other, compared) });
    }
    dropped.push(...lost.filter((word) => !isRendered(word, compared)));
    added.push(...come.filter(({ form }) => compared.vocabulary.supports(form).length === 0));
  }
  return { closeness: inOrder.closeness, changed, dropped, added, moved };
}

/** "Round one" for "the first round": it has gone to the other side of its neighbour. */
function keepsCompany(pair: WordPair, { answer, byReference }: Compared): boolean {
  return [-1, 1].some((step) => {
    const beside = byReference.get(pair.reference + step);
    if (beside === undefined) return false;
    const [from, to] = [beside.answer, pair.answer].sort((a, b) => a - b);
    const between = answer.words.slice((from ?? 0) + 1, to);
    // "Opens the cones" for "makes the cones open".
    return between.length < 2 && between.every(({ text }) => ARTICLES.test(text));
  });
}

const ARTICLES = /^(?:the|an?|的)$/u;

/** A pronoun or a number that stands elsewhere belongs to something else. */
function movesMeaning(word: AnswerWord, bond: Bond): boolean {
  if (bond !== "same" && bond !== "number") return false;
  return !word.isGrammar || PRONOUNS.test(word.text);
}

function counts(word: AnswerWord, taken: readonly Span[]): boolean {
  if (word.isGrammar || word.number !== null) return false;
  return !taken.some(({ start, end }) => word.start < end && start < word.end);
}

function hunksOf(steps: readonly Edit[]): readonly (readonly Edit[])[] {
  const hunks: Edit[][] = [];
  let open: Edit[] = [];
  for (const edit of steps) {
    const isExplained = edit.bond !== null && EXPLAINED.has(edit.bond);
    if (!isExplained) open.push(edit);
    else if (open.length > 0) {
      hunks.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...hunks, open] : hunks;
}

function isHalf(own: AnswerWord, other: AnswerWord, { vocabulary }: Compared): boolean {
  const sharesCharacter =
    /\p{Script=Han}/u.test(own.text) &&
    Array.from(own.text).some((character) => other.text.includes(character));
  // What renders a word of the source by the dictionary is no slip of meaning, whichever word of the reference it stands for.
  return sharesCharacter || vocabulary.supports(own.form).length > 0;
}

/** Another word of the answer, paired with nothing, renders the same word of the source. */
function isRendered(word: AnswerWord, { vocabulary, key, answer, byAnswer }: Compared): boolean {
  const own = vocabulary.wordOf(word.form) ?? -1;
  return answer.words.some(
    (one, at) =>
      !byAnswer.has(at) &&
      vocabulary.supports(one.form).some((source) => key.support[source]?.words.includes(own)),
  );
}
