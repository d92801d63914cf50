import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { asLearnerId } from "#lib/store/ids";
import { listReferences } from "#lib/store/reference";
import { acceptAnswer } from "./accept-answer.ts";
import { noon, testedText } from "./test-attempt.ts";
import { withdrawReference } from "./withdraw-reference.ts";

const at = { at: noon };

async function accepted(text: string) {
  const { db, learner, unit } = await testedText();
  const accept = (own = learner.id, wording = text) =>
    acceptAnswer(db, own, { unitId: unit.id, direction: "toTarget", text: wording }, at);
  const references = () => listReferences(db, learner.id, [unit.id]);
  return { db, learner, unit, accept, references, result: await accept() };
}

test("an accepted answer is a reference from now on, and accepting it again makes no second one", async () => {
  const { accept, references, result } = await accepted("  酵种每天\n都要喂。 ");
  expect(result).toMatchObject({ ok: true });
  expect(await accept()).toEqual(result);
  expect(await references()).toMatchObject([{ lang: "zh", text: "酵种每天 都要喂。", at: noon }]);
});

test("the text's own wording and an empty answer are no new references", async () => {
  const { unit, accept, references } = await accepted("酵种每天都要喂。");
  expect(await accept(undefined, unit.target.text)).toMatchObject({ error: { type: "known" } });
  expect(await accept(undefined, " \n")).toMatchObject({ error: { type: "empty" } });
  expect(await references()).toHaveLength(1);
});

test("taken back, it is compared with no longer; twice changes nothing", async () => {
  const { db, learner, references, accept, result } = await accepted("酵种每天都要喂。");
  const id = result.ok ? result.value.referenceId : "";
  for (let time = 0; time < 2; time += 1)
    expect(await withdrawReference(db, learner.id, id, at)).toEqual({ ok: true, value: null });
  expect(await references()).toEqual([]);
  await accept();
  expect(await references()).toHaveLength(1);
});

test("another learner can neither accept, nor see, nor take back", async () => {
  const { db, unit, accept, references, result } = await accepted("酵种每天都要喂。");
  const stranger = asLearnerId(newId());
  expect(await accept(stranger)).toMatchObject({ error: { type: "unitNotFound" } });
  expect(await listReferences(db, stranger, [unit.id])).toEqual([]);
  const id = result.ok ? result.value.referenceId : "";
  expect(await withdrawReference(db, stranger, id, at)).toMatchObject({ ok: false });
  expect(await references()).toHaveLength(1);
});
