import { v7 } from "uuid";
import { type EvidenceVerdict, evidenceVerdicts } from "#lib/memory/schedule/act";
import type { Calendar } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { TestDirection, TestedVerdict } from "#lib/progress/self-test";
import type { Db } from "#lib/store/database";
import { listCardsToCredit, listEvidenceOf } from "#lib/store/evidence";
import type { LearnerId } from "#lib/store/ids";
import { getLearner } from "#lib/store/learner";
import { listReferences } from "#lib/store/reference";
import { insertReviews, type StoredReview } from "#lib/store/review";
import { toWording } from "./accept-answer.ts";
import { type FoldedCard, foldCards } from "./fold-cards.ts";

/** What became of one term in a translation. */
export interface TermVerdict {
  readonly termId: string;
  readonly verdict: TestedVerdict;
}

/** A typed translation of a unit with what became of its terms as it was graded. `answerId`: of the review, or of an attempt that was practice. */
export interface JudgedAnswer {
  readonly answerId: string;
  readonly answeredAt: Date;
  readonly calendar: Calendar;
  readonly unitId: string;
  readonly direction: TestDirection;
  readonly typedText: string | null;
  readonly verdicts: readonly TermVerdict[];
}

/**
 * Notes on the cards of a translation's terms what it showed of them, as acts of one group with the answer's id, and folds those cards; gives
 * them as they are now. A term left out is no evidence, and in a wording that is a reference by now none is wrong, though the answer
 * was graded before: one accepted later changes nothing of the past. A card bears one a learner day at most. Whether it counts is the learner's choice now. Belongs inside the transaction that saves the answer.
 */
export async function giveCredit(
  db: Db,
  learnerId: LearnerId,
  judged: JudgedAnswer,
  { at }: { readonly at: Date },
): Promise<FoldedCard[]> {
  const { answerId, answeredAt, calendar, unitId, direction } = judged;
  const verdictOf = await mapTelling(db, learnerId, judged);
  if (verdictOf.size === 0) return [];
  const on = { unitId, direction, termIds: [...verdictOf.keys()] };
  const day = dayOf(answeredAt, calendar);
  const cards = await listCardsToCredit(db, learnerId, { ...on, day });
  if (cards.length === 0) return [];
  const { creditsTerms: counts } = await getLearner(db, learnerId);
  const shared = { kind: "act", answeredAt, calendar, groupId: answerId } as const;
  const rows = cards.flatMap(({ termId, cardId }): StoredReview[] => {
    const verdict = verdictOf.get(termId);
    if (verdict === undefined) return [];
    const act = { type: "evidence", verdict, answerId, counts } as const;
    return [{ ...shared, id: v7(), cardId, act, claimedAt: null, receivedAt: at }];
  });
  return save(db, learnerId, rows);
}

async function mapTelling(
  db: Db,
  learnerId: LearnerId,
  { unitId, typedText, verdicts }: JudgedAnswer,
): Promise<ReadonlyMap<string, EvidenceVerdict>> {
  const telling = new Map(
    verdicts.flatMap(({ termId, verdict }) => (isTelling(verdict) ? [[termId, verdict]] : [])),
  );
  const wrong = [...telling].filter(([, verdict]) => verdict === "wrong");
  if (wrong.length === 0 || typedText === null) return telling;
  const wording = toWording(typedText);
  const references = await listReferences(db, learnerId, [unitId]);
  if (references.some(({ text }) => text === wording)) {
    for (const [termId] of wrong) telling.delete(termId);
  }
  return telling;
}

/** An answer that is taken back, and when. */
type TakenBack = Pick<JudgedAnswer, "answerId" | "answeredAt" | "calendar">;

/** Takes back what answers left on the cards of their terms, when they are taken back themselves; gives those cards. Twice changes nothing. */
export async function takeCreditBack(
  db: Db,
  learnerId: LearnerId,
  taken: readonly TakenBack[],
  { at }: { readonly at: Date },
): Promise<FoldedCard[]> {
  const byAnswer = new Map(taken.map((answer) => [answer.answerId, answer]));
  const standing = await listEvidenceOf(db, learnerId, [...byAnswer.keys()]);
  const rows = standing.flatMap(({ id: targetId, cardId, answerId }): StoredReview[] => {
    const back = byAnswer.get(answerId);
    if (back === undefined) return [];
    const { answeredAt, calendar } = back;
    const shared = { kind: "retraction", answeredAt, calendar, claimedAt: null } as const;
    return [{ ...shared, id: v7(), cardId, targetId, receivedAt: at }];
  });
  return save(db, learnerId, rows);
}

async function save(
  db: Db,
  learnerId: LearnerId,
  rows: readonly StoredReview[],
): Promise<FoldedCard[]> {
  if (rows.length === 0) return [];
  await insertReviews(db, learnerId, rows);
  const cardIds = rows.map(({ cardId }) => cardId);
  return foldCards(db, learnerId, [...new Set(cardIds)]);
}

function isTelling(verdict: TestedVerdict): verdict is EvidenceVerdict {
  return evidenceVerdicts.some((one) => one === verdict);
}
