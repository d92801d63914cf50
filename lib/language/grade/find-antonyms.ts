import type { WordPair } from "./align-words.ts";
import type { Compared } from "./compared.ts";
import type { Flip } from "./find-flips.ts";
import { isInPlace } from "./is-in-place.ts";
import { sharedContext } from "./local-context.ts";

/** Words of the answer that say the contrary of what stands in their place, those aside that a negation turns back (`isTurned`: what remains turned). */
export function findAntonyms(
  compared: Compared,
  isTurned: (pair: WordPair) => boolean,
): readonly Flip[] {
  const { answer, reference, pairs } = compared;
  return pairs.flatMap((pair, at): Flip[] => {
    if (isComplement(pair, pairs[at - 1], compared)) return [];
    if (pair.bond !== "opposite" || !isTurned(pair) || !isInPlace(pair, compared)) return [];
    const own = answer.words[pair.answer];
    const other = reference.words[pair.reference];
    if (own === undefined || other === undefined || isLooseParticle(pair, compared)) return [];
    const found = { code: "antonym", answer: own, reference: other, clause: other.clause } as const;
    const isConverse = CONVERSE.test(other.text) && CONVERSE.test(own.text);
    const isPlace = LOCALIZER.test(other.text) || LOCALIZER.test(own.text);
    // "Keep it out of" for "don't put it into": what one says by a denial the other says by the word.
    const isDenied = (answer.allNegations + reference.allNegations) % 2 === 1;
    const isOpen = (isConverse && !hasSamePartner(pair, compared)) || isPlace || isDenied;
    const context = isOpen ? 0 : sharedContext(pair, compared, 1);
    return [{ ...found, context, sureness: 1, isPlain: true, isBare: false, word: other.form }];
  });
}

/** "Slows down" and "speeds up": the small word belongs to its verb, and tells nothing beside another one. */
function isLooseParticle(pair: WordPair, { answer, reference, byAnswer }: Compared): boolean {
  if (!/^(?:up|down)$/u.test(reference.words[pair.reference]?.text ?? "")) return false;
  const verbBefore = (words: Compared["answer"]["words"], at: number) =>
    words.findLastIndex((word, index) => index < at && !word.isGrammar);
  const own = verbBefore(answer.words, pair.answer);
  const other = verbBefore(reference.words, pair.reference);
  return byAnswer.get(own)?.reference !== other;
}

/** 阳光下, 印上去: behind another word each of them is as often an idiom as a place, and in another wording tells nothing. */
const LOCALIZER = /^[上下里内外中进出来去]$/u;

/** What one gives another gets: in another wording the same may be told from the other side. */
const CONVERSE =
  /^(?:(?:give|gave|given|giving|get|got|receive|take|took|taken|lend|lent|borrow|buy|bought|sell|sold|send|sent|supply|teach|taught|learn|lead|led|follow|win|won|lose|lost)(?:s|d|ing|ed)?|.?[买卖借还给收取得放交送教学领赢输胜败失租].?)$/u;

const PARTNER = /(?:\b(?:to|from)\s+(?:the\s+|an?\s+)?|[给向从跟]\s*)$/u;

/** 卖给船东 and 向船东买: the same one stands at the other end, so that it is no way to tell the same from there. */
function hasSamePartner({ reference: verb }: WordPair, { answer, reference, pairs }: Compared) {
  const isPartner = ({ folded, words }: Compared["answer"], at: number) =>
    PARTNER.test(folded.text.slice(0, words[at]?.start ?? 0));
  const clause = reference.words[verb]?.clause;
  return pairs.some(
    (pair) =>
      reference.words[pair.reference]?.clause === clause &&
      isPartner(answer, pair.answer) &&
      isPartner(reference, pair.reference),
  );
}

const DIRECTIONS = /^[上下进出回过起]?[来去上下]$/u;

/** 掉下来 and 升上去: the direction belongs to the verb before it, and is no second antonym that would undo the first. */
function isComplement(
  pair: WordPair,
  before: WordPair | undefined,
  { reference }: Compared,
): boolean {
  return (
    before !== undefined &&
    pair.bond === "opposite" &&
    before.bond === "opposite" &&
    pair.reference - before.reference === 1 &&
    DIRECTIONS.test(reference.words[pair.reference]?.text ?? "")
  );
}
