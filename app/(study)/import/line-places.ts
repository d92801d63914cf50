import { type FileLines, placeOfLine } from "#lib/language/parse/text-file";

/** A line as the learner finds it: which file of the text (0-based), and the 1-based line there. */
export interface LinePlace {
  readonly file: number;
  readonly line: number;
}

/** Where a line of the text stands; lines count on through its files. */
export function findPlace(files: readonly FileLines[], line: number): LinePlace {
  const at = files.findLastIndex(({ firstLine }) => firstLine <= line);
  return { file: Math.max(0, at), line: placeOfLine(files, line).line };
}

/** Where a refusal points: `line` counts through the files, `place` is where the door says it is. Names may be the same or none, so the lines decide first. */
export function findRefusedPlace(
  names: readonly (string | null)[],
  line: number,
  place: { readonly name: string | null; readonly line: number },
): LinePlace {
  const named = names.indexOf(place.name);
  const file = line > place.line ? names.length - 1 : named;
  return { file: Math.max(0, file), line: place.line };
}

type Params = Readonly<Record<string, string | number>>;
const lineParams = ["line", "otherLine", "firstLine", "lastLine"];

/** The values of a doubt or of evidence whose lines are told as the learner finds them; a line of another file than `near` with that file's name. */
export function withPlaces(
  params: Params | undefined,
  files: readonly FileLines[],
  near: number,
): Params {
  const home = findPlace(files, near).file;
  const told = Object.entries(params ?? {}).map(([key, value]) => {
    if (!lineParams.includes(key) || typeof value !== "number") return [key, value];
    const place = findPlace(files, value);
    const name = files[place.file]?.name ?? null;
    if (place.file === home || name === null) return [key, place.line];
    return [key, `${place.line} (${name})`];
  });
  return Object.fromEntries(told);
}
