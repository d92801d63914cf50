import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { listAudit } from "#lib/store/audit";
import { listCards, listDeck } from "#lib/store/card";
import { listCardLinks, listRelatives, updateCardLinks } from "#lib/store/card-link";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import { asLearnerId } from "#lib/store/ids";
import { listKnownTerms, listRuledTerms, listTermsToFind } from "#lib/store/known-terms";
import { insertLearner, type Learner } from "#lib/store/learner";
import { listLostNotes, updateContexts, updateNoteTerms } from "#lib/store/note";
import { deleteOccurrencesOfTerms, listOccurrences } from "#lib/store/occurrence";
import { insertPreset } from "#lib/store/preset";
import { listRelatedTerms } from "#lib/store/related-terms";
import {
  deleteBareTerms,
  insertTerms,
  listTermRecords,
  listTermsNamed,
  updateTermStatus,
  updateTerms,
} from "#lib/store/term";
import {
  appendTermEdit,
  findNextTermEdits,
  getTermEdit,
  listTouchedTerms,
  markTermEdit,
} from "#lib/store/term-edit";
import { listMergedTerms, listTermsByKey } from "#lib/store/term-names";
import { loadTermRulings, replaceTermRulings } from "#lib/store/term-rulings";
import { listTermTranslations } from "#lib/store/term-translations";
import { testDatabase } from "#lib/store/test-database";
import {
  deleteTextTerms,
  lastPosition,
  listTermsOfText,
  mapBestTermhood,
} from "#lib/store/text-term";
import { inTransaction } from "#lib/store/transaction";
import { deleteTranslations, insertTranslations, listTranslations } from "#lib/store/translation";
import { listUnits } from "#lib/store/unit";
import { deleteVariants, listVariantsOfText } from "#lib/store/variant";
import { foldCards } from "./fold-cards.ts";
import { meetTerms } from "./meet-terms.ts";
import { plantTerms } from "./plant-terms.ts";
import { refindRows, refindTerms } from "./refind-terms.ts";
import { breadTerms, breadText, importTestText, readTestText, testLearner } from "./test-text.ts";

const noon = new Date("2026-01-05T04:00:00Z");
const languages = { sourceLang: "en", targetLang: "zh" } as const;

/** A learner's text with rulings of every kind: an accepted term, another name of it, translations, a merged card, a note shown where its term is not, an act. */
async function ruledText(db: Db, { id }: Learner) {
  const { textId } = await importTestText(db, { id });
  const terms = await listGlossary(db, id);
  const [proof, starter] = terms;
  if (starter === undefined || proof === undefined) throw new Error("没有词。");
  const units = await listUnits(db, id, textId);
  const [kept, other] = starter.cards;
  const translation = { id: newId(), termId: starter.id, text: "老面", ruledAt: noon };
  const edit = { id: newId(), act: { type: "rename" }, at: noon };
  await inTransaction(db, async (tx) => {
    await updateTermStatus(tx, id, [starter.id], { status: "accepted", ruledAt: noon });
    const [term] = await listTermRecords(tx, id, [starter.id]);
    if (term === undefined) throw new Error("没有词。");
    const before = await loadTermRulings(tx, id, [term.id]);
    const name = { source: "leaven", key: "leaven", status: "merged" } as const;
    await insertTerms(tx, id, [{ ...term, ...name, id: newId(), mergedIntoId: term.id }]);
    await insertTranslations(tx, id, [{ ...translation, ruling: "accepted" }]);
    if (kept !== undefined && other !== undefined) {
      const { noteId } = other;
      await updateCardLinks(tx, id, [{ id: other.id, noteId, mergedIntoId: kept.id }]);
    }
    const noteId = proof.cards[0]?.noteId ?? "";
    await updateContexts(tx, id, [{ noteId, contextUnitId: units[0]?.id ?? "" }]);
    const after = await loadTermRulings(tx, id, [term.id]);
    await appendTermEdit(tx, id, { ...edit, before, after });
  });
  return {
    textId,
    editId: edit.id,
    translationId: translation.id,
    termIds: terms.map((term) => term.id),
    keys: terms.map(({ key }) => key),
    noteIds: terms.flatMap(({ cards }) => cards.map((card) => card.noteId)),
    cardIds: terms.flatMap(({ cards }) => cards.map((card) => card.id)),
    records: await listTermRecords(
      db,
      id,
      terms.map((term) => term.id),
    ),
    keptCards: await listCards(db, id, kept === undefined ? [] : [kept.id]),
    rulings: await loadTermRulings(
      db,
      id,
      terms.map((term) => term.id),
    ),
  };
}

type Ruled = Awaited<ReturnType<typeof ruledText>>;

