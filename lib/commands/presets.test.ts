import { expect, test } from "vitest";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { addDays, asDay } from "#lib/memory/time/day";
import { asLearnerId } from "#lib/store/ids";
import { getPreset, listPresets, type NamedPreset } from "#lib/store/preset";
import { testDatabase } from "#lib/store/test-database";
import { copyPreset, mostPresets } from "./copy-preset.ts";
import { deletePreset } from "./delete-preset.ts";
import { savePreset } from "./save-preset.ts";
import { switchPreset } from "./switch-preset.ts";
import { testLearner } from "./test-text.ts";

const nobody = asLearnerId("01930000-0000-7000-8000-000000000009");

async function shelf() {
  const { db } = await testDatabase();
  const { id } = await testLearner(db);
  const [preset] = await listPresets(db, id);
  if (preset === undefined) throw new Error("no preset");
  const names = async () => (await listPresets(db, id)).map(({ name }) => name);
  return { db, id, preset, names };
}

test("a preset is saved whole: every option comes back as it was given", async () => {
  const { db, id, preset } = await shelf();
  const day = asDay(20_780);
  const wished: NamedPreset = {
    ...{ id: preset.id, name: "  考试　前  " },
    ...{ desiredRetention: 0.95, newPerDay: 0, reviewsPerDay: 9999, maximumIntervalDays: 180 },
    ...{ learningSteps: [30, 600, 86_400], relearningSteps: [], learnAheadSeconds: 0 },
    ...{ reviewOrder: "relativeOverdueness", newReviewMix: "reviewsFirst" },
    ...{ burySiblings: false, loadBalance: false, waitForTerms: false },
    ...{ leechThreshold: 0, leechAction: "suspend" },
    ...{ easyDays: [1, 1, 1, 1, 0.5, 0, 0], breaks: [{ from: day, to: addDays(day, 13) }] },
  };
  const saved = await savePreset(db, id, wished);
  expect(saved).toEqual({
    ok: true,
    value: { preset: { ...wished, name: "考试 前" }, before: preset },
  });
  expect(await listPresets(db, id)).toEqual([{ ...wished, name: "考试 前" }]);
});

test.each<[Partial<NamedPreset>, string, string]>([
  [{ desiredRetention: 1 }, "desiredRetention", "outOfBounds"],
  [{ learningSteps: [60, 0] }, "learningSteps", "badStep"],
  [{ name: " 　" }, "name", "nameMissing"],
  [{ name: "长".repeat(61) }, "name", "nameTooLong"],
  [{ id: "01930000-0000-7000-8000-00000000000a" }, "id", "presetNotFound"],
])("%o is refused by its field, and nothing else of it is kept", async (change, field, type) => {
  const { db, id, preset } = await shelf();
  const saved = await savePreset(db, id, { ...preset, newPerDay: 7, ...change });
  expect(saved).toMatchObject({ ok: false, error: { field, type } });
  expect(await listPresets(db, id)).toEqual([preset]);
});

test("another learner's preset can be neither saved, copied, used nor deleted", async () => {
  const { db, id, preset } = await shelf();
  const copy = await copyPreset(db, id, { presetId: preset.id });
  const before = await listPresets(db, id);
  const wish = { presetId: preset.id };
  for (const refused of [
    await savePreset(db, nobody, { ...preset, newPerDay: 1 }),
    await copyPreset(db, nobody, wish),
    await switchPreset(db, nobody, preset.id),
    await deletePreset(db, nobody, copy.ok ? copy.value.id : ""),
  ])
    expect(refused).toMatchObject({ ok: false, error: { type: "presetNotFound" } });
  expect(await listPresets(db, id)).toEqual(before);
});

test("a copy has the same options and a name of its own, and is not in use until chosen", async () => {
  const { db, id, preset, names } = await shelf();
  const wish = { presetId: preset.id, name: "考试" };
  for (const _ of ["考试", "考试 2", "考试 3"]) await copyPreset(db, id, wish);
  await copyPreset(db, id, { presetId: preset.id });
  expect(await names()).toEqual(["default", "考试", "考试 2", "考试 3", "default 2"]);
  const [, copy] = await listPresets(db, id);
  expect(copy).toEqual({ ...preset, id: copy?.id, name: "考试" });
  expect((await getPreset(db, id)).id).toBe(preset.id);
});

test("two presets cannot bear one name, neither by case nor by width", async () => {
  const { db, id, preset } = await shelf();
  const copy = await copyPreset(db, id, { presetId: preset.id, name: "Exam ２" });
  expect(copy.ok).toBe(true);
  const renamed = await savePreset(db, id, { ...preset, name: "exam 2" });
  expect(renamed).toEqual({ ok: false, error: { type: "nameTaken", field: "name" } });
  expect((await savePreset(db, id, { ...preset, name: "DEFAULT" })).ok).toBe(true);
});

test("the longest name can be copied too", async () => {
  const { db, id, preset, names } = await shelf();
  await savePreset(db, id, { ...preset, name: "长".repeat(60) });
  await copyPreset(db, id, { presetId: preset.id });
  await copyPreset(db, id, { presetId: preset.id });
  const all = await names();
  expect(new Set(all).size).toBe(3);
  expect(Math.max(...all.map((name) => name.length))).toBeLessThanOrEqual(60);
});

test("what is in use changes when another is chosen, 换用另一个预设", async () => {
  const { db, id, preset } = await shelf();
  const copy = await copyPreset(db, id, { presetId: preset.id, name: "考试" });
  const copyId = copy.ok ? copy.value.id : "";
  const used = await switchPreset(db, id, copyId);
  expect(used).toMatchObject({
    value: { preset: { id: copyId, name: "考试" }, before: { id: preset.id } },
  });
  expect(await getPreset(db, id)).toMatchObject({ ...defaultPreset, id: copyId });
  expect((await switchPreset(db, id, "没有")).ok).toBe(false);
  expect((await getPreset(db, id)).id).toBe(copyId);
});

test("neither the preset in use nor the last one is deleted, others are", async () => {
  const { db, id, preset, names } = await shelf();
  const refusal = async (presetId: string) => {
    const deleted = await deletePreset(db, id, presetId);
    return deleted.ok ? null : deleted.error;
  };
  expect(await refusal(preset.id)).toEqual({ type: "onlyPreset", field: "presetId" });
  const copy = await copyPreset(db, id, { presetId: preset.id, name: "考试" });
  const copyId = copy.ok ? copy.value.id : "";
  // None was ever chosen: the first is in use.
  expect(await refusal(preset.id)).toEqual({ type: "presetInUse", field: "presetId" });
  await switchPreset(db, id, copyId);
  expect(await refusal(copyId)).toEqual({ type: "presetInUse", field: "presetId" });
  expect(await refusal("没有")).toEqual({ type: "presetNotFound", field: "presetId" });
  expect(await refusal(preset.id)).toBeNull();
  expect(await names()).toEqual(["考试"]);
});

test("there is an end to copies", async () => {
  const { db, id, preset, names } = await shelf();
  const wish = { presetId: preset.id, name: "一" };
  for (let count = 1; count < mostPresets; count += 1) await copyPreset(db, id, wish);
  expect(await copyPreset(db, id, wish)).toMatchObject({ error: { type: "tooManyPresets" } });
  expect(await names()).toHaveLength(mostPresets);
});
