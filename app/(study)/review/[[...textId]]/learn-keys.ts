import type { CardFace } from "#lib/cards/card-face";
import type { PreparedKey } from "#lib/commands/prepare-keys";
import type { AcceptedReference } from "#ui/reference-tools";
import { withShown } from "./edit-shown.ts";
import { isOf, keyName, type WantedKey, wantedKey } from "./known-keys.ts";
import type { ReviewCard, ShownCard } from "./material.ts";
import { type ReviewState, viewOf } from "./review-state.ts";
import { checkTyped, type TypedCheck, withReference } from "./typed-check.ts";

/** Keys that came: those wanted and not among them have none. `keysTurn`: of the state when they were asked for. */
export interface KeysThatCame {
  readonly wanted: readonly WantedKey[];
  readonly prepared: readonly PreparedKey[];
  readonly keysTurn: number;
}

/**
 * The state with the keys that came. An answer that waited for its key is graded now. A pair that was mended elsewhere is shown as it is worded now, and its answer is
 * graded anew, as is one that was like a reference that counts no longer. Keys asked for before an edit are left aside.
 */
export function withKeys(state: ReviewState, came: KeysThatCame): ReviewState | null {
  if (came.keysTurn !== state.keysTurn) return null;
  const prepared = new Map(came.prepared.map((one) => [keyName(one), one]));
  const found = came.wanted.map(
    (one) => [keyName(one), prepared.get(keyName(one)) ?? null] as const,
  );
  const keys = { ...state.keys, ...Object.fromEntries(found) };
  const mended = mendedCards(state, prepared);
  const isMended = Object.keys(mended).length > 0;
  const known = { ...(isMended ? withShown(state, mended) : state), keys };
  const view = viewOf(known);
  const { answer } = known;
  if (view.kind !== "card" || answer?.check == null) return known;
  const check = checkedAnew(answer.check, checkTyped(view.card, answer.typed, keys), {
    isMended: view.card.id in mended,
  });
  if (check === null) return known;
  const lastAct = { type: "shown", suggested: check.suggested } as const;
  return { ...known, answer: { ...answer, check }, lastAct, news: known.news + 1 };
}

/** The check by the keys that came; null where the one that stands holds. */
function checkedAnew(
  before: TypedCheck,
  now: TypedCheck,
  { isMended }: { readonly isMended: boolean },
): TypedCheck | null {
  if (now.type === "waiting") return null;
  if (before.type === "waiting") return now;
  if (before.type !== "graded" || now.type !== "graded") return null;
  const { accepted, grade, prepared } = before;
  const used = prepared.acceptedIds[grade.reference] ?? null;
  const isWithdrawn = accepted?.withdrawn === true && accepted.id === used;
  return isMended || isWithdrawn ? { ...now, accepted } : null;
}

/** The state with what became of the reference made of the answer that was on the screen at that turn. */
export function withAccepted(
  state: ReviewState,
  { turn, accepted }: { readonly turn: number; readonly accepted: AcceptedReference },
): ReviewState | null {
  const { answer } = state;
  if (state.turn !== turn || answer?.check?.type !== "graded") return null;
  return { ...state, answer: { ...answer, check: withReference(answer.check, accepted) } };
}

/** The cards that say something else now, as they are to be shown. */
function mendedCards(
  { session }: ReviewState,
  prepared: ReadonlyMap<string, PreparedKey>,
): Readonly<Record<string, ShownCard>> {
  const mended = Object.values(session.cards).flatMap((card) => {
    const wanted = wantedKey(card);
    const known = wanted === null ? undefined : prepared.get(keyName(wanted));
    return known && !isOf(known, card) ? [[card.id, shownAs(card, known)] as const] : [];
  });
  return Object.fromEntries(mended);
}

function shownAs({ face, place, tags }: ReviewCard, { prompt, key }: PreparedKey): ShownCard {
  const [reference = ""] = key.references;
  return {
    ...{ place, tags },
    face: {
      ...face,
      question: { ...face.question, passages: worded(face.question.passages, prompt) },
      answer: { ...face.answer, passages: worded(face.answer.passages, reference) },
      expected: { ...face.expected, texts: [reference] },
    },
  };
}

function worded(passages: CardFace["question"]["passages"], text: string) {
  return passages.map((passage) => ({ ...passage, text, marks: [] }));
}
