import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { splitLines } from "#lib/language/text/clean-line";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { listDeck } from "./card.ts";
import { closeDatabase, openDatabaseAt } from "./database.ts";
import { listGlossary } from "./glossary.ts";
import { checkFile } from "./health.ts";
import { asLearnerId } from "./ids.ts";
import { migrateDatabase } from "./migrate.ts";
import { migrationsFolder } from "./migrations.ts";
import { listPairs } from "./pair.ts";
import { getPairEdit } from "./pair-edit.ts";
import { getPreset } from "./preset.ts";
import { tallyStudied } from "./progress-tallies.ts";
import { listAllReviews } from "./review.ts";
import { listFalselyStudied } from "./studied-cache.ts";
import { testFolder } from "./test-folder.ts";
import { findText } from "./text.ts";
import { listTermsOfText, listTextTerms } from "./text-term.ts";

const at = new Date("2026-11-23T08:00:00Z");
const owner = asLearnerId("01930000-0000-7000-8000-000000000001");

test("a text from before the alignment desk has its file, its rows and the counts of its terms afterwards", async () => {
  const file = await oldDatabase(1, oldText);
  expect((await migrateDatabase({ at, file })).backup).not.toBeNull();
  const db = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(db));
  const text = await findText(db, owner, "t");
  expect(text).toMatchObject({ title: "酵种", version: 0 });
  const files = { name: null, encoding: "utf-8", format: "lines", firstLine: 1 };
  expect(text?.files).toEqual([{ ...files, lineCount: splitLines(oldContent).length }]);
  expect(await listPairs(db, owner, "t")).toEqual([
    {
      ...{ id: "u", textId: "t", index: 1, kind: "body", probability: 1, warnings: [] },
      source: { text: "Feed the starter.", lang: "en", lines: [2] },
      target: { text: "喂养酵种。", lang: "zh", lines: [3] },
    },
  ]);
  expect(await listTermsOfText(db, owner, "t")).toMatchObject([
    { source: "starter", targets: [{ text: "酵种", count: 1, units: [1] }] },
  ]);
  expect(await listTextTerms(db, owner, "t")).toMatchObject([{ termId: "m", places: 1 }]);
  expect(await checkFile(db)).toEqual([]);
});

test("terms from before they had tiers have one by their score, and what was answered is asked as before", async () => {
  const file = await oldDatabase(2, oldTerms);
  await migrateDatabase({ at, file });
  const db = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(db));
  const terms = await listTermsOfText(db, owner, "t");
  const told = { isCertain: false, choices: [], sense: "" };
  expect(terms).toMatchObject([
    { ...told, source: "starter", probability: 0.7, tier: "core", forms: ["starter"] },
    { ...told, source: "proof", probability: 0.3, tier: "useful" },
    { ...told, source: "bread", probability: 0.1, tier: "useful" },
    { ...told, source: "day", probability: 0.1, tier: "doubtful" },
  ]);
  expect((await listDeck(db, owner, "t")).map(({ id }) => id)).toEqual(["c1", "c3"]);
  expect(await listGlossary(db, owner)).toMatchObject([
    { source: "starter", variants: [{ text: "酵种", count: 1, ruling: null }], merged: [] },
    { source: "proof" },
    { source: "bread" },
    { source: "day" },
  ]);
  expect((await getPairEdit(db, owner, "e")).after).toMatchObject({
    textTerms: [{ termId: "m1", probability: 0.7, tier: "core", isCertain: false, choices: [] }],
    variants: [{ text: "酵种", isFound: true }],
  });
  expect(await checkFile(db)).toEqual([]);
});

test("answers from before statistics were kept beside the log are counted, 旧的复习也算", async () => {
  const file = await oldDatabase(3, oldPreset);
  await migrateDatabase({ at, file });
  const db = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(db));
  const tallies = await tallyStudied(db, owner, { textId: null, since: null });
  const counted = { answers: 1, durationMs: 900, matureAnswers: 0, matureMs: 0, dayAnswers: 0 };
  // Eight in the morning in Shanghai, on the first of January 1970.
  expect(tallies).toEqual([{ day: 0, hour: 8, found: "new", rating: "good", ...counted }]);
  expect(await listFalselyStudied(db, owner)).toEqual([]);
});

test("a preset from before it had orders and easy days keeps its limits, and the log stays append-only", async () => {
  const file = await oldDatabase(3, oldPreset);
  await migrateDatabase({ at, file });
  const db = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(db));
  expect(await getPreset(db, owner)).toEqual({
    ...{ ...defaultPreset, id: "p", name: "default" },
    ...{ desiredRetention: 0.85, newPerDay: 7, learningSteps: [60], relearningSteps: [] },
  });
  expect((await listDeck(db, owner, null)).map(({ id, isLeech }) => [id, isLeech])).toEqual([
    ["c", false],
  ]);
  const [review] = await listAllReviews(db, owner);
  expect(review).toMatchObject({ kind: "answer", rating: "good", typedText: "酵种" });
  for (const change of [`UPDATE "review" SET "rating" = 'easy'`, `DELETE FROM "review"`]) {
    await expect(db.writer?.$executeRawUnsafe(change)).rejects.toThrow(/append-only/);
  }
  expect(await checkFile(db)).toEqual([]);
});

