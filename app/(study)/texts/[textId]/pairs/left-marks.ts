import type { Repair } from "#lib/language/align/doctor/repair";
import type { Pair } from "#lib/language/text/unit";

/** Long enough to tell one place of a text from another. */
const headLength = 40;

/** By what a proposal that was left is known again, as long as its rows read the same. */
export function markOfRepair({ id, before }: Repair): string {
  return `repair ${id} ${before.map(headOf).join(" | ")}`;
}

/** By what a row that was found right is known again: other doubts about it are told anew. */
export function markOfRow(row: Pair): string {
  return `row ${headOf(row)} ${row.warnings.map(({ code }) => code).join(" ")}`;
}

function headOf({ source, target }: Pair): string {
  return [source, target].map((side) => side?.text.slice(0, headLength) ?? "").join(" ");
}
