import { type FileLines, placeOfLine } from "#lib/language/parse/text-file";
import type { Pair } from "#lib/language/text/unit";

/** The lines a row came from, each once, ascending. */
export function linesOf({ source, target }: Pick<Pair, "source" | "target">): readonly number[] {
  const all = [...(source?.lines ?? []), ...(target?.lines ?? [])];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** 3, 4, 5, 9 → "3–5, 9"; where there are two files, each stretch with its file: "3–5 (en.txt)". */
export function sayRanges(files: readonly FileLines[], lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    const isNext = last !== undefined && line === last[1] + 1;
    if (isNext && !files.some(({ firstLine }) => firstLine === line)) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges
    .map(([from, to]) => {
      const [first, end] = [placeOfLine(files, from), placeOfLine(files, to)];
      const range = first.line === end.line ? `${first.line}` : `${first.line}–${end.line}`;
      return withFile(files, first.name, range);
    })
    .join(", ");
}

/** A line as the learner finds it: by number, where there are two files with its file. */
export function sayLine(files: readonly FileLines[], line: number): string {
  const place = placeOfLine(files, line);
  return withFile(files, place.name, `${place.line}`);
}

type Params = Readonly<Record<string, string | number>>;
const lineParams = ["line", "otherLine", "firstLine", "lastLine"];

/** The values of a doubt or of evidence, its lines as the learner finds them. */
export function placedParams(params: Params | undefined, files: readonly FileLines[]): Params {
  const told = Object.entries(params ?? {}).map(([name, value]) => {
    const isLine = lineParams.includes(name) && typeof value === "number" && files.length > 1;
    return [name, isLine ? sayLine(files, value) : value];
  });
  return Object.fromEntries(told);
}

function withFile(files: readonly FileLines[], name: string | null, line: string): string {
  return files.length > 1 && name !== null ? `${line} (${name})` : line;
}
