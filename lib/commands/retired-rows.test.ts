import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { listDeck, nextCardPosition } from "#lib/store/card";
import { findTerm } from "#lib/store/concordance";
import { listFacts } from "#lib/store/facts";
import { listGlossary } from "#lib/store/glossary";
import { countRows } from "#lib/store/health";
import { loadDeck } from "#lib/store/load-deck";
import { listOccurrences } from "#lib/store/occurrence";
import { listPairs } from "#lib/store/pair";
import { loadPairDesk } from "#lib/store/pair-desk";
import { listTexts } from "#lib/store/shelf";
import { listStudied } from "#lib/store/studied";
import { listTermTranslations } from "#lib/store/term-translations";
import { testDatabase } from "#lib/store/test-database";
import { listSimilarTexts } from "#lib/store/text";
import { mapCardsByText } from "#lib/store/text-cards";
import { listTermsOfText } from "#lib/store/text-term";
import { listUnits } from "#lib/store/unit";
import { answer, cardOf, edited } from "./test-desk.ts";
import { importTestText, testLearner } from "./test-text.ts";

const bound = { today: asDay(20_600), endsAt: new Date("2026-05-27T00:00:00Z") };

/** What every read of the store says of a text whose second row is taken out, or loose, or was never there. */
async function readWithout(second: "retired" | "loose" | "never") {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { id: me } = learner;
  const rows = [
    "The starter must be fed every day.\n酵种必须每天喂养。",
    "A long proof gives the crumb its flavour.\n长时间的醒发赋予面包心风味。",
    "Feed the starter before the proof begins.\n在醒发开始之前喂养酵种。",
  ];
  const terms = [
    { source: "starter", target: "酵种" },
    { source: "proof", target: "醒发" },
    { source: "crumb", target: "面包心" },
  ];
  const { textId } = await importTestText(db, learner, {
    content: (second === "never" ? [rows[0], rows[2]] : rows).join("\n"),
    terms: second === "never" ? terms.slice(0, 2) : terms,
  });
  const [, row] = await listPairs(db, me, textId);
  if (second !== "never") {
    await answer(db, learner, row, 1);
    const side = second === "retired" ? "both" : "target";
    await edited(db, learner, textId, { type: "drop", pairId: row?.id ?? "", side });
    expect(row && (await cardOf(db, learner, row))).toBeUndefined();
  }
  const glossary = await listGlossary(db, me);
  const deck = await listDeck(db, me, textId);
  const facts = await listFacts(
    db,
    me,
    deck.map(({ id }) => id),
  );
  const { queueOf } = await loadDeck(db, learner, new Date("2026-01-02T04:00:00Z"));
  const contexts = await Promise.all(glossary.map(({ id }) => findTerm(db, me, id)));
  const known = glossary.map(({ id }) => id);
  const translationsOf = await listTermTranslations(db, me, { termIds: known });
  const nameOf = new Map(glossary.map(({ id, source }) => [id, source]));
  return {
    units: (await listUnits(db, me, textId)).map(({ source, target }) => [
      source.text,
      target.text,
    ]),
    deck: deck.map(({ kind, state }) => [kind, state]),
    faces: facts.map(({ kind, facts: shown }) => [kind, shown]).sort(),
    glossary: glossary.map(({ source, count, units, variants, cards }) => ({
      ...{ source, count, units, variants, cards: cards.length },
    })),
    glossaryOfText: (await listGlossary(db, me, { textId })).map(({ source }) => source),
    contexts: contexts.map((term) => [
      term?.source,
      term?.contexts.map(({ unit, places }) => [unit.source.text, places]),
    ]),
    termsOfText: (await listTermsOfText(db, me, textId)).map(
      ({ source, targets, occurrences }) => ({
        ...{
          source,
          targets: targets.map(({ text, count, units }) => [text, count, units.length]),
        },
        places: occurrences.map(({ side, start, form }) => [side, start, form]),
      }),
    ),
    occurrences: (await listOccurrences(db, me, textId)).map(({ termId, form }) => [
      nameOf.get(termId),
      form,
    ]),
    variants: known.map((id) => [nameOf.get(id), translationsOf(id).translations]),
    shelf: (await listTexts(db, me, bound)).map(({ units, terms: found, cards, due }) => ({
      units,
      found,
      cards,
      due,
    })),
    counted: (await countRows(db, me)).units,
    byText: (await mapCardsByText(db, me)).get(textId)?.size,
    queue: queueOf(null),
    reviews: (await listStudied(db, me, { textId })).length,
    next: await nextCardPosition(db, me),
    similar: (
      await listSimilarTexts(db, me, { sourceLang: "en", targetLang: "zh" }, [
        row?.source?.text ?? "",
      ])
    ).length,
    studied: (await loadPairDesk(db, me, textId))?.studied,
  };
}

/** Ids and the places of cards in the order differ from one database to the next. */
function plain(read: Awaited<ReturnType<typeof readWithout>>) {
  const { queue, next: _, ...rest } = read;
  return {
    ...rest,
    queue: Object.values(queue).map((part) => (Array.isArray(part) ? part.length : null)),
  };
}

test("a row that was taken out is in no read of the store: all is as if it had never been there", async () => {
  const { similar, ...retired } = plain(await readWithout("retired"));
  const { similar: _, ...never } = plain(await readWithout("never"));
  expect(retired).toEqual(never);
  expect(similar).toBe(0);
});

test("a row that lost its translation is a row, but no unit: nothing is asked of it and no term stands in it", async () => {
  const { similar: _, studied, ...loose } = plain(await readWithout("loose"));
  const { similar: __, studied: ___, ...never } = plain(await readWithout("never"));
  expect(loose).toEqual(never);
  expect(Object.values(studied ?? {})).toEqual([1]);
});
