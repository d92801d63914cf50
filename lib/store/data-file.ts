import { existsSync, mkdirSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";

/**
 * Where the database file lies: `DATABASE_URL` (`file:…` or a path), else `duizhao.db` in the folder `DUIZHAO_DATA`,
 * else in the project's `data`. The folder is created, readable by its owner only. Throws when another database is asked for.
 */
export function dataFile(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const file = fromUrl(env.DATABASE_URL) ?? join(dataFolder(env), "duizhao.db");
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return file;
}

/** The project's folder: where this file stands when Node runs it, the working folder when a bundle does. */
export function projectFolder(): string {
  const here = import.meta.dirname;
  const root = here === undefined ? undefined : join(here, "..", "..");
  return root !== undefined && existsSync(join(root, "prisma", "schema.prisma"))
    ? root
    : process.cwd();
}

function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const named = env.DUIZHAO_DATA;
  return named === undefined || named === "" ? join(projectFolder(), "data") : resolve(named);
}

function fromUrl(url: string | undefined): string | null {
  if (url === undefined || url === "") return null;
  if (/^[a-z]+:\/\//.test(url) && !url.startsWith("file://")) {
    throw new Error(
      `DATABASE_URL names a database that this version cannot use: ${url.replace(/:.*/s, "://…")}. Use a file (file:/path/to/duizhao.db) or leave it out.`,
    );
  }
  const path = url.replace(/^file:(\/\/)?/, "");
  return isAbsolute(path) ? path : join(projectFolder(), path);
}
