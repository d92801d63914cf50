import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { ensureLearner } from "#lib/commands/ensure-learner";
import { importText } from "#lib/commands/import-text";
import { closeDatabase, type Db, openDatabase } from "#lib/store/database";
import { migrateDatabase } from "#lib/store/migrate";
import { hasEverImported } from "#lib/store/text";

const sampleTalk = new URL("next-training-paradigm.en-zh.txt", import.meta.url);

/**
 * Puts the sample talk on the shelf of a learner who has never had a text, and makes that learner where there is none. Null: the learner has or had
 * a text; a sample that was removed stays away. Needs a migrated database.
 */
export async function seedSampleTalk(
  db: Db = openDatabase(),
): Promise<{ readonly units: number; readonly terms: number; readonly cards: number } | null> {
  const learner = await ensureLearner(db);
  if (await hasEverImported(db, learner.id)) return null;
  const imported = await importText(db, learner.id, {
    files: [{ name: null, content: await readFile(sampleTalk) }],
  });
  if (!imported.ok)
    throw new Error(`The sample talk was refused: ${JSON.stringify(imported.error)}`);
  const { units, terms, cards } = imported.value;
  return { units, terms, cards };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await migrateDatabase({ at: new Date() });
  const seeded = await seedSampleTalk();
  await closeDatabase();
  console.log(
    seeded === null
      ? "The shelf has had a text already; nothing was changed."
      : `The sample talk is on the shelf: ${seeded.units} units, ${seeded.terms} terms, ${seeded.cards} cards.`,
  );
}
