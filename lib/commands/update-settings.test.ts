import { expect, test } from "vitest";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { getLearner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { testDatabase } from "#lib/store/test-database";
import { ensureLearner } from "./ensure-learner.ts";
import { testLearner } from "./test-text.ts";
import { type SettingsChange, updateSettings } from "./update-settings.ts";

test("the first start makes one learner with the usual preset, the next finds them again", async () => {
  const { db } = await testDatabase();
  const [one, other] = await Promise.all([ensureLearner(db), ensureLearner(db)]);
  expect(other).toEqual(one);
  expect(one).toMatchObject({ screenLanguage: null, calendar: { rolloverHour: 4 } });
  expect(await getPreset(db, one.id)).toMatchObject(defaultPreset);
});

test("settings are kept, and what is not named stays", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const change = {
    screenLanguage: "zh",
    zone: "America/New_York",
  } as const;
  const updated = await updateSettings(db, learner.id, change);
  expect(updated.ok && updated.value).toEqual(await getLearner(db, learner.id));
  expect(await getLearner(db, learner.id)).toMatchObject({
    screenLanguage: "zh",
    calendar: { zone: "America/New_York", rolloverHour: 4 },
  });
  await updateSettings(db, learner.id, { screenLanguage: null, rolloverHour: 0 });
  expect(await getLearner(db, learner.id)).toMatchObject({
    screenLanguage: null,
    calendar: { rolloverHour: 0 },
  });
});

test("a learner begins with four buttons, in silence; how 复习 is done is kept field by field", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const usual = { ratingButtons: "four", autoPlay: false, showTimer: false, gestures: true };
  expect(learner.reviewing).toEqual(usual);
  await updateSettings(db, learner.id, { ratingButtons: "two", gestures: false });
  await updateSettings(db, learner.id, { autoPlay: true, showTimer: true });
  expect((await getLearner(db, learner.id)).reviewing).toEqual({
    ...{ ratingButtons: "two", autoPlay: true, showTimer: true, gestures: false },
  });
});

test.each<[SettingsChange, string]>([
  [{ zone: "亚洲/上海" }, "zone"],
  [{ zone: "+08:00" }, "zone"],
  [{ rolloverHour: 24 }, "rolloverHour"],
  [{ rolloverHour: 4.5 }, "rolloverHour"],
  [{ rolloverHour: Number.NaN }, "rolloverHour"],
])("%o is refused by its field, and nothing else of it is kept", async (change, field) => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const updated = await updateSettings(db, learner.id, { screenLanguage: "zh", ...change });
  expect(updated).toMatchObject({ ok: false, error: { field } });
  expect(await getLearner(db, learner.id)).toEqual(learner);
});