const oldLearner = `INSERT INTO "learner" VALUES ('${owner}', 1, NULL, 'Asia/Shanghai', 4)`;
/** Three kinds of line breaks, the last at the very end. */
const oldContent = "酵种\r\nFeed the starter.\r喂养酵种。\n";
/** A text as the first version stored it. */
const oldText = [
  `INSERT INTO "text" VALUES ('t', '${owner}', '酵种', 'en', 'zh', 'x', '["cloze"]', '[]', 1, NULL, '${oldContent}')`,
  `INSERT INTO "unit" VALUES ('u', '${owner}', 't', 1, 'body', 'Feed the starter.', 'en', '[2]', '喂养酵种。', 'zh', '[3]', '[]')`,
  `INSERT INTO "term" VALUES ('m', '${owner}', 'en', 'zh', 'starter', 'starter', 'word', 'proposed', NULL, 1)`,
  `INSERT INTO "textTerm" VALUES ('${owner}', 't', 'm', 0.5, 1)`,
  `INSERT INTO "variant" VALUES ('v', '${owner}', 'm', 't', '酵种', 1, '[1]', 1)`,
  `INSERT INTO "occurrence" VALUES ('${owner}', 'u', 'm', 'source', 9, 16, 'starter')`,
  `INSERT INTO "occurrence" VALUES ('${owner}', 'u', 'm', 'target', 2, 4, '酵种')`,
];

/** A text of one unit as the second and third versions stored it. */
const oldUnit = [
  `INSERT INTO "text" VALUES ('t', '${owner}', '酵种', 'en', 'zh', 'x', '["cloze","translation"]', '[]', 1, NULL, '', '[]', 1)`,
  `INSERT INTO "unit" ("id", "learnerId", "textId", "index", "kind", "sourceText", "sourceLang", "sourceLines", "targetText", "targetLang", "targetLines", "warnings")
    VALUES ('u', '${owner}', 't', 1, 'body', 'Feed the starter.', 'en', '[1]', '喂养酵种。', 'zh', '[2]', '[]')`,
];
const oldRows = {
  ...{ pairs: [], occurrences: [], contexts: [], content: null },
  textTerms: [{ textId: "t", termId: "m1", score: 0.7, position: 1, places: 1 }],
  variants: [{ id: "v", termId: "m1", textId: "t", text: "酵种", count: 1, position: 1 }],
};
/** Terms as the second version stored them: that of the third was answered, that of the fourth was not. */
const oldTerms = [
  ...oldUnit,
  ...["starter", "proof", "bread", "day"].flatMap((source, index) => {
    const [id, score] = [index + 1, [0.7, 0.3, 0.1, 0.1][index]];
    return [
      `INSERT INTO "term" VALUES ('m${id}', '${owner}', 'en', 'zh', '${source}', '${source}', 'word', 'proposed', NULL, 1)`,
      `INSERT INTO "textTerm" VALUES ('${owner}', 't', 'm${id}', ${score}, ${id}, 1)`,
    ];
  }),
  `INSERT INTO "variant" VALUES ('v', '${owner}', 'm1', 't', '酵种', 1, 1)`,
  `INSERT INTO "occurrence" VALUES ('${owner}', 'u', 'm1', 'source', 9, 16, 'starter')`,
  ...[1, 3, 4].flatMap((id) => [
    `INSERT INTO "note" VALUES ('n${id}', '${owner}', 'term', 'm${id}', NULL, 'u', 1)`,
    `INSERT INTO "card" ("id", "learnerId", "noteId", "kind", "position", "createdAt") VALUES ('c${id}', '${owner}', 'n${id}', 'cloze', ${id}, 1)`,
  ]),
  `UPDATE "card" SET "state" = 'review', "stability" = 5, "difficulty" = 5, "dueDay" = 20000, "intervalDays" = 5, "reps" = 1, "lastReviewAt" = 1, "lastReviewDay" = 19995 WHERE "id" = 'c3'`,
  `INSERT INTO "pairEdit" VALUES ('e', '${owner}', 't', 1, '{"type":"edit","first":1,"rows":1}', '${JSON.stringify(oldRows)}', '${JSON.stringify(oldRows)}', 1, NULL, NULL)`,
];

/** A preset and an answered card as the third version stored them. */
const oldPreset = [
  `INSERT INTO "preset" VALUES ('p', '${owner}', 'default', 0.85, 7, 200, '[60]', '[]', 36500, 1200, '${JSON.stringify(defaultWeights)}')`,
  ...oldUnit,
  `INSERT INTO "note" VALUES ('n', '${owner}', 'unit', NULL, 'u', NULL, 1)`,
  `INSERT INTO "card" ("id", "learnerId", "noteId", "kind", "position", "createdAt") VALUES ('c', '${owner}', 'n', 'translation', 1, 1)`,
  `INSERT INTO "review" ("id", "learnerId", "cardId", "kind", "answeredAt", "zone", "rolloverHour", "day", "rating", "outcomeState", "outcomeIntervalDays", "durationMs", "typedText", "receivedAt")
    VALUES ('r', '${owner}', 'c', 'answer', 1, 'Asia/Shanghai', 4, 0, 'good', 'review', 3, 900, '酵种', 1)`,
];

/** A file as the first so many migrations made it, with rows of that time. */
async function oldDatabase(migrations: number, statements: readonly string[]): Promise<string> {
  const folder = testFolder();
  const names = readdirSync(migrationsFolder()).filter((name) => /^\d/.test(name));
  for (const name of names.slice(0, migrations)) {
    cpSync(join(migrationsFolder(), name), join(folder, name), { recursive: true });
  }
  const file = join(folder, "duizhao.db");
  await migrateDatabase({ at, file, folder });
  const old = openDatabaseAt(file);
  for (const statement of [oldLearner, ...statements])
    await old.writer?.$executeRawUnsafe(statement);
  await closeDatabase(old);
  return file;
}
