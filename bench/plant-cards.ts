import { v7 as newId } from "uuid";
import { fromDate } from "#lib/store/columns";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { insertRows } from "#lib/store/insert-rows";

const termKinds = ["termRecognition", "termProduction", "cloze"];
const unitKinds = ["translation", "translationReversed", "listening"];

/** A text of one term and one unit for every six new cards, which it asks for; gives the ids of the cards in no meaningful order. Belongs in a transaction. */
export async function plantCards(
  db: Db,
  learnerId: LearnerId,
  { textId, count, at }: { readonly textId: string; readonly count: number; readonly at: Date },
): Promise<string[]> {
  const langs = { sourceLang: "en", targetLang: "zh" };
  const rows = Array.from({ length: count / 6 }, () => ({ termId: newId(), unitId: newId() }));
  await db.client.text.create({
    data: {
      ...{ id: textId, learnerId, title: "五年", ...langs, contentHash: textId, warnings: "[]" },
      ...{ cardKinds: JSON.stringify([...termKinds, ...unitKinds]), importedAt: fromDate(at) },
      ...{ content: "", files: "[]" },
    },
  });
  const createdAt = fromDate(at);
  const shared = { learnerId, createdAt };
  await insertRows(
    db,
    "unit",
    rows.map(({ unitId }, index) => unitRow(learnerId, { textId, unitId, index: index + 1 })),
  );
  await insertRows(
    db,
    "term",
    rows.map(({ termId }) => ({
      ...{ id: termId, ...shared, ...langs, key: termId, sense: "", source: termId, kind: "word" },
      ...{ status: "accepted", mergedIntoId: null, ruledAt: null, knownAt: null },
    })),
  );
  await insertRows(
    db,
    "textTerm",
    rows.map(({ termId }, index) => ({
      ...{ learnerId, textId, termId, score: 1, probability: 1, tier: "core", isCertain: true },
      ...{ choices: "[]", position: index + 1, places: 1 },
    })),
  );
  const notes = rows.flatMap(({ termId, unitId }) => [
    { id: newId(), kind: "term", termId, unitId: null, contextUnitId: unitId },
    { id: newId(), kind: "unit", termId: null, unitId, contextUnitId: null },
  ]);
  await insertRows(
    db,
    "note",
    notes.map((note) => ({ ...note, ...shared, tags: "[]" })),
  );
  const cards = notes.flatMap(({ id: noteId, kind }) =>
    (kind === "term" ? termKinds : unitKinds).map((one) => ({ id: newId(), noteId, kind: one })),
  );
  await insertRows(
    db,
    "card",
    cards.map((card, position) => ({ ...card, ...shared, position, ...freshCard })),
  );
  return cards.map(({ id }) => id);
}

const freshCard = {
  ...{ state: "new", stability: null, difficulty: null, step: null, dueAt: null, dueDay: null },
  ...{ intervalDays: null, reps: 0, lapses: 0, lastReviewAt: null, lastReviewDay: null },
  ...{ suspended: false, flag: 0, buriedUntilDay: null, isLeech: false, mergedIntoId: null },
};

function unitRow(
  learnerId: LearnerId,
  {
    textId,
    unitId,
    index,
  }: { readonly textId: string; readonly unitId: string; readonly index: number },
) {
  return {
    ...{
      id: unitId,
      learnerId,
      textId,
      index,
      kind: "body",
      probability: 1,
      warnings: "[]",
      retiredAt: null,
    },
    ...{ sourceText: `Sentence ${index}.`, sourceLang: "en", sourceLines: "[]" },
    ...{ sourceSpeaker: null, sourceStartMs: null, sourceEndMs: null },
    ...{ targetText: `第 ${index} 句。`, targetLang: "zh", targetLines: "[]" },
    ...{ targetSpeaker: null, targetStartMs: null, targetEndMs: null },
  };
}
