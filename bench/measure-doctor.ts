import { applyRepairs } from "#lib/language/align/doctor/apply-repairs";
import { examine } from "#lib/language/align/doctor/examine-pairs";
import type { Repair } from "#lib/language/align/doctor/repair";
import { readText } from "#lib/language/align/read-text";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Lang, Pair, Segment } from "#lib/language/text/unit";
import type { Random } from "./random-from.ts";
import { type Spoiled, spoil, unspoiled } from "./spoil.ts";
import type { CleanText, GoldRow, SpoiledLine } from "./spoil-rows.ts";

/** A repair is taken for applied from this probability on. */
const minProbability = 0.5;

/** Places drawn for one planting before it is given up: not every line can have every fault. */
const maxDraws = 50;

/** The way a spoiled text comes to the doctor: as a file that is read, or as rows that stand in a table. */
export type Way = "file" | "rows";

/**
 * What became of one planting. The counts are of rows that hold a line the fault is about: as they should be, as they are, both. `found`: a repair
 * was proposed there, or none was needed; `named`: it has the fault's own name; `elsewhere`: proposals at lines the fault is not about.
 */
export interface Outcome {
  readonly gold: number;
  readonly got: number;
  readonly right: number;
  readonly certain: { readonly gold: number; readonly got: number; readonly right: number };
  readonly found: boolean;
  readonly named: boolean;
  readonly elsewhere: number;
  /** What is done unasked made a row wrong that was right before. */
  readonly isHarmed: boolean;
  readonly spoiled: Spoiled;
}

/** Plants one fault and mends it again; null where no place for it was found. */
export function measurePlanting(
  text: CleanText,
  fault: Spoiled["fault"],
  {
    way,
    lexicon,
    random,
  }: { readonly way: Way; readonly lexicon: Lexicon | null; readonly random: Random },
): Outcome | null {
  let spoiled: Spoiled | null = null;
  for (let drawn = 0; spoiled === null && drawn < maxDraws; drawn += 1)
    spoiled = spoil(text, fault, random);
  if (spoiled === null) return null;
  const result =
    way === "file" ? mendFile(text, spoiled, lexicon) : mendRows(text, spoiled, lexicon);
  return judge(spoiled, result);
}

/** Proposals to change a text that nobody spoiled. */
export function proposeFor(text: CleanText, way: Way, lexicon: Lexicon | null): readonly Repair[] {
  const spoiled: Spoiled = { fault: "split", ...unspoiled(text) };
  const { repairs } =
    way === "file" ? mendFile(text, spoiled, lexicon) : mendRows(text, spoiled, lexicon);
  return repairs;
}

interface Mended {
  readonly repairs: readonly Repair[];
  readonly unmended: readonly Pair[];
  readonly certain: readonly Pair[];
  readonly likely: readonly Pair[];
}

function mendFile(text: CleanText, spoiled: Spoiled, lexicon: Lexicon | null): Mended {
  const content = spoiled.lines.map((line) => line.text).join("\n");
  const read = (choose: ((repair: Repair) => boolean) | null) => {
    const repairs = Object.fromEntries(
      choose === null ? [] : certain.repairs.map((repair) => [repair.id, choose(repair)]),
    );
    return readText(content, { sourceLang: text.sourceLang, lexicon, repairs });
  };
  const certain: ReturnType<typeof readText> = readText(content, {
    sourceLang: text.sourceLang,
    lexicon,
  });
  const pairsOf = ({ title, pairs }: ReturnType<typeof readText>): readonly Pair[] =>
    title === null || pairs.some((pair) => pair.source === title || pair.target === title)
      ? pairs
      : [loose(title, text.sourceLang), ...pairs];
  const needsMore = certain.repairs.some(
    (one) => one.isApplied !== one.probability >= minProbability,
  );
  return {
    repairs: certain.repairs,
    certain: pairsOf(certain),
    likely: pairsOf(needsMore ? read((repair) => repair.probability >= minProbability) : certain),
    unmended: pairsOf(certain.repairs.length === 0 ? certain : read(() => false)),
  };
}

function mendRows(text: CleanText, spoiled: Spoiled, lexicon: Lexicon | null): Mended {
  const lineOf = new Map(spoiled.lines.map((line, at) => [line, at + 1]));
  const segment = (line: SpoiledLine | null, lang: Lang): Segment | null =>
    line === null ? null : { text: line.text, lang, lines: [lineOf.get(line) ?? 0] };
  const targetLang = text.sourceLang === "en" ? "zh" : "en";
  const rows: Pair[] = spoiled.rows
    .filter(({ source, target }) => source !== null || target !== null)
    .map(({ source, target }, at) => ({
      index: at + 1,
      source: segment(source, text.sourceLang),
      target: segment(target, targetLang),
      kind: at === 0 && (source === null || target === null) && isTitled(text) ? "title" : "body",
      probability: 1,
      warnings: [],
    }));
  const repairs = examine(rows, { sourceLang: text.sourceLang, lexicon });
  return {
    repairs,
    unmended: rows,
    certain: applyRepairs(
      rows,
      repairs.filter(({ isCertain }) => isCertain),
    ),
    likely: applyRepairs(
      rows,
      repairs.filter(({ probability }) => probability >= minProbability),
    ),
  };
}

