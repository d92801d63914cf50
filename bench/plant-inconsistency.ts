import { foldChinese, foldTermKey, stemOf } from "#lib/language/text/fold";
import { findLatinRuns } from "#lib/language/text/latin-runs";
import type { Dictionary } from "#lib/language/text/lexicon";
import type { Span, Unit } from "#lib/language/text/unit";
import type { Random } from "./random-from.ts";
import { rewordings, rewordTranslation } from "./reword-translation.ts";
import type { GoldTerm } from "./terms-gold.ts";

/**
 * How a translation is spoiled: another word of the dictionary, a word mixed of two, the English left as it is, left out, or (in all its units) the
 * translation of another term.
 */
export const plantWays = ["synonym", "mixed", "kept", "omitted", "shared"] as const;
export type PlantWay = (typeof plantWays)[number];

/** One inconsistency: in these units `en` has `wording` ("" for nothing) where it has `zh` elsewhere. `other`: the term it shares its wording with. */
export interface Planted {
  readonly way: PlantWay;
  readonly en: string;
  readonly zh: string;
  readonly wording: string;
  readonly units: readonly number[];
  readonly other: string | null;
}

/** A term needs this many units to have a habit to break. */
const leastUnits = 3;

/**
 * Plants up to one inconsistency of each of `ways` in a text, no two in one term. Only terms with one translation in the gold list, which stands wherever they
 * do and nowhere inside another term's; a third of those with four units or more break with their habit at a border of the text or in two units.
 */
export function plantInconsistencies(
  units: readonly Unit[],
  gold: readonly GoldTerm[],
  { ways, random, dictionary }: PlantOptions,
): { readonly units: readonly Unit[]; readonly planted: readonly Planted[] } {
  let spoiled = units;
  const planted: Planted[] = [];
  const habits = shuffle(findHabits(units, gold), random);
  for (const way of ways) {
    const isFree = ({ entry: { en } }: Habit) =>
      !planted.some((one) => one.en === en || one.other === en);
    for (const habit of habits.filter(isFree)) {
      const others = habits.filter(isFree).filter((one) => one !== habit && !isRelated(one, habit));
      const plant = plantOne(habit, { way, random, dictionary, others });
      if (plant === null) continue;
      planted.push(plant);
      spoiled = spoiled.map((unit) => spoil(unit, plant));
      break;
    }
  }
  return { units: spoiled, planted };
}

interface PlantOptions {
  readonly ways: readonly PlantWay[];
  readonly random: Random;
  readonly dictionary: Dictionary;
}

/** A term with the units where it stands by itself and its one translation too, and nothing else does. */
interface Habit {
  readonly entry: GoldTerm;
  readonly zh: string;
  readonly units: readonly Unit[];
}

function findHabits(units: readonly Unit[], gold: readonly GoldTerm[]): Habit[] {
  const marked = units.map((unit) => markUnit(unit, gold));
  return gold.flatMap((entry): Habit[] => {
    const [zh, ...others] = [...new Map(entry.zh.map((one) => [foldChinese(one), one])).values()];
    if (zh === undefined || others.length > 0 || entry.tier === "marginal") return [];
    const standing = marked.filter((one) => standsIn(one, entry));
    const whole = standing.filter((one) => isWholeIn(one, entry, zh));
    return whole.length >= leastUnits && whole.length === standing.length
      ? [{ entry, zh, units: whole.map(({ unit }) => unit) }]
      : [];
  });
}

interface Place extends Span {
  readonly entry: GoldTerm;
}

/** A unit with every place of the gold's terms and translations. */
interface MarkedUnit {
  readonly unit: Unit;
  readonly english: readonly Place[];
  readonly chinese: readonly Place[];
}

function markUnit(unit: Unit, gold: readonly GoldTerm[]): MarkedUnit {
  const stretches = stretchesOf(unit.source.text);
  const english = gold.flatMap((entry) =>
    [...new Set([entry.en, ...entry.forms].map(foldTermKey))].flatMap((key) =>
      (stretches.get(key) ?? []).map((place) => ({ ...place, entry })),
    ),
  );
  const chinese = gold.flatMap((entry) =>
    entry.zh.flatMap((zh) => placesOf(unit.target.text, zh).map((place) => ({ ...place, entry }))),
  );
  return { unit, english, chinese };
}

