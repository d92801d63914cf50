import { cleanLine, splitLines } from "#lib/language/text/clean-line";
import { otherLang } from "#lib/language/text/script";
import type { Lang, Pair, Segment, Side } from "#lib/language/text/unit";
import { err, ok, type Result } from "#lib/result";
import { changeOf, findRow, withSide } from "./changed-row.ts";
import type { PairChange, PairEdit, PairEditError, PairRow } from "./pair-edit.ts";

type Of<Type extends PairEdit["type"]> = Extract<PairEdit, { type: Type }>;

/** A segment, or the whole row, taken out. */
export function dropSide(
  rows: readonly PairRow[],
  { pairId, side }: Of<"drop">,
): Result<PairChange, PairEditError> {
  const at = findRow(rows, pairId);
  if (!at.ok) return at;
  const row = rows[at.value];
  if (row === undefined) return err({ type: "pairNotFound", field: "pairId" });
  if (side === "both") return ok(changeOf(rows, at.value, 1, []));
  if (row[side] === null) return err({ type: "sideEmpty", field: "side" });
  return ok(changeOf(rows, at.value, 1, [withSide(row, side, null)]));
}

/** New words for a side. */
export function editText(
  rows: readonly PairRow[],
  { pairId, side, text }: Of<"edit">,
): Result<PairChange, PairEditError> {
  const at = findRow(rows, pairId);
  if (!at.ok) return at;
  const row = rows[at.value];
  if (row === undefined) return err({ type: "pairNotFound", field: "pairId" });
  const cleaned = splitLines(text)
    .map((line) => cleanLine(line).text)
    .filter((line) => line !== "")
    .join(" ");
  if (cleaned === "") return err({ type: "textEmpty", field: "text" });
  const segment: Segment = { ...(row[side] ?? newSegment(row, side)), text: cleaned };
  return ok(changeOf(rows, at.value, 1, [withSide(row, side, segment)]));
}

/** What the rows are in their text. */
export function setKind(
  rows: readonly PairRow[],
  { pairIds, kind }: Of<"kind">,
): Result<PairChange, PairEditError> {
  const wanted = new Set(pairIds);
  const places = rows.flatMap(({ id }, at) => (wanted.has(id) ? [at] : []));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined || places.length < wanted.size)
    return err({ type: "pairNotFound", field: "pairIds" });
  const after = rows
    .slice(first, last + 1)
    .map(({ id, ...row }): Pair => (wanted.has(id) ? { ...row, kind } : row));
  return ok(changeOf(rows, first, after.length, after));
}

/** A segment that no line of the file gave; its language is the other than the one it faces. */
function newSegment(row: Pair, side: Side): Segment {
  const facing = side === "source" ? row.target : row.source;
  const lang: Lang = otherLang(facing?.lang ?? "en");
  return { text: "", lang, lines: [] };
}
