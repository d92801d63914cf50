import { expect, test } from "vitest";
import { cardKinds } from "#lib/cards/card-face";
import { countRows } from "#lib/store/health";
import { testDatabase } from "#lib/store/test-database";
import { findContent } from "#lib/store/text";
import { listUnits } from "#lib/store/unit";
import { importText } from "./import-text.ts";
import { previewImport } from "./preview-import.ts";
import type { ImportInput, ImportWatch } from "./read-import.ts";
import { removeText } from "./remove-text.ts";
import { breadText, pasted, pizzaText, testLearner } from "./test-text.ts";

const newVersion = breadText
  .replace("必须每天喂养", "每天都要喂养")
  .concat("\nLet the loaf cool.\n让面包放凉。");

test("a text that had been taken back is named as what would be restored, one on the shelf as existing", async () => {
  const { preview, save, db, learner } = await house();
  const { textId } = await save(pasted(breadText));
  const there = await preview(pasted(breadText));
  expect(there).toMatchObject({ existing: { textId }, removed: null, earlierVersion: null });
  await removeText(db, learner.id, textId);
  expect(await preview(pasted(breadText))).toMatchObject({ existing: null, removed: { textId } });
});

test("unless kinds are named, the cards are counted that an import would make: no dictations, 不算听写", async () => {
  const { preview, save } = await house();
  const { cards } = await preview(pasted(breadText));
  expect(cards.listening).toBe(0);
  const all = await preview({ ...pasted(breadText), cardKinds });
  expect(all.cards).toEqual({ ...cards, listening: 3 });
  const made = await save(pasted(breadText));
  expect(made.cards).toBe(Object.values(cards).reduce((sum, count) => sum + count, 0));
});

test("a new version of a text is recognised, with what it changes, and becomes one when it is told so", async () => {
  const { preview, save, db, learner } = await house();
  const { textId } = await save(pasted(breadText));
  await save(pasted(pizzaText));
  const { earlierVersion } = await preview(pasted(newVersion));
  expect(earlierVersion).toMatchObject({ textId, kept: 2, changed: 1, added: 1, gone: 0 });
  expect(earlierVersion?.changes).toContainEqual({
    type: "added",
    before: null,
    after: { source: "Let the loaf cool.", target: "让面包放凉。" },
  });
  const updated = await save({ ...pasted(newVersion), updates: textId });
  expect(updated).toMatchObject({
    status: "updated",
    textId,
    units: 4,
    rows: { kept: 2, changed: 1, added: 1, gone: 0 },
  });
  expect(await countRows(db, learner.id)).toMatchObject({ texts: 2 });
  expect((await listUnits(db, learner.id, textId)).at(-1)?.target.text).toBe("让面包放凉。");
});

test("another text is no version of one on the shelf; asked of a certain one, the preview compares with it", async () => {
  const { preview, save } = await house();
  const { textId } = await save(pasted(breadText));
  expect((await preview(pasted(pizzaText))).earlierVersion).toBeNull();
  const asked = await preview({ ...pasted(pizzaText), updates: textId });
  expect(asked.earlierVersion).toMatchObject({ textId, kept: 0 });
});

test("a version of a text that is not there is refused, and nothing is saved", async () => {
  const { db, learner } = await house();
  const updates = "01930000-0000-7000-8000-000000000000";
  const saved = await importText(db, learner.id, { ...pasted(breadText), updates });
  expect(saved).toEqual({ ok: false, error: { type: "textNotFound", field: "updates" } });
  expect(await countRows(db, learner.id)).toMatchObject({ texts: 0, terms: 0 });
});

test("two files with a language each are one text, its lines counted on", async () => {
  const { save, db, learner } = await house();
  const lines = breadText.split("\n");
  const english = lines.filter((_, at) => at % 2 === 0).join("\n");
  const chinese = lines.filter((_, at) => at % 2 === 1).join("\n");
  const { textId, units } = await save({
    files: [
      { name: "bread.en.txt", content: new TextEncoder().encode(english) },
      { name: "bread.zh.txt", content: new TextEncoder().encode(chinese) },
    ],
  });
  expect(units).toBe(3);
  expect(await findContent(db, learner.id, textId)).toBe(`${english}\n${chinese}`);
  const [first] = await listUnits(db, learner.id, textId);
  expect([first?.source.lines, first?.target.lines]).toEqual([[1], [4]]);
});

test.each(["reading", "terms", "saving"])("whoever gives up at “%s” leaves nothing", async (at) => {
  const { db, learner } = await house();
  const control = new AbortController();
  const onProgress: ImportWatch["onProgress"] = (stage) => {
    if (stage === at) control.abort(new Error("不要了"));
  };
  const { signal } = control;
  const importing = importText(db, learner.id, pasted(breadText), { signal, onProgress });
  await expect(importing).rejects.toThrow("不要了");
  expect(await countRows(db, learner.id)).toMatchObject({ texts: 0, units: 0, terms: 0, cards: 0 });
});

test("two texts at once do not mix", async () => {
  const { save, preview } = await house();
  const [bread, pizza, seen] = await Promise.all([
    save(pasted(breadText)),
    save(pasted(pizzaText)),
    preview(pasted(newVersion)),
  ]);
  expect([bread.units, pizza.units, seen.parsed.units.length]).toEqual([3, 2, 4]);
});

async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  return {
    db,
    learner,
    preview: async (input: ImportInput) => {
      const preview = await previewImport(db, learner.id, input);
      if (!preview.ok) throw new Error(JSON.stringify(preview.error));
      return preview.value;
    },
    save: async (input: ImportInput) => {
      const saved = await importText(db, learner.id, input);
      if (!saved.ok) throw new Error(JSON.stringify(saved.error));
      return saved.value;
    },
  };
}
