import { stemOf } from "#lib/language/text/fold";
import type { Lang, Span } from "#lib/language/text/unit";
import { inflectionOfPhrase, positivesOf } from "./english-forms.ts";
import { type FoundNumber, findNumbers } from "./find-numbers.ts";
import { readEnglishRuns } from "./read-english-runs.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * A word of a folded text. `form`: how it is looked up; `clause`: the number of its clause; `isGrammar`: only holds the sentence together; `number`: what it
 * counts, when it is one. A stretch of Chinese that no list has is one unknown word (`isKnown` false).
 */
export interface AnswerWord extends Span {
  readonly text: string;
  readonly form: string;
  readonly family: string;
  readonly clause: number;
  readonly isGrammar: boolean;
  readonly isKnown: boolean;
  readonly number: FoundNumber | null;
}

type Piece = Pick<AnswerWord, "text" | "start" | "end" | "isKnown" | "number">;

/** Words read of one side; more are left out. */
const MOST_WORDS = 400;

/** Cuts folded text into words by what the key knows, numbers whole. The same in every browser: no segmenter is asked. */
export function readWords(text: string, lang: Lang, vocabulary: Vocabulary): readonly AnswerWord[] {
  const numbers = findNumbers(text, lang);
  const pieces =
    lang === "zh" ? cutChinese(text, numbers, vocabulary) : cutEnglish(text, numbers, vocabulary);
  const borders = clauseBorders(text, lang);
  let clause = 0;
  let next = 0;
  return pieces.slice(0, MOST_WORDS).map((piece) => {
    while (next < borders.length && (borders[next] ?? 0) <= piece.start) {
      next += 1;
      clause += 1;
    }
    const isLatin = lang === "en" || /^[a-z]/u.test(piece.text);
    const form = isLatin ? knownForm(piece.text, vocabulary) : piece.text;
    return {
      ...piece,
      form,
      family: /^[a-z]+$/u.test(piece.text) ? stemOf(piece.text) : form,
      clause,
      isGrammar: piece.number === null && vocabulary.isGrammar(piece.text),
    };
  });
}

/** "Closer" is "close" where only that is known. */
function knownForm(text: string, vocabulary: Vocabulary): string {
  const form = inflectionOfPhrase(text);
  if (vocabulary.ties(form).length > 0) return form;
  const plain = positivesOf(text).map(inflectionOfPhrase);
  return plain.find((one) => vocabulary.ties(one).length > 0) ?? form;
}

const BORDERS: Readonly<Record<Lang, RegExp>> = {
  en: /[,;:!?()"—]|\.(?!\d)|\b(?:but|because|so|if|when|while|which|that|who|where|although|though|whereas|before|after|until|unless|since|then|and(?= (?:the|it|they|he|she|we|you|i|a|an)\b))\b/gu,
  zh: /[,;:!?()"—，；：！？（）《》「」]|\.(?!\d)|而(?!且|是|不|非)|但是?|因为|所以|如果|却|然后|于是|并且|因此|否则|除非|只要|哪怕/gu,
};

function clauseBorders(text: string, lang: Lang): readonly number[] {
  return Array.from(text.matchAll(BORDERS[lang]), ({ index }) => index);
}

function cutEnglish(
  text: string,
  numbers: readonly FoundNumber[],
  vocabulary: Vocabulary,
): readonly Piece[] {
  const runs = readEnglishRuns(text).filter((run) => !numbers.some((one) => overlaps(one, run)));
  const pieces: Piece[] = numbers.map((number) => numberPiece(text, number));
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    if (run === undefined) break;
    const length = vocabulary.phraseAt(runs, at);
    const last = runs[at + length - 1] ?? run;
    const words = runs.slice(at, at + length).map((one) => one.text);
    pieces.push({
      text: words.join(" "),
      start: run.start,
      end: last.end,
      isKnown: true,
      number: null,
    });
    at += length - 1;
  }
  return pieces
    .concat(foreignPieces(text), signPieces(text, "en"))
    .sort((a, b) => a.start - b.start);
}

/** Chinese inside English: one unknown word a stretch. */
function foreignPieces(text: string): readonly Piece[] {
  return Array.from(text.matchAll(/\p{Script=Han}+/gu), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    isKnown: false,
    number: null,
  }));
}

const SIGN_WORDS: ReadonlyMap<string, Readonly<Record<Lang, string>>> = new Map([
  [">", { en: "above", zh: "大于" }],
  ["<", { en: "below", zh: "小于" }],
  ["≥", { en: "above", zh: "大于" }],
  ["≤", { en: "below", zh: "小于" }],
]);

/** Signs that are read as words. */
function signPieces(text: string, lang: Lang, from = 0): readonly Piece[] {
  return Array.from(text.matchAll(/[<>≤≥]/gu), (match) => ({
    text: SIGN_WORDS.get(match[0])?.[lang] ?? match[0],
    start: from + match.index,
    end: from + match.index + 1,
    isKnown: true,
    number: null,
  }));
}

function numberPiece(text: string, number: FoundNumber): Piece {
  return {
    text: text.slice(number.start, number.end),
    start: number.start,
    end: number.end,
    isKnown: true,
    number,
  };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The cheapest cut: known words and numbers cost 1 each, an unknown character more; longer words win. */
function cutChinese(
  text: string,
  numbers: readonly FoundNumber[],
  vocabulary: Vocabulary,
): readonly Piece[] {
  const latin = readEnglishRuns(text);
  const runAt = new Map(latin.map((run) => [run.start, run]));
  const numberAt = new Map(numbers.map((number) => [number.start, number]));
  const costs = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(text.length + 1);
  costs[0] = 0;
  for (let at = 0; at < text.length; at += 1) {
    const cost = costs[at] ?? 0;
    const reach = (end: number, price: number) => {
      if (cost + price < (costs[end] ?? 0)) {
        costs[end] = cost + price;
        from[end] = at;
      }
    };
    const run = runAt.get(at);
    const number = numberAt.get(at);
    if (run !== undefined) reach(run.end, 1);
    if (number !== undefined) reach(number.end, 0.9 + 0.001 * number.end - 0.001 * at);
    reach(at + 1, UNKNOWN);
    for (const end of vocabulary.endsAt(text, at)) reach(end, 1 - 0.001 * (end - at));
  }
  return joinUnknown(text, backtrack(text, from), numberAt, vocabulary);
}

const UNKNOWN = 1.6;

function backtrack(text: string, from: Int32Array): readonly Span[] {
  const spans: Span[] = [];
  for (let end = text.length; end > 0; ) {
    const start = from[end] ?? end - 1;
    spans.push({ start, end });
    end = start;
  }
  return spans.reverse();
}

function joinUnknown(
  text: string,
  spans: readonly Span[],
  numberAt: ReadonlyMap<number, FoundNumber>,
  vocabulary: Vocabulary,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end } of spans) {
    const piece = text.slice(start, end);
    const number = numberAt.get(start);
    if (number !== undefined && number.end === end) pieces.push(numberPiece(text, number));
    else if (/^[a-z0-9_]/u.test(piece) || vocabulary.has(piece))
      pieces.push({ text: piece, start, end, isKnown: true, number: null });
    else if (SIGN_WORDS.has(piece)) pieces.push(...signPieces(piece, "zh", start));
    else if (/^\p{L}/u.test(piece)) {
      const last = pieces.at(-1);
      if (last !== undefined && !last.isKnown && last.end === start && last.text.length < 4)
        pieces[pieces.length - 1] = { ...last, text: last.text + piece, end };
      else pieces.push({ text: piece, start, end, isKnown: false, number: null });
    }
  }
  return pieces;
}
