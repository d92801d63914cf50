import { migrateDatabase } from "#lib/store/migrate";
import { writeMigration } from "#lib/store/write-migration";

/** `migrate`: brings the data to the newest form. `migrate --new NAME`: writes the SQL from the last migration to schema.prisma. */
export async function run(args: readonly string[]): Promise<number> {
  const at = new Date();
  if (args[0] === "--new") return writeNew(args[1], at);
  if (args.length > 0) return refuse("Usage: duizhao migrate [--new NAME]");
  const { file, applied, backup } = await migrateDatabase({ at });
  process.stdout.write(
    applied.length === 0 ? `${file} is up to date.\n` : `${file}: applied ${applied.join(", ")}.\n`,
  );
  if (backup !== null) process.stdout.write(`The data as it was lies in ${backup}.\n`);
  return 0;
}

async function writeNew(name: string | undefined, at: Date): Promise<number> {
  if (name === undefined || name === "") return refuse("Usage: duizhao migrate --new NAME");
  const file = await writeMigration(name, at);
  process.stdout.write(
    file === null ? "The migrations already lead to schema.prisma.\n" : `${file}\n`,
  );
  return 0;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
