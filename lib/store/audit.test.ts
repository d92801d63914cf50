import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "#lib/commands/test-text";
import { auditTerms } from "#lib/language/terms/audit/audit-terms";
import { listAudit } from "./audit.ts";
import { listGlossary } from "./glossary.ts";
import { updateTermStatus } from "./term.ts";
import { testDatabase } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";
import { insertTranslations } from "./translation.ts";

const at = new Date("2026-03-02T04:00:00Z");

async function shelf() {
  const { db } = await testDatabase();
  const { id } = await testLearner(db);
  const bread = await importTestText(db, { id }, { at });
  const pizza = await importTestText(db, { id }, { content: pizzaText, terms: pizzaTerms });
  const glossary = await listGlossary(db, id);
  const idOf = (source: string) => glossary.find((term) => term.source === source)?.id ?? "";
  return { db, id, bread, pizza, idOf };
}

test("the auditor gets every unit once, numbered over all texts, with the places of terms in it", async () => {
  const { db, id, pizza, idOf } = await shelf();
  const [material, ...more] = await listAudit(db, id);
  expect(more).toEqual([]);
  expect(material?.units.map(({ index, textIndex, textId }) => [index, textIndex, textId])).toEqual(
    [1, 2, 3, 4, 5].map((index) =>
      index < 4 ? [index, index, expect.any(String)] : [index, index - 3, pizza.textId],
    ),
  );
  const starter = material?.terms.find((term) => term.id === idOf("starter"));
  expect(starter?.occurrences.map(({ unit, form }) => `${unit} ${form}`)).toEqual([
    ...["1 starter", "1 酵种", "3 starter", "3 酵种", "4 starter", "4 酵种"],
  ]);
  expect(starter?.targets).toMatchObject([{ text: "酵种", count: 3 }]);
  expect(auditTerms(material?.terms ?? [], material?.units ?? [])).toEqual([]);
});

test("it hears what was ruled of translations, and nothing of rejected terms; of one text when asked", async () => {
  const { db, id, pizza, idOf } = await shelf();
  const said = { id: newId(), termId: idOf("dough"), text: "面团", ruledAt: at };
  await inTransaction(db, async (tx) => {
    await updateTermStatus(tx, id, [idOf("starter")], { status: "rejected", ruledAt: at });
    await insertTranslations(tx, id, [{ ...said, ruling: "accepted" }]);
  });
  const [material] = await listAudit(db, id, { textId: pizza.textId });
  expect(material?.units).toHaveLength(2);
  expect(material?.terms.map(({ source, rulings }) => [source, [...rulings]])).toEqual([
    ["dough", [["面团", "accepted"]]],
  ]);
  expect(await listAudit(db, id, { textId: "没有" })).toEqual([]);
});