/** Every read of terms and rulings, asked by `me` for what another has. */
async function readAll(db: Db, { id: me }: Learner, rows: Ruled) {
  const { textId, termIds, cardIds, noteIds } = rows;
  const { units } = readTestText(breadText, []).parsed;
  const related = await listRelatedTerms(db, me, termIds);
  const edits = await findNextTermEdits(db, me);
  const rulings = await loadTermRulings(db, me, termIds);
  const met = await meetTerms(db, me, { languages, units, terms: [] });
  const translationsOf = await listTermTranslations(db, me, { termIds });
  return {
    listAudit: await listAudit(db, me),
    listAuditOfText: await listAudit(db, me, { textId }),
    listRelatives: await listRelatives(db, me, rows.keptCards),
    listCardLinks: await listCardLinks(db, me, noteIds),
    listGlossary: await listGlossary(db, me),
    listKnownTerms: await listKnownTerms(db, me, textId),
    listLostNotes: await listLostNotes(db, me, termIds),
    listMergedTerms: await listMergedTerms(db, me, termIds),
    listAllMerged: await listMergedTerms(db, me, null),
    listRelatedTerms: [related.standing, related.merged, [...related.byText]].flat(),
    listRuledTerms: await listRuledTerms(db, me, languages),
    listTermRecords: await listTermRecords(db, me, termIds),
    listTermsByKey: [...(await listTermsByKey(db, me, languages, rows.keys))],
    listTermsNamed: await listTermsNamed(db, me, { ...languages, key: "leaven" }),
    listTermsOfText: await listTermsOfText(db, me, textId),
    listTermTranslations: termIds.flatMap((id) => translationsOf(id).translations),
    listTermsToFind: (await listTermsToFind(db, me, textId, rows.records)).filter(
      ({ targets }) => targets.length > 0,
    ),
    listTouchedTerms: [...(await listTouchedTerms(db, me))],
    listTranslations: await listTranslations(db, me, termIds),
    listAllTranslations: await listTranslations(db, me, null),
    listVariantsOfText: await listVariantsOfText(db, me, textId),
    listOccurrences: await listOccurrences(db, me, textId),
    listCards: (await listCards(db, me, cardIds)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    listDeck: await listDeck(db, me, textId),
    lastPosition: (await lastPosition(db, me, textId)) > 0 ? ["有"] : [],
    mapBestTermhood: [...(await mapBestTermhood(db, me, termIds))],
    meetTerms: [...met.known, ...met.places],
    findNextTermEdits: [edits.undo ?? [], edits.redo ?? []].flat(),
    loadTermRulings: [rulings.terms, rulings.translations, rulings.notes, rulings.cards].flat(),
  };
}

async function twoLearners() {
  const { db } = await testDatabase();
  const owner = await testLearner(db);
  const stranger: Learner = { ...owner, id: asLearnerId(newId()), createdAt: noon };
  await inTransaction(db, async (tx) => {
    await insertLearner(tx, stranger);
    await insertPreset(tx, stranger.id, { ...defaultPreset, id: newId(), name: "默认" });
  });
  return { db, owner, stranger, rows: await ruledText(db, owner) };
}

test("no read of terms and rulings shows one learner another's", async () => {
  const { db, owner, stranger, rows } = await twoLearners();
  const mine = await readAll(db, owner, rows);
  for (const [name, value] of Object.entries(await readAll(db, stranger, rows))) {
    expect([name, value]).toEqual([name, []]);
    expect([name, mine[name as keyof typeof mine]]).not.toEqual([name, []]);
  }
  await expect(getTermEdit(db, stranger.id, rows.editId)).rejects.toThrow();
});

test("no ruling of one learner changes another's terms", async () => {
  const { db, owner, stranger, rows } = await twoLearners();
  const before = await readAll(db, owner, rows);
  const { textId, termIds, cardIds, rulings } = rows;
  const nothing = { terms: [], translations: [], notes: [], cards: [] };
  const text = { id: textId, cardKinds: ["cloze"] } as const;
  await inTransaction(db, async (tx) => {
    const me = stranger.id;
    await updateTerms(
      tx,
      me,
      rows.records.map((term) => ({ ...term, source: "被改" })),
    );
    await updateTermStatus(tx, me, termIds, { status: "rejected", ruledAt: noon });
    await deleteTranslations(tx, me, [rows.translationId]);
    await deleteTextTerms(tx, me, textId, termIds);
    await deleteVariants(tx, me, textId, termIds);
    await deleteOccurrencesOfTerms(tx, me, textId, termIds);
    await updateNoteTerms(
      tx,
      me,
      rulings.notes.map((note) => ({ ...note, termId: "没有" })),
    );
    await updateCardLinks(
      tx,
      me,
      rulings.cards.map((card) => ({ ...card, mergedIntoId: null })),
    );
    await markTermEdit(tx, me, rows.editId, noon);
    await replaceTermRulings(tx, me, { before: rulings, after: nothing });
    await foldCards(tx, me, cardIds);
    await refindTerms(tx, me, termIds);
    await refindRows(tx, me, textId, null);
    expect(await plantTerms(tx, me, { text, termIds }, noon)).toBe(0);
    expect(await deleteBareTerms(tx, me, termIds)).toEqual([]);
  });
  expect(await readAll(db, owner, rows)).toEqual(before);
});

test("what one learner accepted is not met in another's text", async () => {
  const { db, stranger } = await twoLearners();
  const proof = breadTerms.filter(({ source }) => source === "proof");
  const { textId } = await importTestText(db, stranger, { terms: proof });
  expect((await listTermsOfText(db, stranger.id, textId)).map(({ source }) => source)).toEqual([
    "proof",
  ]);
});
