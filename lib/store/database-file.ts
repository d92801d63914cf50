import type { Db } from "./database.ts";

/** The file that is open, by which a thread opens it too. */
export async function findDatabaseFile(db: Db): Promise<string> {
  const rows = await db.client.$queryRaw<{ readonly file: string }[]>`
    SELECT "file" FROM pragma_database_list WHERE "name" = 'main'`;
  const file = rows[0]?.file;
  if (!file) throw new Error("The database is in no file.");
  return file;
}
