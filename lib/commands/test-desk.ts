import { v7 as newId } from "uuid";
import type { PairEdit } from "#lib/language/align/desk/edit-pairs";
import type { Rating } from "#lib/memory/schedule/card-state";
import { listDeck } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { listFacts } from "#lib/store/facts";
import type { Learner } from "#lib/store/learner";
import { listOccurrences } from "#lib/store/occurrence";
import { listPairs, type StoredPair } from "#lib/store/pair";
import { getPairDesk, type PairDesk } from "#lib/store/pair-desk";
import { findText, getTextContent } from "#lib/store/text";
import { listTermsOfText, listTextTerms } from "#lib/store/text-term";
import { listVariantsOfText } from "#lib/store/variant";
import { editPairs } from "./edit-pairs.ts";
import { findDivergentCards } from "./find-divergent-cards.ts";
import { pushReviews } from "./push-reviews.ts";

/** Everything of a text that a learner can see or be asked, as one string. */
export async function printText(db: Db, { id }: Learner, textId: string): Promise<string> {
  const deck = await listDeck(db, id, textId);
  const { version: _, ...text } = (await findText(db, id, textId)) ?? { version: 0 };
  const parts = [
    [text, await getTextContent(db, id, textId)],
    await listPairs(db, id, textId),
    await listOccurrences(db, id, textId),
    await listTermsOfText(db, id, textId),
    await listTextTerms(db, id, textId),
    await listVariantsOfText(db, id, textId),
    deck,
    await listFacts(
      db,
      id,
      deck.map((card) => card.id),
    ),
  ];
  return parts.flatMap((part) => part.map((row) => JSON.stringify(row))).join("\n");
}

/** Does an edit on the desk as it stands; throws when it is refused. */
export async function edited(
  db: Db,
  { id }: Pick<Learner, "id">,
  textId: string,
  edit: PairEdit,
): Promise<PairDesk> {
  const { version } = await getPairDesk(db, id, textId);
  const at = new Date("2026-02-01T00:00:00Z");
  const done = await editPairs(db, id, { textId, version, edit }, { at });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

/** The live translation card of a row; undefined when none is asked. */
export async function cardOf(db: Db, { id }: Learner, { textId, id: pairId }: StoredPair) {
  const deck = await listDeck(db, id, textId);
  return deck.find((card) => card.kind === "translation" && card.passageId === pairId);
}

/** Answers the translation card of a row so often. */
export async function answer(
  db: Db,
  learner: Learner,
  pair: StoredPair | undefined,
  times: number,
  rating: Rating = "good",
): Promise<void> {
  const card = pair && (await cardOf(db, learner, pair));
  if (card === undefined) throw new Error("这一行没有卡片。");
  for (let time = 0; time < times; time += 1) {
    const answeredAt = new Date(Date.UTC(2026, 0, 10 + 7 * time));
    const review = { kind: "answer", id: newId(), cardId: card.id, answeredAt } as const;
    const { calendar } = learner;
    await pushReviews(
      db,
      learner.id,
      [{ ...review, calendar, rating, durationMs: 900, typedText: null }],
      { at: answeredAt },
    );
  }
}

/** Ids of the cards whose row is not what their log folds to. */
export async function divergentCards(db: Db, { id }: Learner): Promise<string[]> {
  return (await findDivergentCards(db, id)).map(({ card }) => card.id);
}
