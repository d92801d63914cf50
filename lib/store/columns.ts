import { asDay, type Day } from "#lib/memory/time/day";

/** An integer as a raw query returns it: SQLite gives either, by the declared type of the column. */
export type Int = number | bigint;

/** Milliseconds since 1970 → instant. */
export function toDate(ms: Int): Date {
  return new Date(Number(ms));
}

export function toDateOrNull(ms: Int | null): Date | null {
  return ms === null ? null : toDate(ms);
}

export function fromDate(at: Date): bigint {
  return BigInt(at.getTime());
}

export function toDay(day: Int): Day {
  return asDay(Number(day));
}

/** JSON text that this store wrote itself. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

export function toJson(value: unknown): string {
  return JSON.stringify(value);
}
