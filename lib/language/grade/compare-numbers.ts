import type { Compared } from "./compared.ts";
import { isOtherUnit, isSameNumber } from "./find-numbers.ts";
import type { AnswerWord } from "./read-words.ts";

/** A number that the two wordings do not share; null on the side that lacks it. */
export interface NumberFault {
  readonly code: "numberWrong" | "unitWrong" | "numberMissing" | "numberExtra";
  readonly answer: AnswerWord | null;
  readonly reference: AnswerWord | null;
}

/** Numbers that disagree. One that the source has is never wrong, though the reference lacks it. */
export function compareNumbers(compared: Compared): readonly NumberFault[] {
  const { key, answer, reference, byAnswer, byReference } = compared;
  const left = (words: readonly AnswerWord[], pairs: ReadonlyMap<number, unknown>) =>
    words.filter((word, index) => word.number !== null && !pairs.has(index) && !isWeak(word));
  // "Four" said twice may be said once.
  const said = answer.words.flatMap(({ number }) => number ?? []);
  const other = left(reference.words, byReference).filter(
    ({ number }) => number !== null && !said.some((one) => isSameNumber(one, number)),
  );
  const own = left(answer.words, byAnswer).filter(
    (word) => !isInSource(word) || other.some((one) => isUnitFault(word, one)),
  );
  // As often as the source has it, and no oftener while another number is missing.
  function isInSource({ number }: AnswerWord): boolean {
    const raw = number?.raw ?? Number.NaN;
    const most = key.sourceNumbers.filter((one) => one === raw).length;
    return most > (other.length > 0 ? said.filter((one) => one.raw === raw).length - 1 : 0);
  }
  const faults: NumberFault[] = [];
  const rest = [...other];
  for (const word of own) {
    // "Back and fourth": an ordinal alone counts nothing.
    if (word.number?.unit === "ordinal" && !rest.some((one) => one.number?.unit === "ordinal"))
      continue;
    const at = bestFacing(word, rest);
    const [facing] = at < 0 ? [] : rest.splice(at, 1);
    if (facing === undefined) faults.push(extraOf(word, compared));
    else faults.push({ code: codeOf(word, facing), answer: word, reference: facing });
  }
  for (const word of rest) faults.push({ code: "numberMissing", answer: null, reference: word });
  return [...faults, ...otherUnits(compared)];
}

/** "The last half hour" for "the last hour": what is counted stands on the other side alone, as one. */
function extraOf(word: AnswerWord, { answer, reference, byAnswer }: Compared): NumberFault {
  const { number } = word;
  const counted = byAnswer.get(answer.words.indexOf(word) + 1);
  const isTime = number?.unit === "minute" || number?.unit === "month";
  const isOne = number === null || !isTime || number.isVague || number.raw === 1;
  const alone = counted?.bond === "same" ? reference.words[counted.reference] : undefined;
  if (isOne || alone === undefined || / s$|[^s]s$/u.test(alone.text))
    return { code: "numberExtra", answer: word, reference: null };
  return { code: "numberWrong", answer: word, reference: alone };
}

/** "A few days" for "a few hours": neither is counted, and both are of something. */
function otherUnits({
  answer,
  reference,
  byAnswer,
  byReference,
}: Compared): readonly NumberFault[] {
  const left = (words: readonly AnswerWord[], pairs: ReadonlyMap<number, unknown>) =>
    words.filter(({ number }, at) => !pairs.has(at) && number?.isWeak === true && number.isVague);
  const [own] = left(answer.words, byAnswer);
  const [other] = left(reference.words, byReference);
  if (own === undefined || other === undefined || !isUnitFault(own, other)) return [];
  return [{ code: "unitWrong", answer: own, reference: other }];
}

function isWeak({ number }: AnswerWord): boolean {
  return number === null || number.isWeak || (number.unit === "ordinal" && number.raw === 1);
}

function bestFacing(word: AnswerWord, others: readonly AnswerWord[]): number {
  const same = others.findIndex((other) => isUnitFault(word, other));
  return same >= 0 ? same : others.length > 0 ? 0 : -1;
}

function codeOf(word: AnswerWord, other: AnswerWord): NumberFault["code"] {
  return isUnitFault(word, other) ? "unitWrong" : "numberWrong";
}

function isUnitFault({ number: a }: AnswerWord, { number: b }: AnswerWord): boolean {
  return a !== null && b !== null && isOtherUnit(a, b);
}
