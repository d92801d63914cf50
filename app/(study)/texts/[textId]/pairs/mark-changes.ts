import type { Repair } from "#lib/language/align/doctor/repair";
import type { Lang, Pair, Side } from "#lib/language/text/unit";

/** What a repair does to a stretch of text. `moved`: it stood elsewhere before; `gone`: nothing of it is left. */
type Change = "same" | "moved" | "new" | "gone";

interface ChangedPart {
  readonly start: number;
  readonly text: string;
  readonly change: Change;
}

/** A side of a row before or after a repair; null where there is none. */
export type ChangedSide = { readonly lang: Lang; readonly parts: readonly ChangedPart[] } | null;

export interface ChangedRow {
  readonly index: number;
  readonly source: ChangedSide;
  readonly target: ChangedSide;
}

/** The rows before and after a repair, with what differs. */
export function markChanges({ before, after }: Pick<Repair, "before" | "after">): {
  readonly before: readonly ChangedRow[];
  readonly after: readonly ChangedRow[];
} {
  return {
    before: before.map((row, at) => markRow(row, (side) => partsBefore(before, at, side, after))),
    after: after.map((row, at) => markRow(row, (side) => partsAfter(row, side, at, before))),
  };
}

function markRow(row: Pair, partsOf: (side: Side) => readonly Piece[]): ChangedRow {
  const mark = (side: Side): ChangedSide => {
    const segment = row[side];
    if (segment === null) return null;
    let start = 0;
    const parts = partsOf(side).map((piece) => {
      const part = { ...piece, start };
      start += piece.text.length;
      return part;
    });
    return { lang: segment.lang, parts };
  };
  return { index: row.index, source: mark("source"), target: mark("target") };
}

type Piece = Omit<ChangedPart, "start">;

function partsBefore(
  before: readonly Pair[],
  at: number,
  side: Side,
  after: readonly Pair[],
): readonly Piece[] {
  const text = textOf(before[at], side);
  const places = after.filter((row) => {
    const now = textOf(row, side);
    return now !== "" && (now.includes(text) || text.includes(now));
  }).length;
  const copies = before.slice(0, at).filter((row) => textOf(row, side) === text).length;
  return [{ text, change: copies < places ? "same" : "gone" }];
}

function partsAfter(row: Pair, side: Side, at: number, before: readonly Pair[]): readonly Piece[] {
  const text = textOf(row, side);
  const stood = before.findIndex((other) => textOf(other, side) === text);
  if (stood >= 0) {
    const [source, target] = [textOf(row, "source"), textOf(row, "target")];
    const isSame = before.some(
      (other) => textOf(other, "source") === source && textOf(other, "target") === target,
    );
    return [{ text, change: isSame || stood === at ? "same" : "moved" }];
  }
  const whole = before.find((other) => textOf(other, side).includes(text));
  if (whole !== undefined) {
    return [{ text, change: textOf(whole, side).startsWith(text) ? "same" : "moved" }];
  }
  return joinedParts(
    text,
    before.map((other) => textOf(other, side)).filter((piece) => piece !== ""),
  );
}

/** A text made of several: the first of them stays where it was. */
function joinedParts(text: string, pieces: readonly string[]): readonly Piece[] {
  const parts: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) continue;
    if (found > at) parts.push(between(text.slice(at, found)));
    const isFirst = !parts.some(({ change }) => change === "same");
    parts.push({ text: piece, change: isFirst ? "same" : "moved" });
    at = found + piece.length;
  }
  if (at < text.length) parts.push(between(text.slice(at)));
  return parts;
}

/** A space between two that were joined is no news. */
function between(text: string): Piece {
  return { text, change: text.trim() === "" ? "same" : "new" };
}

function textOf(row: Pair | undefined, side: Side): string {
  return row?.[side]?.text ?? "";
}
