import { expect, test } from "vitest";
import { asLearnerId } from "#lib/store/ids";
import { listUnits } from "#lib/store/unit";
import { acceptAnswer } from "./accept-answer.ts";
import { prepareKeys } from "./prepare-keys.ts";
import { noon, testedText } from "./test-attempt.ts";
import { withdrawReference } from "./withdraw-reference.ts";

async function text() {
  const { db, learner, textId, unit } = await testedText();
  const keys = (direction: "toTarget" | "toSource" = "toTarget", unitIds = [unit.id]) =>
    prepareKeys(db, learner.id, { textId, direction, unitIds });
  return { db, learner, textId, unit, keys };
}

test("a key has the unit's wording and the terms that gate it, each with its places in the question", async () => {
  const { unit, keys } = await text();
  const [prepared] = await keys();
  expect(prepared).toMatchObject({
    ...{ unitId: unit.id, direction: "toTarget", prompt: unit.source.text, acceptedIds: [null] },
    key: {
      ...{ lang: "zh", source: unit.source.text, references: ["酵种必须每天喂养。"] },
      terms: [{ source: "starter", accepted: ["酵种"] }],
    },
    terms: [{ places: [{ start: 4, end: 11 }] }],
  });
});

test("the other way round the translation is asked for", async () => {
  const { unit, keys } = await text();
  expect(await keys("toSource")).toMatchObject([
    {
      prompt: unit.target.text,
      key: { lang: "en", references: [unit.source.text], terms: [{ source: "酵种" }] },
    },
  ]);
});

test("an accepted answer is a reference beside the text's own, in its own direction, until it is taken back", async () => {
  const { db, learner, unit, keys } = await text();
  const wording = { unitId: unit.id, direction: "toTarget", text: "酵种每天都要喂。" } as const;
  const accepted = await acceptAnswer(db, learner.id, wording, { at: noon });
  const id = accepted.ok ? accepted.value.referenceId : "";
  expect(await keys()).toMatchObject([
    { key: { references: ["酵种必须每天喂养。", "酵种每天都要喂。"] }, acceptedIds: [null, id] },
  ]);
  expect(await keys("toSource")).toMatchObject([{ acceptedIds: [null] }]);
  await withdrawReference(db, learner.id, id, { at: noon });
  expect(await keys()).toMatchObject([{ acceptedIds: [null] }]);
});

test("keys come in the order asked, without those that the text has not, or that are another's", async () => {
  const { db, learner, textId, keys } = await text();
  const ids = (await listUnits(db, learner.id, textId)).map(({ id }) => id);
  const found = await keys("toTarget", [ids[2] ?? "", "没有这一句", ids[0] ?? ""]);
  expect(found.map(({ unitId }) => unitId)).toEqual([ids[2], ids[0]]);
  const direction = "toTarget" as const;
  const stranger = asLearnerId("01900000-0000-7000-8000-000000000000");
  expect(await prepareKeys(db, stranger, { textId, direction, unitIds: ids })).toEqual([]);
});
