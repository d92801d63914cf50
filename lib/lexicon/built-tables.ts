import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  compileTables,
  TABLE_FORMAT,
  TABLE_NAMES,
  type TableName,
  type Tables,
} from "./compile-tables.ts";
import { readSourceData, stampOfSources } from "./source-packages.ts";

/** Reads the tables from lib/lexicon/built, or null when they are missing or made from other data. */
export function readBuiltTables(root: string): Tables | null {
  if (!areBuiltTablesFresh(root)) return null;
  return tablesFrom((name) => readFileSync(join(builtFolder(root), `${name}.tsv`)));
}

export function areBuiltTablesFresh(root: string): boolean {
  const stampFile = join(builtFolder(root), "stamp.txt");
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stampOf(root);
}

/**
 * Compiles the tables and writes them. The stamp goes first and comes back last, so a reader beside it never takes half for
 * the whole; two writers beside each other write the same.
 */
export function buildTables(root: string): void {
  const tables = compileInMemory(root);
  const folder = builtFolder(root);
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, "stamp.txt"), { force: true });
  for (const name of TABLE_NAMES) replaceFile(join(folder, `${name}.tsv`), tables[name]);
  replaceFile(join(folder, "stamp.txt"), stampOf(root));
}

function replaceFile(path: string, content: Buffer | string): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}

export function compileInMemory(root: string): Tables {
  return compileTables(readSourceData(root));
}

function tablesFrom(read: (name: TableName) => Buffer): Tables {
  return {
    glosses: read("glosses"),
    translations: read("translations"),
    "english-zipf": read("english-zipf"),
    "chinese-zipf": read("chinese-zipf"),
  };
}

function builtFolder(root: string): string {
  return join(root, "lib", "lexicon", "built");
}

function stampOf(root: string): string {
  return `format ${TABLE_FORMAT} ${stampOfSources(root)}\n`;
}
