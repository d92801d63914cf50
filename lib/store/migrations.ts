import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { projectFolder } from "./data-file.ts";

/** One migration as it lies in `prisma/migrations`; `name` begins with the time it was written. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of `sql`, as the migrations table keeps it. */
  readonly checksum: string;
}

/** The folder of the migrations for SQLite. */
export function migrationsFolder(): string {
  return join(projectFolder(), "prisma", "migrations", "sqlite");
}

/** The schema that the tables follow. */
export function readSchema(): { readonly path: string; readonly content: string } {
  const path = join(projectFolder(), "prisma", "schema.prisma");
  return { path, content: readFileSync(path, "utf8") };
}

/** All migrations of a folder, oldest first. */
export function listMigrations(folder: string = migrationsFolder()): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Migrations in the shape the schema engine takes. */
export function migrationList(
  migrations: readonly Migration[],
  folder: string = migrationsFolder(),
): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
