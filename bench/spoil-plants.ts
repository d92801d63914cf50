import type { Side } from "#lib/language/text/unit";
import type { Random } from "./random-from.ts";
import {
  type Cells,
  type CleanText,
  draw,
  fullAt,
  fullBlock,
  type GoldRow,
  goldOf,
  inOrder,
  langOf,
  linesOf,
  oneOf,
  otherSide,
  type Piece,
  type Planted,
  type SpoiledLine,
} from "./spoil-rows.ts";
import { cutInTwo, nearCopy } from "./spoil-text.ts";

/** One sentence cut over two lines: on both sides, or on one while the other stays whole. */
export function plantSplit(
  cells: readonly Cells[],
  text: CleanText,
  random: Random,
): Planted | null {
  const at = draw(cells.length, random);
  const row = fullAt(cells, at);
  if (row === null) return null;
  const cut = oneOf(["both", "both", "source", "target"] as const, random);
  const parts = { source: [row.source], target: [row.target] };
  const share = 0.35 + 0.3 * random();
  for (const side of ["source", "target"] as const) {
    if (cut !== "both" && cut !== side) continue;
    const halves = cutInTwo(row[side].text, langOf(text, side), share);
    if (halves === null) return null;
    parts[side] = halves.map((half) => ({ side, text: half }));
  }
  const [first, second] = [0, 1].map((part) => ({
    source: parts.source[part] ?? null,
    target: parts.target[part] ?? null,
  }));
  if (first === undefined || second === undefined) return null;
  const touched = [...parts.source, ...parts.target];
  // The two parts of a line that is cut on one side only stand together in the file.
  const lines =
    cut === "both"
      ? undefined
      : text.first === "source"
        ? [...parts.source, ...parts.target]
        : [...parts.target, ...parts.source];
  const pieces =
    lines === undefined
      ? [first, second]
      : [
          { ...first, lines },
          { ...second, lines: [] },
        ];
  return { from: at, to: at + 1, pieces, gold: [parts], touched };
}

/** Two lines of one side run together, while the other side keeps its two. */
export function plantMerged(
  cells: readonly Cells[],
  text: CleanText,
  random: Random,
): Planted | null {
  const at = draw(cells.length - 1, random);
  const [one, two] = [fullAt(cells, at), fullAt(cells, at + 1)];
  if (one === null || two === null) return null;
  const side = oneOf(["source", "target"] as const, random);
  const joint = langOf(text, side) === "en" ? " " : "";
  const merged = { side, text: one[side].text + joint + two[side].text };
  const isInFirst = random() < 0.5;
  const other = otherSide(side);
  const rows = [one, two].map((row, nth) => ({
    ...row,
    [side]: (nth === 0) === isInFirst ? merged : null,
  }));
  const others = [one[other], two[other]];
  const gold = { ...{ source: [merged], target: [merged] }, [other]: others } as GoldRow;
  return { from: at, to: at + 2, pieces: rows, gold: [gold], touched: [merged, ...others] };
}

/** One line is gone. In a table the lines below it have slid up, as far as the next gap drawn. */
export function plantMissing(
  cells: readonly Cells[],
  text: CleanText,
  random: Random,
): Planted | null {
  const at = draw(cells.length, random);
  const side = oneOf(["source", "target"] as const, random);
  const reach = 1 + draw(6, random);
  const [gone, ...rest] = fullBlock(cells, at, reach) ?? [];
  if (gone === undefined) return null;
  const left = gone[otherSide(side)];
  const pieces = [gone, ...rest].map((row, nth) => ({
    ...{ source: row.source, target: row.target, [side]: rest[nth]?.[side] ?? null },
    lines: nth === 0 ? [left] : linesOf(row, text),
  }));
  return {
    from: at,
    to: at + reach,
    pieces,
    gold: [goldOf({ ...gone, [side]: null }), ...rest.map(goldOf)],
    touched: [left, ...rest.flatMap((row) => linesOf(row, text))],
  };
}