/** Whether a term stands in a unit outside any longer term. */
function standsIn({ english }: MarkedUnit, entry: GoldTerm): boolean {
  return english.some(
    (place) => place.entry === entry && !english.some((one) => holds(one, place)),
  );
}

/** Whether its translation stands there and never inside another's. */
function isWholeIn({ unit, chinese }: MarkedUnit, entry: GoldTerm, zh: string): boolean {
  const own = placesOf(unit.target.text, zh);
  const others = chinese.filter((one) => one.entry !== entry);
  return own.length > 0 && !own.some((place) => others.some((one) => holds(one, place)));
}

/** Every stretch of up to six words, by the key terms are compared by. */
function stretchesOf(text: string): ReadonlyMap<string, readonly Span[]> {
  const stretches = new Map<string, Span[]>();
  const runs = findLatinRuns(text);
  for (const [from, { start }] of runs.entries()) {
    for (const { end } of runs.slice(from, from + 6)) {
      const key = foldTermKey(text.slice(start, end));
      stretches.set(key, [...(stretches.get(key) ?? []), { start, end }]);
    }
  }
  return stretches;
}

function placesOf(text: string, part: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    spans.push({ start: at, end: at + part.length });
  return spans;
}

function holds(long: Span, short: Span): boolean {
  return (
    long.start <= short.start &&
    short.end <= long.end &&
    long.end - long.start > short.end - short.start
  );
}

function isRelated(one: Habit, other: Habit): boolean {
  const [a, b] = [one, other].map(({ entry }) => foldTermKey(entry.en).split(" ").map(stemOf));
  return (
    (a ?? []).some((word) => b?.includes(word)) ||
    one.zh.includes(other.zh) ||
    other.zh.includes(one.zh)
  );
}

function plantOne(
  habit: Habit,
  {
    way,
    random,
    dictionary,
    others,
  }: Omit<PlantOptions, "ways"> & { readonly way: PlantWay; readonly others: readonly Habit[] },
): Planted | null {
  const { entry, zh, units } = habit;
  const chosen = way === "shared" ? units : chooseUnits(units, random);
  const plant = { way, en: entry.en, zh, units: chosen.map(({ index }) => index), other: null };
  switch (way) {
    case "omitted":
      return { ...plant, wording: "" };
    case "kept": {
      const text = chosen[0]?.source.text ?? "";
      const stretches = stretchesOf(text);
      const [place] = [entry.en, ...entry.forms].flatMap(
        (form) => stretches.get(foldTermKey(form)) ?? [],
      );
      const wording = place ? text.slice(place.start, place.end) : zh;
      return isLike(zh, wording) ? null : { ...plant, wording };
    }
    case "shared": {
      const other = others.find((one) => mayMean(one.zh, habit, dictionary));
      return other ? { ...plant, wording: other.zh, other: other.entry.en } : null;
    }
    case "synonym":
    case "mixed": {
      const wording = rewordTranslation(entry.en, zh, { way, random, dictionary });
      return wording === null ? null : { ...plant, wording };
    }
  }
}

/** Where the translation is the English already, an inflection of it is no other. */
function isLike(zh: string, wording: string): boolean {
  const [a, b] = [foldTermKey(zh), foldTermKey(wording)];
  return a.startsWith(b) || b.startsWith(a);
}

/** Whether a dictionary would let a word stand for this term: another term's translation is shared by mistake only then. */
function mayMean(word: string, { entry, zh }: Habit, dictionary: Dictionary): boolean {
  return rewordings(entry.en, zh, dictionary).includes(word);
}

function chooseUnits(units: readonly Unit[], random: Random): readonly Unit[] {
  const draw = random();
  const at = Math.floor(random() * units.length);
  if (units.length < 4 || draw < 2 / 3) return units.slice(at, at + 1);
  if (draw < 5 / 6) return units.slice(Math.ceil(units.length / 2));
  return units.filter((_, place) => place === at || place === (at + 2) % units.length);
}

function spoil(unit: Unit, { zh, wording, units }: Planted): Unit {
  if (!units.includes(unit.index)) return unit;
  return { ...unit, target: { ...unit.target, text: unit.target.text.replaceAll(zh, wording) } };
}

function shuffle<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
