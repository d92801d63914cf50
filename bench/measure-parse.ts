import { lostLines } from "#bench/hostile";
import type { ParseGold } from "#bench/parse-gold";
import type { ParsedText } from "#lib/language/align/parsed-text";
import type { Lang, Pair, Segment } from "#lib/language/text/unit";

/** How well a text was read. F1 is over pairs (loose lines included) that are right as a whole; `unlike` are pairs that differ, for showing. */
export interface ParseMeasure {
  readonly isFormatRight: boolean;
  readonly isTitleRight: boolean;
  readonly pairs: number;
  readonly f1: number;
  readonly lostLines: readonly number[];
  readonly wrongKinds: readonly string[];
  readonly found: number;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
  readonly unlike: readonly string[];
}

/** Remarks about the style of the Chinese: counted only where the gold speaks of them. */
const styleCodes: ReadonlySet<string> = new Set(["halfWidthMarks", "spacingChanges"]);

/** Compares a reading with its gold. */
export function measureParse(parsed: ParsedText, gold: ParseGold): ParseMeasure {
  const keyOf = gold.pairs.by === "text" ? textKey : lineKey;
  const wanted = goldKeys(gold);
  const got = parsed.pairs.map(keyOf);
  const right = countCommon(wanted, got);
  const doubts = measureDoubts(parsed, gold);
  return {
    isFormatRight: gold.files.every(
      ({ format, encoding }, at) =>
        parsed.files[at]?.format === format && parsed.files[at]?.encoding === encoding,
    ),
    isTitleRight: (parsed.title?.text ?? null) === gold.title,
    pairs: wanted.length,
    f1: (2 * right) / Math.max(wanted.length + got.length, 1),
    lostLines: lostLines(parsed),
    wrongKinds: wrongKinds(parsed.pairs, gold),
    ...doubts,
    unlike: [
      ...wanted.filter((key) => !got.includes(key)).map((key) => `- ${key}`),
      ...got.filter((key) => !wanted.includes(key)).map((key) => `+ ${key}`),
    ],
  };
}

function goldKeys({ pairs }: ParseGold): string[] {
  if (pairs.by === "lines") return pairs.list.map(([en, zh]) => `${en} ${zh}`);
  return pairs.list.map(([en, zh]) => `${bare(en)} | ${bare(zh)}`);
}

function textKey(pair: Pair): string {
  return `${bare(sideIn(pair, "en")?.text)} | ${bare(sideIn(pair, "zh")?.text)}`;
}

function lineKey(pair: Pair): string {
  return `${sideIn(pair, "en")?.lines} ${sideIn(pair, "zh")?.lines}`;
}

/** Spaces aside: where two lines are joined, either way of writing is fine. */
function bare(text: string | null | undefined): string {
  return text?.replace(/\s/g, "") ?? "–";
}

function sideIn({ source, target }: Pair, lang: Lang): Segment | null {
  if (source?.lang === lang) return source;
  return target?.lang === lang ? target : null;
}

function countCommon(wanted: readonly string[], got: readonly string[]): number {
  const left = new Map<string, number>();
  for (const key of wanted) left.set(key, (left.get(key) ?? 0) + 1);
  return got.filter((key) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  }).length;
}

function wrongKinds(pairs: readonly Pair[], { kinds }: ParseGold): string[] {
  return pairs.flatMap(({ index, kind }) => {
    const wanted = kinds[String(index)] ?? "body";
    return kind === wanted ? [] : [`${index} ${kind} for ${wanted}`];
  });
}

function measureDoubts(parsed: ParsedText, gold: ParseGold) {
  const fits = ({ code, line }: { code: string; line: number }) =>
    gold.anomalies.some((one) => one.code === code && (one.line === null || one.line === line));
  const missed = gold.anomalies.filter(
    (one) =>
      !parsed.warnings.some(
        ({ code, line }) => one.code === code && (one.line === null || one.line === line),
      ),
  );
  const codes = new Set(gold.anomalies.map(({ code }) => code));
  const invented = parsed.warnings.filter(
    (warning) => !fits(warning) && (codes.has(warning.code) || !styleCodes.has(warning.code)),
  );
  return {
    found: gold.anomalies.length - missed.length,
    missed: missed.map(({ code, line }) => `${code} at ${line ?? "any line"}`),
    invented: invented.map(({ code, line }) => `${code} at ${line}`),
  };
}
