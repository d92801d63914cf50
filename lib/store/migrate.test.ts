import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { splitLines } from "#lib/language/text/clean-line";
import { listDeck } from "./card.ts";
import { closeDatabase, type Db, openDatabaseAt } from "./database.ts";
import { listGlossary } from "./glossary.ts";
import { checkFile } from "./health.ts";
import { asLearnerId } from "./ids.ts";
import { findLocalLearner, insertLearner } from "./learner.ts";
import { migrateDatabase } from "./migrate.ts";
import { migrationsFolder } from "./migrations.ts";
import { listPairs } from "./pair.ts";
import { getPairEdit } from "./pair-edit.ts";
import { testDatabaseFile } from "./test-database.ts";
import { findText } from "./text.ts";
import { listTermsOfText, listTextTerms } from "./text-term.ts";
import { inTransaction } from "./transaction.ts";
import { schemaDifference } from "./write-migration.ts";

const at = new Date("2026-11-23T08:00:00Z");

test("a first start makes the database, a second one changes nothing", async () => {
  const file = join(temporaryFolder(), "duizhao.db");
  const first = await migrateDatabase({ at, file });
  expect(first).toEqual({
    file,
    applied: readdirSync(migrationsFolder()).filter((name) => /^\d/.test(name)),
    backup: null,
  });
  expect(await migrateDatabase({ at, file })).toEqual({ file, applied: [], backup: null });
});

test("the migrations lead to schema.prisma", async () => {
  expect(await schemaDifference()).toBeNull();
});

test("a new migration keeps the data and leaves a copy of how it was", async () => {
  const { file, folder } = await dataAndNewMigration('CREATE TABLE "later" ("词" TEXT);');
  const migrated = await migrateDatabase({ at, file, folder });
  expect(migrated.applied).toEqual(["29990101000000_later"]);
  expect(migrated.backup).toBe(
    join(dirname(file), "backups", "duizhao-20261123080000000-before-migration.db"),
  );
  expect(await zoneIn(file)).toBe("Asia/Shanghai");
  expect(await zoneIn(migrated.backup ?? "")).toBe("Asia/Shanghai");
});

test("a migration that fails half way leaves the data as it was, and the next start can try again", async () => {
  const { file, folder, sql } = await dataAndNewMigration(
    'CREATE TABLE "later" ("词" TEXT); CREATE TABLE "learner" ("x" TEXT);',
  );
  await expect(migrateDatabase({ at, file, folder })).rejects.toThrow();
  expect(await zoneIn(file)).toBe("Asia/Shanghai");
  expect(readFileSync(file).includes("later")).toBe(false);
  writeFileSync(sql, 'CREATE TABLE "later" ("词" TEXT);');
  expect(
    (await migrateDatabase({ at: new Date(at.getTime() + 1), file, folder })).applied,
  ).toHaveLength(1);
  expect(await zoneIn(file)).toBe("Asia/Shanghai");
});

test("two processes that start at once on an empty folder make one database", async () => {
  const file = join(temporaryFolder(), "duizhao.db");
  const [one, other] = await Promise.all([migrateIn(file), migrateIn(file)]);
  expect([one, other]).toEqual([0, 0]);
  expect(readdirSync(dirname(file))).toEqual(["duizhao.db", "duizhao.db.lock"]);
  expect(await migrateDatabase({ at, file })).toMatchObject({ applied: [] });
});

test("where only the database file was deleted, a new one starts empty", async () => {
  const file = await testDatabaseFile();
  const db = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(db));
  await insertShanghai(db);
  expect(existsSync(`${file}-wal`)).toBe(true);
  rmSync(file);
  await migrateDatabase({ at, file });
  expect(await zoneIn(file)).toBeUndefined();
});

test("what a killed migration left lying does not disturb the next", async () => {
  const { file, folder } = await dataAndNewMigration('CREATE TABLE "later" ("词" TEXT);');
  writeFileSync(`${file}.migrating`, "半途而废");
  writeFileSync(`${file}.lock`, "");
  await migrateDatabase({ at, file, folder });
  expect(await zoneIn(file)).toBe("Asia/Shanghai");
  expect(readdirSync(dirname(file)).sort()).toEqual(["backups", "duizhao.db", "duizhao.db.lock"]);
});

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

