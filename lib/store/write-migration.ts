import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listMigrations, migrationList, migrationsFolder, readSchema } from "./migrations.ts";
import { openSchemaEngine } from "./schema-engine.ts";

/**
 * Writes the SQL that leads from the migrations so far to `schema.prisma` into a new migration, named after `at` (UTC) and `name`.
 * Returns its file, or null when nothing changed. The SQL may be edited until it is applied anywhere.
 */
export async function writeMigration(name: string, at: Date): Promise<string | null> {
  const sql = await schemaDifference();
  if (sql === null) return null;
  const stamp = at.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(
    migrationsFolder(),
    `${stamp}_${name.replace(/[^a-z0-9]+/gi, "_").toLowerCase()}`,
  );
  const file = join(folder, "migration.sql");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, sql, { flag: "wx" });
  const lock = join(migrationsFolder(), "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "sqlite"\n');
  return file;
}

/** The SQL from the migrations so far to `schema.prisma`; null when they agree. */
export async function schemaDifference(): Promise<string | null> {
  const schema = readSchema();
  const { engine, close } = await openSchemaEngine(":memory:", schema);
  try {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationList(listMigrations()) },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout === null || stdout.includes("This is an empty migration") ? null : stdout;
  } finally {
    await close();
  }
}
