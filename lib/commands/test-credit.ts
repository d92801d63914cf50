import { v7 as newId } from "uuid";
import type { CardKind } from "#lib/cards/card-face";
import type { EvidenceAct } from "#lib/memory/schedule/act";
import type { Outcome } from "#lib/memory/schedule/card-state";
import type { CardAct } from "#lib/memory/sync/card-act";
import { standingEvents } from "#lib/memory/sync/fold-card";
import { listCards, type StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { listAllReviews, type StoredReview } from "#lib/store/review";
import { pushReviews } from "./push-reviews.ts";

interface TermCards {
  readonly termId: string;
  readonly idOf: (kind: CardKind) => string;
}

/** The cards of a term by its source. */
export async function termCards(
  db: Db,
  { id: learnerId }: Pick<Learner, "id">,
  source: string,
): Promise<TermCards> {
  const term = await db.client.term.findFirstOrThrow({
    where: { learnerId, source },
    include: { note: { include: { cards: true } } },
  });
  const cards = term.note?.cards ?? [];
  return { termId: term.id, idOf: (kind) => cards.find((card) => card.kind === kind)?.id ?? "" };
}

interface MetTerm extends TermCards {
  readonly recognition: () => Promise<StoredCard | undefined>;
  /** Good once more. */
  readonly answer: (at: Date) => Promise<void>;
}

/** Answers the cards of a term once, of these kinds, so that they wait in review. */
export async function meetTerm(
  db: Db,
  given: {
    readonly learner: Learner;
    readonly source: string;
    readonly at: Date;
    readonly kinds?: readonly CardKind[];
    readonly outcome?: Outcome;
  },
): Promise<MetTerm> {
  const { learner, kinds = ["termRecognition"] } = given;
  const { outcome = { state: "review", intervalDays: 9 } } = given;
  const cards = await termCards(db, learner, given.source);
  const say = async (cardIds: readonly string[], at: Date) => {
    const shared = { kind: "answer", answeredAt: at, calendar: learner.calendar } as const;
    const said = { rating: "good", outcome, durationMs: 3000, typedText: null } as const;
    const reviews = cardIds.map((cardId) => ({ ...shared, ...said, id: newId(), cardId }));
    await pushReviews(db, learner.id, reviews, { at });
  };
  await say(
    kinds.map((kind) => cards.idOf(kind)),
    given.at,
  );
  const recognitionId = cards.idOf("termRecognition");
  return {
    ...cards,
    recognition: async () => (await listCards(db, learner.id, [recognitionId]))[0],
    answer: (at) => say([recognitionId], at),
  };
}

/** The evidence in a learner's log that stands. */
export async function evidenceOf(
  db: Db,
  learner: Pick<Learner, "id">,
): Promise<(CardAct & { readonly act: EvidenceAct })[]> {
  return standingEvents(await listAllReviews(db, learner.id)).flatMap((event) => {
    if (event.kind !== "act" || event.act.type !== "evidence") return [];
    return [{ ...event, act: event.act }];
  });
}

/** The answers of a log that stand. */
export function answersOf(reviews: readonly StoredReview[]) {
  return standingEvents(reviews).filter(({ kind }) => kind === "answer");
}
