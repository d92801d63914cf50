import { migrateDatabase } from "#lib/store/migrate";
import { writeMigration } from "#lib/store/write-migration";

const usage = `Usage: duizhao migrate [--new NAME]

Brings the data to the newest form, as every start does; a copy from before is kept in backups/.

  --new NAME  for whoever changed prisma/schema.prisma: write the SQL of a new migration

Exit codes: 0 done, 1 failed, 2 wrong usage.
`;

/** `migrate`: brings the data to the newest form. `migrate --new NAME`: writes the SQL from the last migration to schema.prisma. */
export async function run(args: readonly string[]): Promise<number> {
  const at = new Date();
  if (args[0] === "--help" || args[0] === "-h") {
    process.stdout.write(usage);
    return 0;
  }
  if (args[0] === "--new") return writeNew(args[1], at);
  if (args.length > 0) return refuse(usage);
  const { file, applied, backup } = await migrateDatabase({ at });
  process.stdout.write(
    applied.length === 0 ? `${file} is up to date.\n` : `${file}: applied ${applied.join(", ")}.\n`,
  );
  if (backup !== null) process.stdout.write(`The data as it was lies in ${backup}.\n`);
  return 0;
}

async function writeNew(name: string | undefined, at: Date): Promise<number> {
  if (name === undefined || name === "") return refuse(usage);
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