/** True where the clean text begins with a line that has no twin. */
function isTitled({ rows: [first] }: CleanText): boolean {
  return first !== undefined && (first.source === null || first.target === null);
}

function judge(spoiled: Spoiled, mended: Mended): Outcome {
  const place = placesOf(spoiled);
  const gold = countRows(
    spoiled.gold.map((row) => keyOfGold(row, place)),
    place,
  );
  const compare = (pairs: readonly Pair[]) => {
    const got = countRows(
      withoutRests(pairs).map((pair) => keyOfPair(pair, place)),
      place,
    );
    let right = 0;
    for (const [key, count] of got) right += Math.min(count, gold.get(key) ?? 0);
    return { gold: sum(gold), got: sum(got), right };
  };
  const isThere = ({ before }: Repair) =>
    before.some((pair) => linesOf(pair).some((line) => place.touched.has(place.canon(line))));
  const there = mended.repairs.filter(isThere);
  const { right, got, gold: all } = compare(mended.unmended);
  const certain = compare(mended.certain);
  const isHalf = spoiled.fault === "halfTranslated";
  const wasRight = !isHalf && right === got && right === all;
  return {
    ...compare(mended.likely),
    certain,
    found: wasRight || there.length > 0,
    named: there.some(({ fault }) => fault === spoiled.fault),
    elsewhere: mended.repairs.length - there.length,
    isHarmed: certain.right < right,
    spoiled,
  };
}

/** Lines by number, a copy under the number of what it copies. */
interface Places {
  readonly lineOf: ReadonlyMap<SpoiledLine, number>;
  readonly canon: (line: number) => number;
  readonly touched: ReadonlySet<number>;
  /** Lines that need not stand anywhere: copies. */
  readonly copies: ReadonlySet<number>;
}

function placesOf(spoiled: Spoiled): Places {
  const lineOf = new Map(spoiled.lines.map((line, at) => [line, at + 1]));
  const canonOf = new Map<number, number>();
  for (const [line, number] of lineOf) {
    const twin = line.twin === undefined ? undefined : lineOf.get(line.twin);
    if (twin !== undefined) canonOf.set(number, twin);
  }
  const canon = (line: number) => canonOf.get(line) ?? line;
  return {
    lineOf,
    canon,
    touched: new Set(spoiled.touched.map((line) => canon(lineOf.get(line) ?? 0))),
    copies: new Set(
      [...lineOf].filter(([line]) => line.isWorthless).map(([, number]) => canon(number)),
    ),
  };
}

function keyOfGold(row: GoldRow, place: Places): string {
  const numbers = (lines: readonly SpoiledLine[]) =>
    lines.map((line) => place.canon(place.lineOf.get(line) ?? 0));
  return keyOf(numbers(row.source), numbers(row.target));
}

function keyOfPair({ source, target }: Pair, place: Places): string {
  return keyOf((source?.lines ?? []).map(place.canon), (target?.lines ?? []).map(place.canon));
}

function keyOf(source: readonly number[], target: readonly number[]): string {
  const sorted = [source, target].map((lines) => [...lines].sort((a, b) => a - b).join());
  return sorted.join("|");
}

/** How often each row that holds a touched line stands there. */
function countRows(keys: readonly string[], { touched, copies }: Places): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const lines = key
      .split(/[,|]/)
      .filter((part) => part !== "")
      .map(Number);
    const isTouched = lines.some((line) => touched.has(line));
    const isCopyAlone = key.startsWith("|") && lines.every((line) => copies.has(line));
    if (isTouched && !isCopyAlone) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A line that was cut stands in several rows; the rest that faces nothing is no row of its own here. */
function withoutRests(pairs: readonly Pair[]): readonly Pair[] {
  const facing = new Set(
    pairs.filter(({ source, target }) => source !== null && target !== null).flatMap(linesOf),
  );
  return pairs.filter(
    (pair) =>
      (pair.source !== null && pair.target !== null) ||
      !linesOf(pair).every((line) => facing.has(line)),
  );
}

function linesOf({ source, target }: Pair): number[] {
  return [...(source?.lines ?? []), ...(target?.lines ?? [])];
}

function loose(segment: Segment, sourceLang: Lang): Pair {
  const isSource = segment.lang === sourceLang;
  return {
    index: 0,
    source: isSource ? segment : null,
    target: isSource ? null : segment,
    kind: "title",
    probability: 1,
    warnings: [],
  };
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
