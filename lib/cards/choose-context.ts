import type { Occurrence, Term } from "#lib/language/terms/term";
import { foldTermKey } from "#lib/language/text/fold";
import type { Unit } from "#lib/language/text/unit";
import { translationsOf } from "./worth-asking.ts";

/**
 * The length, in letters of English, a sentence should have to be taken in at a glance and still say
 * something.
 */
const idealLetters = { least: 40, most: 120 } as const;
/** A Chinese character carries about as much as this many letters of English. */
const lettersPerHan = 3.3;

/** A text as contexts are chosen from it: units by index, and what stands in the source of each. */
export interface ContextSources {
  readonly units: ReadonlyMap<number, Unit>;
  readonly places: ReadonlyMap<number, readonly Occurrence[]>;
}

/** What of a term its context is chosen by. */
type ShownTerm = Pick<Term, "source" | "targets" | "occurrences">;

/** The places of all terms in the source segments, by unit. */
export function sourcePlaces(
  terms: readonly Pick<Term, "occurrences">[],
): Map<number, Occurrence[]> {
  const byUnit = new Map<number, Occurrence[]>();
  for (const place of terms.flatMap((term) => term.occurrences)) {
    if (place.side === "target") continue;
    const known = byUnit.get(place.unit);
    if (known) known.push(place);
    else byUnit.set(place.unit, [place]);
  }
  return byUnit;
}

/**
 * The unit that shows a term best: one whose translation has the term too, where it stands for itself and not
 * within a longer term, in its own form, aligned without doubt, a short whole sentence. The earliest of
 * equals; null when the term stands in no source segment.
 */
export function chooseContext(term: ShownTerm, sources: ContextSources): Unit | null {
  const inSource = term.occurrences.filter(({ side }) => side === "source");
  const candidates = [...new Set(inSource.map(({ unit }) => unit))]
    .flatMap((index) => sources.units.get(index) ?? [])
    .map((unit) => ({ unit, cost: costOf(unit, term, sources.places.get(unit.index) ?? []) }))
    .sort((one, other) => one.cost - other.cost || one.unit.index - other.unit.index);
  return candidates[0]?.unit ?? null;
}

// The weights only say what outranks what: a missing translation any length, a doubt most of them.
function costOf(unit: Unit, term: ShownTerm, places: readonly Occurrence[]): number {
  const own = term.occurrences.filter(
    (place) => place.unit === unit.index && place.side === "source",
  );
  const isOwnForm = ({ form }: Occurrence) => foldTermKey(form) === foldTermKey(term.source);
  const standsAlone = (place: Occurrence) => !places.some((other) => isWithin(place, other));
  const isFragment = !/[.!?…。！？]["'”’」』）)]*$/u.test(unit.source.text);
  return (
    (hasTranslation(unit, term) ? 0 : 8) +
    (unit.kind === "body" ? 0 : 4) +
    (own.some(standsAlone) ? 0 : 2) +
    (own.some(isOwnForm) ? 0 : 2) +
    (unit.warnings.length > 0 ? 2 : 0) +
    (isFragment ? 1 : 0) +
    lengthCost(unit.source.text)
  );
}

function isWithin(inner: Occurrence, outer: Occurrence): boolean {
  const longer = outer.end - outer.start > inner.end - inner.start;
  return longer && outer.start <= inner.start && inner.end <= outer.end;
}

function hasTranslation(unit: Unit, term: ShownTerm): boolean {
  const variants = term.targets.map(({ text }) => text);
  const translations = new Set(translationsOf(term.source, variants));
  return term.occurrences.some(
    ({ unit: index, side, form }) =>
      index === unit.index && side === "target" && translations.has(form),
  );
}

/** 0 within the ideal; 1 at half the least or twice the most, and so on by doubling. */
function lengthCost(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.length - han + han * lettersPerHan;
  if (letters < idealLetters.least) return Math.log2(idealLetters.least / Math.max(letters, 1));
  return Math.max(0, Math.log2(letters / idealLetters.most));
}
