import { setImmediate } from "node:timers/promises";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";

type Value = string | number | bigint | boolean | null;

const rowsAtOnce = 1000;

/**
 * Writes columns of any number of the learner's rows, all the same columns; rows that are not there, or another's, are left out. They go
 * over as one parameter of JSON, like those of `insertRows`.
 */
export async function updateRows<
  Row extends { readonly id: string } & Readonly<Record<keyof Row, Value>>,
>(db: Db, table: "card", learnerId: LearnerId, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).filter((column) => column !== "id") as (keyof Row)[];
  const name = Prisma.raw(`"${table}"`);
  const values = Prisma.raw(
    columns.map((column, at) => `"${String(column)}" = v."value" ->> ${at + 1}`).join(", "),
  );
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const piece = rows.slice(start, start + rowsAtOnce);
    const json = JSON.stringify(
      piece.map((row) => [row.id, ...columns.map((column) => plain(row[column]))]),
    );
    // Joined to nothing, the learner's id is no reason to look at all their rows for each of these.
    await db.client.$executeRaw`
      UPDATE ${name} SET ${values} FROM json_each(${json}) v
      WHERE ${name}."id" = v."value" ->> 0 AND ${name}."learnerId" || '' = ${learnerId}`;
    // The driver is synchronous: many rows would hold up every other request.
    if (rows.length > rowsAtOnce) await setImmediate();
  }
}

/** Our instants are integers far below 2⁵³. */
function plain(value: Value): Exclude<Value, bigint> {
  return typeof value === "bigint" ? Number(value) : value;
}
