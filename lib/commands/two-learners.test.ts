import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { asDay, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import {
  countAnswersOfUnits,
  listAllCards,
  listCards,
  listCardsOfNotes,
  listDeck,
  nextCardPosition,
  positionBefore,
} from "#lib/store/card";
import { findTerm } from "#lib/store/concordance";
import type { Db } from "#lib/store/database";
import { listFacts } from "#lib/store/facts";
import { listGlossary } from "#lib/store/glossary";
import { countRows } from "#lib/store/health";
import { asLearnerId } from "#lib/store/ids";
import { listKnownTerms } from "#lib/store/known-terms";
import { getLearner, insertLearner, type Learner, updateLearner } from "#lib/store/learner";
import { listNotesOf, listTermNotesShownIn, updateContexts } from "#lib/store/note";
import { listOccurrences, listOccurrencesIn, listOccurrencesOfTerms } from "#lib/store/occurrence";
import { listPairs, listRetiredPairs, movePairs, retirePairs } from "#lib/store/pair";
import { loadPairDesk } from "#lib/store/pair-desk";
import { findNextEdits, markPairEdit } from "#lib/store/pair-edit";
import { getPreset, insertPreset, updatePreset } from "#lib/store/preset";
import { listAllReviews, listReviewsById, listReviewsOfCards } from "#lib/store/review";
import { listTexts } from "#lib/store/shelf";
import { countToday } from "#lib/store/statistics";
import { listStudied } from "#lib/store/studied";
import { findTermRecord, listTermsToKeep, updateTermStatus } from "#lib/store/term";
import { listTermsByKey } from "#lib/store/term-names";
import { listTermTranslations } from "#lib/store/term-translations";
import { testDatabase } from "#lib/store/test-database";
import {
  findAnyText,
  findContent,
  findText,
  hasEverImported,
  listSimilarTexts,
  listTextsByContent,
  replaceContent,
  updateText,
} from "#lib/store/text";
import { listTermsOfText, listTextTerms } from "#lib/store/text-term";
import { inTransaction } from "#lib/store/transaction";
import { listUnits } from "#lib/store/unit";
import { listVariantsOfText } from "#lib/store/variant";
import { actOnTerms } from "./act-on-terms.ts";
import { editPairs } from "./edit-pairs.ts";
import { findEarlierVersion } from "./find-earlier-version.ts";
import { pushReviews } from "./push-reviews.ts";
import { redoPairEdit } from "./redo-pair-edit.ts";
import { removeText } from "./remove-text.ts";
import { restoreText } from "./restore-text.ts";
import { saveVersion } from "./save-version.ts";
import { edited } from "./test-desk.ts";
import { importTestText, readTestText, testLearner } from "./test-text.ts";
import { undoPairEdit } from "./undo-pair-edit.ts";

const noon = new Date("2026-01-05T04:00:00Z");
const now = { at: new Date("2026-01-05T04:01:00Z") };
const endsAt = new Date("2026-01-05T20:00:00Z");

/** Everything that one learner has, named so that another can ask for it. */
async function rowsOf(db: Db, { id, calendar }: Learner) {
  const text = await importTestText(db, { id });
  const cards = await listDeck(db, id, null);
  const review = {
    kind: "answer",
    id: newId(),
    cardId: cards[0]?.id ?? "",
    answeredAt: noon,
    calendar,
  } as const;
  await pushReviews(db, id, [{ ...review, rating: "good", durationMs: 1, typedText: "酵种" }], now);
  const [first, second] = await listPairs(db, id, text.textId);
  await edited(db, { id }, text.textId, {
    ...{ type: "edit", pairId: first?.id ?? "", side: "target" },
    text: "酵种天天要喂。",
  });
  await edited(db, { id }, text.textId, { type: "drop", pairId: second?.id ?? "", side: "both" });
  const glossary = await listGlossary(db, id);
  // Shown where it does not stand.
  const [noteId = ""] = glossary.flatMap(({ source, cards: [card] }) =>
    source === "proof" ? (card?.noteId ?? []) : [],
  );
  await inTransaction(db, (tx) =>
    updateContexts(tx, id, [{ noteId, contextUnitId: first?.id ?? "" }]),
  );
  return {
    textId: text.textId,
    contentHash: (await findText(db, id, text.textId))?.contentHash ?? "",
    unitIds: (await listUnits(db, id, text.textId)).map((unit) => unit.id),
    sources: (await listUnits(db, id, text.textId)).map(({ source }) => source.text),
    edits: await findNextEdits(db, id, text.textId),
    termIds: glossary.map((term) => term.id),
    keys: glossary.map((term) => term.key),
    cardIds: cards.map((card) => card.id),
    noteIds: cards.map((card) => card.noteId),
    reviewId: review.id,
    today: dayOf(noon, calendar),
  };
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** Every read of the store, asked by `me` for what `rows` names. */
function readAll(db: Db, { id: me }: Learner, rows: Rows, today: Day) {
  return {
    listDeck: listDeck(db, me, rows.textId),
    listWholeDeck: listDeck(db, me, null),
    listCards: listCards(db, me, rows.cardIds),
    listAllCards: listAllCards(db, me),
    listCardsOfNotes: listCardsOfNotes(db, me, rows.noteIds),
    listFacts: listFacts(db, me, rows.cardIds),
    listGlossary: listGlossary(db, me),
    listGlossaryOfText: listGlossary(db, me, { textId: rows.textId }),
    findTerm: findTerm(db, me, rows.termIds[0] ?? ""),
    findTermRecord: findTermRecord(db, me, rows.termIds[0] ?? ""),
    listTermsByKey: listTermsByKey(db, me, { sourceLang: "en", targetLang: "zh" }, rows.keys).then(
      (terms) => [...terms],
    ),
    listTermsOfText: listTermsOfText(db, me, rows.textId),
    listTermTranslations: listTermTranslations(db, me, rows).then((of) =>
      rows.termIds.flatMap((id) => of(id).translations),
    ),
    listOccurrences: listOccurrences(db, me, rows.textId),
    listNotesOf: listNotesOf(db, me, { termIds: rows.termIds, unitIds: rows.unitIds }),
    listUnits: listUnits(db, me, rows.textId),
    listPairs: listPairs(db, me, rows.textId),
    listRetiredPairs: listRetiredPairs(db, me, rows.textId),
    loadPairDesk: loadPairDesk(db, me, rows.textId),
    findNextEdits: findNextEdits(db, me, rows.textId),
    listOccurrencesIn: listOccurrencesIn(db, me, rows.unitIds),
    listOccurrencesOfTerms: listOccurrencesOfTerms(db, me, rows.textId, rows.termIds),
    listKnownTerms: listKnownTerms(db, me, rows.textId),
    listTextTerms: listTextTerms(db, me, rows.textId),
    listVariantsOfText: listVariantsOfText(db, me, rows.textId),
    listTermsToKeep: listTermsToKeep(db, me, rows.termIds),
    listTermNotesShownIn: listTermNotesShownIn(db, me, rows.unitIds),
    listSimilarTexts: listSimilarTexts(
      db,
      me,
      { sourceLang: "en", targetLang: "zh" },
      rows.sources,
    ),
    countAnswersOfUnits: countAnswersOfUnits(db, me, rows.unitIds).then((counts) => [...counts]),
    positionBefore: positionBefore(db, me, rows.textId, 3),
    findEarlierVersion: findEarlierVersion(db, me, readTestText(newVersion, []).parsed),
    findText: findText(db, me, rows.textId),
    findAnyText: findAnyText(db, me, rows.textId),
    findContent: findContent(db, me, rows.textId),
    listTextsByContent: listTextsByContent(db, me, rows.contentHash),
    hasEverImported: hasEverImported(db, me),
    listTexts: listTexts(db, me, { today, endsAt }),
    listReviewsOfCards: listReviewsOfCards(db, me, rows.cardIds),
    listReviewsById: listReviewsById(db, me, [rows.reviewId]),
    listAllReviews: listAllReviews(db, me),
    listStudied: listStudied(db, me),
    listStudiedOfText: listStudied(db, me, { textId: rows.textId }),
    countToday: countToday(db, me, today),
    countRows: countRows(db, me),
    nextCardPosition: nextCardPosition(db, me),
  };
}

/** What each read says where there is nothing. */
const nothing: Record<string, unknown> = {
  countToday: { introduced: 0, reviewed: 0 },
  countRows: { texts: 0, units: 0, terms: 0, notes: 0, cards: 0, reviews: 0 },
  nextCardPosition: 1,
  hasEverImported: false,
  findTerm: null,
  findTermRecord: null,
  findText: null,
  findAnyText: null,
  findContent: null,
  loadPairDesk: null,
  findNextEdits: { undo: null, redo: null },
  positionBefore: null,
  findEarlierVersion: null,
};

/** The two rows that are left of the owner's text. */
const newVersion = `The starter must be fed every day.
酵种天天要喂。
Feed the starter before the proof begins.
在醒发开始之前喂养酵种。`;

async function twoLearners() {
  const { db } = await testDatabase();
  const owner = await testLearner(db);
  const stranger: Learner = { ...owner, id: asLearnerId(newId()), createdAt: noon };
  await inTransaction(db, async (tx) => {
    await insertLearner(tx, stranger);
    await insertPreset(tx, stranger.id, { ...defaultPreset, id: newId(), name: "默认" });
  });
  return { db, owner, stranger, rows: await rowsOf(db, owner) };
}

async function settled(reads: ReturnType<typeof readAll>): Promise<Record<string, unknown>> {
  const entries = Object.entries(reads).map(async ([name, read]) => [name, await read] as const);
  return Object.fromEntries(await Promise.all(entries));
}

test("no read of the store shows one learner another's rows", async () => {
  const { db, owner, stranger, rows } = await twoLearners();
  const mine = await settled(readAll(db, owner, rows, rows.today));
  const theirs = await settled(readAll(db, stranger, rows, rows.today));
  for (const [name, value] of Object.entries(theirs)) {
    expect([name, value]).toEqual([name, name in nothing ? nothing[name] : []]);
    expect([name, mine[name]]).not.toEqual([name, value]);
  }
});

test("no write of one learner changes another's rows", async () => {
  const { db, owner, stranger, rows } = await twoLearners();
  const before = await settled(readAll(db, owner, rows, asDay(0)));
  const preset = await getPreset(db, owner.id);
  const settings = [await getLearner(db, owner.id), preset];
  const review = {
    kind: "answer",
    cardId: rows.cardIds[0] ?? "",
    answeredAt: noon,
    calendar: owner.calendar,
  } as const;
  const answer = { ...review, rating: "again", durationMs: 1, typedText: null } as const;
  const { results } = await pushReviews(db, stranger.id, [{ ...answer, id: newId() }], now);
  expect(results.map(({ result }) => result)).toEqual(["unknownCard"]);
  expect((await removeText(db, stranger.id, rows.textId)).ok).toBe(false);
  expect((await restoreText(db, stranger.id, rows.textId)).ok).toBe(false);
  expect(
    (
      await actOnTerms(db, stranger.id, {
        act: { type: "reject", termIds: [rows.termIds[0] ?? ""] },
      })
    ).ok,
  ).toBe(false);
  const desk = { textId: rows.textId, version: 2 };
  const drop = { type: "drop", pairId: rows.unitIds[0] ?? "", side: "both" } as const;
  const notFound = { ok: false, error: { type: "textNotFound", field: "textId" } };
  expect(await editPairs(db, stranger.id, { ...desk, edit: drop })).toEqual(notFound);
  expect(await undoPairEdit(db, stranger.id, desk)).toEqual(notFound);
  expect(await redoPairEdit(db, stranger.id, desk)).toEqual(notFound);
  await inTransaction(db, async (tx) => {
    await updateText(tx, stranger.id, rows.textId, { title: "被改", removedAt: noon, version: 9 });
    await replaceContent(tx, stranger.id, rows.textId, {
      ...{ title: "被改", content: "", contentHash: "", files: [], warnings: [] },
    });
    await retirePairs(tx, stranger.id, rows.unitIds, noon);
    await movePairs(tx, stranger.id, rows.textId, { first: 1, places: 5 });
    await markPairEdit(tx, stranger.id, rows.edits.undo?.id ?? "", noon);
    await updateContexts(
      tx,
      stranger.id,
      rows.noteIds.map((noteId) => ({ noteId, contextUnitId: null })),
    );
    const read = readTestText(newVersion, []);
    const version = await saveVersion(tx, stranger.id, { textId: rows.textId, read, at: noon });
    expect(version).toMatchObject({ ok: false, error: { type: "textNotFound" } });
    await updateTermStatus(tx, stranger.id, rows.termIds, {
      status: "rejected",
      ruledAt: noon,
    });
    await updateLearner(tx, stranger.id, { zone: "UTC" });
    await updatePreset(tx, stranger.id, { ...preset, newPerDay: 1 });
  });
  expect(await settled(readAll(db, owner, rows, asDay(0)))).toEqual(before);
  expect([await getLearner(db, owner.id), await getPreset(db, owner.id)]).toEqual(settings);
});

test("a review id that another learner has used is a conflict, and theirs stays", async () => {
  const { db, owner, stranger, rows } = await twoLearners();
  await importTestText(db, stranger);
  const [card] = await listDeck(db, stranger.id, null);
  const answer = {
    kind: "answer",
    id: rows.reviewId,
    cardId: card?.id ?? "",
    answeredAt: noon,
    calendar: owner.calendar,
  } as const;
  const { results } = await pushReviews(
    db,
    stranger.id,
    [{ ...answer, rating: "easy", durationMs: 1, typedText: null }],
    now,
  );
  expect(results).toEqual([{ id: rows.reviewId, result: "conflict" }]);
  expect(await listAllReviews(db, owner.id)).toMatchObject([{ rating: "good" }]);
});

test("two learners with the same text and terms have each their own", async () => {
  const { db, owner, stranger } = await twoLearners();
  await importTestText(db, stranger);
  const [mine, theirs] = [await countRows(db, owner.id), await countRows(db, stranger.id)];
  expect(theirs).toEqual({ ...mine, units: mine.units + 1, reviews: 0 });
});
