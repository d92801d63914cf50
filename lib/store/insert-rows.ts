import { setImmediate } from "node:timers/promises";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** The tables that are filled with many rows at once, with the columns of a row. */
interface Rows {
  readonly unit: Prisma.UnitCreateManyInput;
  readonly term: Prisma.TermCreateManyInput;
  readonly textTerm: Prisma.TextTermCreateManyInput;
  readonly variant: Prisma.VariantCreateManyInput;
  readonly translation: Prisma.TranslationCreateManyInput;
  readonly occurrence: Prisma.OccurrenceCreateManyInput;
  readonly note: Prisma.NoteCreateManyInput;
  readonly card: Prisma.CardCreateManyInput;
  readonly review: Prisma.ReviewCreateManyInput;
}

/** Some twenty milliseconds of work; longer statements gain nothing. */
const rowsAtOnce = 1000;

/**
 * Inserts any number of rows, all with the same columns. With `replacing`, the column that names a row, a row that is there already takes the new values.
 * The rows go over as one parameter of JSON (the one thing here that PostgreSQL spells otherwise): a parameter for each value takes twice the time, and
 * `createMany`, which plans each batch anew, several times.
 */
export async function insertRows<Table extends keyof Rows>(
  db: Db,
  table: Table,
  rows: readonly Required<Rows[Table]>[],
  { replacing }: { readonly replacing?: "id" } = {},
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Rows[Table] & string)[];
  const into = Prisma.raw(`"${table}" (${columns.map((column) => `"${column}"`).join(", ")})`);
  const values = Prisma.raw(columns.map((_, at) => `"value" ->> ${at}`).join(", "));
  const conflict = replacing === undefined ? Prisma.empty : replaceBy(replacing, columns);
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const piece = rows.slice(start, start + rowsAtOnce);
    const json = JSON.stringify(piece.map((row) => columns.map((column) => plain(row[column]))));
    // Without a WHERE, SQLite takes ON CONFLICT for the condition of a join.
    await db.client
      .$executeRaw`INSERT INTO ${into} SELECT ${values} FROM json_each(${json}) WHERE 1 = 1${conflict}`;
    // The driver is synchronous: without a turn for I/O, a long import would hold up every other request.
    await setImmediate();
  }
}

/** Our instants are integers far below 2⁵³. */
function plain(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function replaceBy(key: string, columns: readonly string[]): Prisma.Sql {
  const taken = columns
    .filter((column) => column !== key)
    .map((column) => `"${column}" = excluded."${column}"`);
  return Prisma.raw(` ON CONFLICT ("${key}") DO UPDATE SET ${taken.join(", ")}`);
}
