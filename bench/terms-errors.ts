import { foldChinese } from "#lib/language/text/fold";
import type { Unit } from "#lib/language/text/unit";
import { goldSizeOf } from "./measure-terms.ts";
import type { TextMeasure } from "./measure-terms-text.ts";
import {
  firstOf,
  foldedFacing,
  type PairedEntry,
  pairedEntries,
  threeOf,
} from "./measure-terms-translations.ts";
import type { GoldTerm } from "./terms-gold.ts";

/** What went wrong in one text, in lists for those who tune: missed entries, false proposals by rank, wrong translations. */
export function listTermErrors(
  measure: TextMeasure,
  gold: readonly GoldTerm[],
  units: readonly Unit[],
): string {
  const facing = foldedFacing(units);
  return [
    ...section("missed at gold size (rank where proposed at all)", missedOf(measure, gold)),
    ...section("false among twice gold size (rank, probability)", falseOf(measure, gold)),
    ...section("first translation wrong", wrongFirsts(pairedEntries(measure.shownJudged))),
    ...section("first translation wrong, terms given", wrongFirsts(measure.knownPaired)),
    ...section(
      "variants missed (−), false (+), missed and standing in no unit (0)",
      wrongVariants(pairedEntries(measure.shownJudged), facing),
    ),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [`  ${title}: ${lines.length}`, ...lines.map((line) => `    ${line}`)];
}

function missedOf({ judged }: TextMeasure, gold: readonly GoldTerm[]): readonly string[] {
  const size = goldSizeOf(gold);
  const rankOf = new Map(judged.map(({ entry, rank }) => [entry, rank]));
  return gold
    .filter((entry) => entry.tier !== "marginal" && (rankOf.get(entry) ?? Infinity) > size)
    .map((entry) => {
      const rank = rankOf.get(entry);
      return `${(rank === undefined ? "–" : String(rank)).padStart(4)}  ${entry.tier.padEnd(6)}  ${entry.en}  ↔  ${entry.zh.join(", ")}`;
    });
}

function falseOf({ judged }: TextMeasure, gold: readonly GoldTerm[]): readonly string[] {
  const size = goldSizeOf(gold);
  return judged
    .slice(0, 2 * size)
    .filter(({ entry }) => entry === null)
    .map(({ proposal, rank, isRepeated }) => {
      const { probability, tier, source, targets, units } = proposal;
      const repeated = isRepeated ? "  (its entry was proposed before)" : "";
      return `${String(rank).padStart(4)}  ${probability.toFixed(2)}  ${tier.padEnd(8)}  ${source}  ↔  ${targets.map(({ text }) => text).join(", ")}  (${units.join(", ")})${repeated}`;
    });
}

function wrongFirsts(paired: readonly PairedEntry[]): readonly string[] {
  return paired.flatMap(({ entry, said }) => {
    const gold = entry.zh.map(foldChinese);
    const first = firstOf(said);
    if (first !== null && gold.includes(first)) return [];
    const isAmongThree = threeOf(said).some((text) => gold.includes(text));
    const marks = `${said.isCertain ? " CERTAIN" : ""}${isAmongThree ? " (among three)" : ""}`;
    return [`${entry.en}  ↔  ${first ?? "–"}  not  ${entry.zh.join(", ")}${marks}`];
  });
}

function wrongVariants(
  paired: readonly PairedEntry[],
  facing: ReadonlyMap<number, string>,
): readonly string[] {
  return paired.flatMap(({ entry, said }) => {
    const gold = entry.zh.map(foldChinese);
    const found = said.targets.map(({ text }) => foldChinese(text));
    const where = entry.segments ?? [...facing.keys()];
    const stands = (text: string) => where.some((unit) => facing.get(unit)?.includes(text));
    const missed = gold.filter((text) => !found.includes(text));
    const marks = [
      ...missed.map((text) => `${stands(text) ? "−" : "0"}${text}`),
      ...found.filter((text) => !gold.includes(text)).map((text) => `+${text}`),
    ];
    return marks.length === 0 ? [] : [`${entry.en}  ${marks.join(" ")}  of ${entry.zh.join(", ")}`];
  });
}