/** A line stands twice, exactly or nearly: alone or with its translation. */
export function plantDoubled(
  cells: readonly Cells[],
  text: CleanText,
  random: Random,
): Planted | null {
  const at = draw(cells.length, random);
  const row = fullAt(cells, at);
  if (row === null) return null;
  const isExact = random() < 0.5;
  const copy = (side: Side): SpoiledLine | null => {
    const said = isExact ? row[side].text : nearCopy(row[side].text, langOf(text, side), random);
    return said === null ? null : { side, text: said, twin: row[side] };
  };
  const what = oneOf(["source", "target", "both"] as const, random);
  const source = what === "target" ? null : copy("source");
  const target = what === "source" ? null : copy("target");
  if ((what !== "target" && source === null) || (what !== "source" && target === null)) return null;
  const copies = [source, target].filter((line) => line !== null);
  const pieces: Piece[] = [row, { source, target }];
  if (what !== "both") {
    const [first, second] = inOrder(row, text.first);
    const side = what;
    const lines = first?.side === side ? [first, ...copies, second] : [first, second, ...copies];
    pieces[0] = { ...row, lines: lines.filter((line) => line !== undefined) };
    pieces[1] = { source, target, lines: [] };
  }
  const touched = [row.source, row.target, ...copies];
  return { from: at, to: at + 1, pieces, gold: [goldOf(row)], touched };
}

/** From some row on one side is one or two rows late or early, until a gap. */
export function plantShifted(
  cells: readonly Cells[],
  text: CleanText,
  random: Random,
): Planted | null {
  const by = random() < 0.75 ? 1 : 2;
  const length = by + 1 + draw(6, random);
  const at = draw(cells.length, random);
  const block = fullBlock(cells, at, length);
  if (block === null) return null;
  const late = oneOf(["source", "target"] as const, random);
  const early = otherSide(late);
  const pieces = Array.from({ length: length + by }, (_, nth) => ({
    ...{ source: null, target: null },
    [early]: block[nth]?.[early] ?? null,
    [late]: block[nth - by]?.[late] ?? null,
  }));
  const touched = block.flatMap((row) => linesOf(row, text));
  return { from: at, to: at + length, pieces, gold: block.map(goldOf), touched };
}

/** Two neighbouring lines of one side have changed places, or the two lines of one pair. */
export function plantSwapped(
  cells: readonly Cells[],
  text: CleanText,
  random: Random,
): Planted | null {
  const at = draw(cells.length - 1, random);
  const [one, two] = [fullAt(cells, at), fullAt(cells, at + 1)];
  if (one === null || two === null) return null;
  const what = oneOf(["source", "target", "pair"] as const, random);
  if (what === "pair") {
    const lines = linesOf(one, text).reverse();
    const [first, second] = lines.map((line) => ({
      source: null,
      target: null,
      [line.side]: line,
    }));
    if (first === undefined || second === undefined) return null;
    return { from: at, to: at + 1, pieces: [first, second], gold: [goldOf(one)], touched: lines };
  }
  const pieces = [
    { ...one, [what]: two[what] },
    { ...two, [what]: one[what] },
  ];
  const touched = [...linesOf(one, text), ...linesOf(two, text)];
  return { from: at, to: at + 2, pieces, gold: [one, two].map(goldOf), touched };
}

/** Where the translation should stand, the original stands again, exactly or nearly. */
export function plantUntranslated(
  cells: readonly Cells[],
  text: CleanText,
  random: Random,
): Planted | null {
  const at = draw(cells.length, random);
  const row = fullAt(cells, at);
  if (row === null) return null;
  const { text: original } = row.source;
  const said = random() < 0.5 ? original : nearCopy(original, text.sourceLang, random);
  if (said === null) return null;
  const copy = { side: "target", text: said, isWorthless: true, twin: row.source } as const;
  const gold = [{ source: [row.source], target: [] }];
  const pieces = [{ source: row.source, target: copy }];
  return { from: at, to: at + 1, pieces, gold, touched: [row.source, copy] };
}

/** The second half of the translation is lost, or stands there in the original's words. The lines still face each other. */
export function plantHalfTranslated(
  cells: readonly Cells[],
  text: CleanText,
  random: Random,
): Planted | null {
  const at = draw(cells.length, random);
  const row = fullAt(cells, at);
  if (row === null) return null;
  const share = 0.4 + 0.2 * random();
  const kept = cutInTwo(row.target.text, langOf(text, "target"), share)?.[0];
  const rest = cutInTwo(row.source.text, langOf(text, "source"), share)?.[1];
  if (kept === undefined || rest === undefined) return null;
  const target: SpoiledLine = {
    side: "target",
    text: random() < 0.5 ? kept : `${kept} ${rest}`,
  };
  const half = { source: row.source, target };
  return {
    from: at,
    to: at + 1,
    pieces: [half],
    gold: [goldOf(half)],
    touched: [row.source, target],
  };
}
