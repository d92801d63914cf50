import { expect, test } from "vitest";
import { ensureLearner } from "#lib/commands/ensure-learner";
import { removeText } from "#lib/commands/remove-text";
import { asDay } from "#lib/memory/time/day";
import { listDeck } from "#lib/store/card";
import { listTexts } from "#lib/store/shelf";
import { testDatabase } from "#lib/store/test-database";
import { seedSampleTalk } from "./seed.ts";

const now = { today: asDay(20_780), endsAt: new Date("2026-11-23T20:00:00Z") };

test("the first start puts the sample talk on the shelf; once removed it never comes back", async () => {
  const { db } = await testDatabase();
  const seeded = await seedSampleTalk(db);
  expect(seeded).toMatchObject({ units: 100 });
  const learner = await ensureLearner(db);
  const [talk] = await listTexts(db, learner.id, now);
  expect(talk?.title).toContain("训练范式");
  expect(await listDeck(db, learner.id, talk?.id ?? null)).toHaveLength(seeded?.cards ?? 0);
  expect(await seedSampleTalk(db)).toBeNull();
  await removeText(db, learner.id, talk?.id ?? "");
  expect(await seedSampleTalk(db)).toBeNull();
  expect(await listTexts(db, learner.id, now)).toEqual([]);
});