test("data of a newer version are refused and left alone", async () => {
  const { file, folder } = await dataAndNewMigration('CREATE TABLE "later" ("词" TEXT);');
  await migrateDatabase({ at, file, folder });
  await expect(migrateDatabase({ at, file })).rejects.toThrow(
    /newer Duizhao.*29990101000000_later/,
  );
});

test("data that another process is using are not migrated under its feet", async () => {
  const { file, folder } = await dataAndNewMigration('CREATE TABLE "later" ("词" TEXT);');
  const other = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(other));
  await findLocalLearner(other);
  await expect(migrateDatabase({ at, file, folder, waitMs: 50 })).rejects.toThrow(
    /Stop the other Duizhao/,
  );
  expect(existsSync(`${file}.migrating`)).toBe(false);
});

const owner = asLearnerId("01930000-0000-7000-8000-000000000001");
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

const oldRows = {
  ...{ pairs: [], occurrences: [], contexts: [], content: null },
  textTerms: [{ textId: "t", termId: "m1", score: 0.7, position: 1, places: 1 }],
  variants: [{ id: "v", termId: "m1", textId: "t", text: "酵种", count: 1, position: 1 }],
};
/** Terms as the second version stored them: that of the third was answered, that of the fourth was not. */
const oldTerms = [
  `INSERT INTO "text" VALUES ('t', '${owner}', '酵种', 'en', 'zh', 'x', '["cloze"]', '[]', 1, NULL, '', '[]', 1)`,
  `INSERT INTO "unit" ("id", "learnerId", "textId", "index", "kind", "sourceText", "sourceLang", "sourceLines", "targetText", "targetLang", "targetLines", "warnings")
    VALUES ('u', '${owner}', 't', 1, 'body', 'Feed the starter.', 'en', '[1]', '喂养酵种。', 'zh', '[2]', '[]')`,
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

/** A file as the first so many migrations made it, with rows of that time. */
async function oldDatabase(migrations: number, statements: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  const names = readdirSync(migrationsFolder()).filter((name) => /^\d/.test(name));
  for (const name of names.slice(0, migrations)) {
    cpSync(join(migrationsFolder(), name), join(folder, name), { recursive: true });
  }
  const file = join(folder, "duizhao.db");
  await migrateDatabase({ at, file, folder });
  const old = openDatabaseAt(file);
  await insertShanghai(old);
  for (const statement of statements) await old.writer?.$executeRawUnsafe(statement);
  await closeDatabase(old);
  return file;
}

function insertShanghai(db: Db): Promise<void> {
  const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
  const learner = { id: owner, createdAt: at, screenLanguage: null, calendar };
  return inTransaction(db, (tx) => insertLearner(tx, learner));
}

async function dataAndNewMigration(sqlText: string) {
  const file = await testDatabaseFile();
  const db = openDatabaseAt(file);
  await insertShanghai(db);
  await closeDatabase(db);
  const folder = temporaryFolder();
  cpSync(migrationsFolder(), folder, { recursive: true });
  const sql = join(folder, "29990101000000_later", "migration.sql");
  mkdirSync(dirname(sql));
  writeFileSync(sql, sqlText);
  return { file, folder, sql };
}

/** In a process of its own; resolves to its exit code. */
async function migrateIn(file: string): Promise<unknown> {
  const script = `import { migrateDatabase } from "#lib/store/migrate"; await migrateDatabase({ at: new Date(), file: ${JSON.stringify(file)} });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: "inherit",
  });
  const [code] = await once(child, "close");
  return code;
}

async function zoneIn(file: string): Promise<string | undefined> {
  const db = openDatabaseAt(file);
  const learner = await findLocalLearner(db);
  await closeDatabase(db);
  return learner?.calendar.zone;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-migrate-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
