import type { CardFace } from "#lib/cards/card-face";
import type { PreparedKey } from "#lib/commands/prepare-keys";
import { checkDictation, type DictationCheck } from "#lib/language/grade/check-dictation";
import { checkShortAnswer, type ShortCheck } from "#lib/language/grade/check-short-answer";
import type { Grade } from "#lib/language/grade/grade";
import { gradeAnswer } from "#lib/language/grade/grade-answer";
import type { GradeKey } from "#lib/language/grade/grade-key";
import { onceAccepted } from "#lib/language/grade/once-accepted";
import { plainCharacters } from "#lib/language/grade/plain-characters";
import type { Rating } from "#lib/memory/schedule/card-state";
import type { AcceptedReference } from "#ui/reference-tools";
import { type KnownKeys, keyFor, wantedKey } from "./known-keys.ts";
import type { ReviewCard } from "./material.ts";

/** A typed answer that was graded by the key of its unit. */
export interface GradedCheck {
  readonly type: "graded";
  readonly suggested: Rating;
  readonly grade: Grade;
  readonly prepared: PreparedKey;
  /** A reference that was made of the answer, or that it was compared with and that counts no longer. */
  readonly accepted: AcceptedReference | null;
}

/**
 * What a typed answer was found to be. `waiting`: its key is not here yet; `gone`: there is none, for the text has the sentence no longer. `suggested` null: the
 * machine cannot tell.
 */
export type TypedCheck =
  | GradedCheck
  | { readonly type: "short"; readonly suggested: Rating; readonly check: ShortCheck }
  | { readonly type: "dictation"; readonly suggested: Rating; readonly check: DictationCheck }
  | { readonly type: "waiting"; readonly suggested: null }
  | { readonly type: "gone"; readonly suggested: null };

/** Compares what was typed with what the card expects: translations by the key of their unit, sentences heard word by word, single words by their letters. */
export function checkTyped(card: ReviewCard, typed: string, keys: KnownKeys): TypedCheck {
  if (isTranslation(card.face)) return checkTranslation(card, typed, keys);
  return isHeard(card.face) ? checkHeard(card, typed) : checkWord(card, typed);
}

/** The check with its answer accepted as a reference, or taken back. */
export function withReference(check: GradedCheck, accepted: AcceptedReference): GradedCheck {
  const { rating } = check.grade;
  return { ...check, accepted, suggested: accepted.withdrawn ? rating : onceAccepted(rating) };
}

function isTranslation({ kind }: CardFace): boolean {
  return kind === "translation" || kind === "translationReversed";
}

/** A whole sentence that is written down by ear. */
function isHeard({ kind }: CardFace): boolean {
  return kind === "listening";
}

function checkTranslation(card: ReviewCard, typed: string, keys: KnownKeys): TypedCheck {
  const prepared = keyFor(card, keys);
  if (prepared === null || wantedKey(card) === null) return { type: "gone", suggested: null };
  if (prepared === undefined) return { type: "waiting", suggested: null };
  const grade = gradeOnce(typed, prepared.key);
  return { type: "graded", suggested: grade.rating, grade, prepared, accepted: null };
}

/** The last grade by each key: what was graded while it was typed is not graded again at the key that shows the answer. */
const graded = new WeakMap<GradeKey, { readonly typed: string; readonly grade: Grade }>();

function gradeOnce(typed: string, key: GradeKey): Grade {
  const known = graded.get(key);
  if (known?.typed === typed) return known.grade;
  const grade = gradeAnswer(typed, key);
  graded.set(key, { typed, grade });
  return grade;
}

function checkHeard({ face, characters = "" }: ReviewCard, typed: string): TypedCheck {
  const [answer, said] = [typed, face.expected.texts[0] ?? ""].map((text) =>
    plainCharacters(text, characters),
  );
  const check = checkDictation(answer ?? "", said ?? "");
  return { type: "dictation", suggested: check.suggested, check };
}

function checkWord({ face, characters = "" }: ReviewCard, typed: string): TypedCheck {
  const { question, expected } = face;
  const shown = [...question.passages, ...(question.headword ? [question.headword] : [])];
  const plain = (text: string) => plainCharacters(text, characters);
  const check = checkShortAnswer({
    ...{ answer: plain(typed), expected: expected.texts.map(plain), lang: expected.lang },
    shown: shown.map(({ text }) => plain(text)),
  });
  const nearest = expected.texts.find((text) => plain(text) === check.nearest) ?? check.nearest;
  return { type: "short", suggested: check.suggested, check: { ...check, nearest } };
}
