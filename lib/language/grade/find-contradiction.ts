import { normaliseAnswer } from "./normalise-answer.ts";

/**
 * What makes an answer that is otherwise worded like the reference say something else: another number, or a negation that only one
 * of them has. `unclear`: one has more numbers in digits ("2" may be written out in the other). null: nothing was found.
 */
export function findContradiction(
  answer: string,
  reference: string,
): "negationDiffers" | "numberDiffers" | "unclear" | null {
  const [own, other] = [answer, reference].map(signsOf);
  if (own === undefined || other === undefined) return null;
  if (own.negations !== other.negations) return "negationDiffers";
  if (own.digits.length !== other.digits.length) return "unclear";
  const differs =
    own.digits.join() !== other.digits.join() ||
    // 十分 or 一个 has a numeral and counts nothing, so numerals must be as many to be compared.
    (own.numerals.length === other.numerals.length &&
      own.numerals.join() !== other.numerals.join());
  return differs ? "numberDiffers" : null;
}

const MAX_CHARACTERS = 20_000;
const DIGITS = /\p{Nd}+(?:\.\p{Nd}+)?/gu;
const NUMERALS = /[二三四五六七八九十百千万亿]+/gu;
/** 非常, 未来, 无线, 特别, 不仅 and 不同 negate nothing that could be left out. */
const NEGATIONS =
  /\b(?:not|no|never|none|nor|without|cannot|neither)\b|不(?!仅|但|过|断|管|同(?!意))|没|无(?!线)|未(?!来)|非(?!常)|勿|(?<![分特区级类个差])别(?![的人处])/gu;

function signsOf(text: string) {
  const normal = normaliseAnswer(text.slice(0, MAX_CHARACTERS)).replace(/两/gu, "二");
  return {
    digits: (normal.match(DIGITS) ?? []).sort(),
    numerals: (normal.match(NUMERALS) ?? []).sort(),
    negations: normal.match(NEGATIONS)?.length ?? 0,
  };
}
