import type { Term } from "#lib/language/terms/term";
import { foldChinese } from "#lib/language/text/fold";
import type { Unit } from "#lib/language/text/unit";
import { addRatios, type Judged, type Ratio } from "./measure-terms.ts";
import type { GoldTerm } from "./terms-gold.ts";

/** What is said of a term's translation: what `Term` says of it. */
export type Translated = Pick<Term, "isCertain" | "choices" | "untranslated"> & {
  readonly targets: readonly Pick<Term["targets"][number], "text">[];
};

/** A gold entry with what was said of it. */
export interface PairedEntry {
  readonly entry: GoldTerm;
  readonly said: Translated;
}

export interface TranslationMeasure {
  /** The first translation is one of the gold's; one of the first three is. */
  readonly first: Ratio;
  readonly three: Ratio;
  /** Term–translation pairs: of the gold's, those found; of those found, the gold's; of the gold's, those that stand in the units at all. */
  readonly variantRecall: Ratio;
  readonly variantPrecision: Ratio;
  readonly variantStanding: Ratio;
  /** Of the terms, those whose translation is offered as certain; of these, those that are right. */
  readonly certainShare: Ratio;
  readonly certainRight: Ratio;
  /** Term–unit pairs in which the gold sees no translation: of the gold's, those said; of those said, the gold's. */
  readonly untranslatedRecall: Ratio;
  readonly untranslatedPrecision: Ratio;
}

/** The entries that were found, those without a gold translation left out. */
export function pairedEntries(judged: readonly Judged<Translated>[]): readonly PairedEntry[] {
  return judged.flatMap(({ entry, proposal }) =>
    entry === null || entry.zh.length === 0 ? [] : [{ entry, said: proposal }],
  );
}

/** Measures the translations of found terms against the gold; what is compared is folded (`foldChinese`). */
export function measureTranslations(
  paired: readonly PairedEntry[],
  units: readonly Unit[],
): TranslationMeasure {
  const facing = foldedFacing(units);
  const judgedOnes = paired.map((one) => judgeOne(one, facing));
  const sum = (of: (one: TranslationMeasure) => Ratio) => addRatios(judgedOnes.map(of));
  return {
    first: sum((one) => one.first),
    three: sum((one) => one.three),
    variantRecall: sum((one) => one.variantRecall),
    variantPrecision: sum((one) => one.variantPrecision),
    variantStanding: sum((one) => one.variantStanding),
    certainShare: sum((one) => one.certainShare),
    certainRight: sum((one) => one.certainRight),
    untranslatedRecall: sum((one) => one.untranslatedRecall),
    untranslatedPrecision: sum((one) => one.untranslatedPrecision),
  };
}

/** The first translation offered, folded; null when there is none. */
export function firstOf({ targets, choices }: Translated): string | null {
  const first = targets[0]?.text ?? choices[0];
  return first === undefined ? null : foldChinese(first);
}

/** Up to three translations offered, folded: the choices, or the translations where no choice is offered. */
export function threeOf({ targets, choices, isCertain }: Translated): readonly string[] {
  const offered = isCertain || choices.length === 0 ? targets.map(({ text }) => text) : choices;
  return offered.slice(0, 3).map(foldChinese);
}

/** The text that faces each unit's English, folded, by the unit's index. */
export function foldedFacing(units: readonly Unit[]): ReadonlyMap<number, string> {
  return new Map(
    units.map(({ index, source, target }) => [
      index,
      foldChinese((source.lang === "zh" ? source : target).text),
    ]),
  );
}

function judgeOne(
  { entry, said }: PairedEntry,
  facing: ReadonlyMap<number, string>,
): TranslationMeasure {
  const gold = new Set(entry.zh.map(foldChinese));
  const found = new Set(said.targets.map(({ text }) => foldChinese(text)));
  const both = [...found].filter((text) => gold.has(text)).length;
  const texts = unitsOfEntry(entry, facing);
  const stands = (text: string) => texts.some(([, facingText]) => facingText.includes(text));
  const first = firstOf(said);
  const isFirstRight = first !== null && gold.has(first);
  return {
    first: ratio(isFirstRight),
    three: ratio(threeOf(said).some((text) => gold.has(text))),
    variantRecall: { right: both, of: gold.size },
    variantPrecision: { right: both, of: found.size },
    variantStanding: { right: [...gold].filter(stands).length, of: gold.size },
    certainShare: ratio(said.isCertain),
    certainRight: said.isCertain ? ratio(isFirstRight) : { right: 0, of: 0 },
    ...judgeUntranslated(entry, said, facing),
  };
}

/** Only where the gold says in which units an entry stands; what it says of no other unit counts neither for nor against. */
function judgeUntranslated(
  entry: GoldTerm,
  said: Translated,
  facing: ReadonlyMap<number, string>,
): Pick<TranslationMeasure, "untranslatedRecall" | "untranslatedPrecision"> {
  const told = entry.segments === null ? [] : unitsOfEntry(entry, facing);
  const gold = entry.zh.map(foldChinese);
  const bare = told.filter(([, text]) => !gold.some((one) => text.includes(one)));
  const goldUnits = new Set(bare.map(([unit]) => unit));
  const toldUnits = new Set(told.map(([unit]) => unit));
  const saidUnits = said.untranslated.filter((unit) => toldUnits.has(unit));
  const right = saidUnits.filter((unit) => goldUnits.has(unit)).length;
  return {
    untranslatedRecall: { right, of: goldUnits.size },
    untranslatedPrecision: { right, of: saidUnits.length },
  };
}

function unitsOfEntry(
  { segments }: GoldTerm,
  facing: ReadonlyMap<number, string>,
): readonly (readonly [number, string])[] {
  if (segments === null) return [...facing];
  return segments.flatMap((unit) => {
    const text = facing.get(unit);
    return text === undefined ? [] : [[unit, text] as const];
  });
}

function ratio(isRight: boolean): Ratio {
  return { right: isRight ? 1 : 0, of: 1 };
}
