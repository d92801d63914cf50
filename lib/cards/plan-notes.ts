import type { Occurrence, Term } from "#lib/language/terms/term";
import type { Unit } from "#lib/language/text/unit";
import type { CardKind } from "./card-face.ts";
import { type ContextSources, chooseContext, sourcePlaces } from "./choose-context.ts";
import { isClozeable, translationsOf } from "./worth-asking.ts";

/**
 * A question to be made of a note. `position` counts from 1 within the text: the order in which new cards are
 * met.
 */
interface CardDraft {
  readonly kind: CardKind;
  readonly position: number;
}

/** A note to be made: of a term, shown in the unit `contextUnit`; or of a unit. Units by their index. */
export type NoteDraft =
  | {
      readonly kind: "term";
      readonly termKey: string;
      readonly contextUnit: number;
      readonly cards: readonly CardDraft[];
    }
  | { readonly kind: "unit"; readonly unit: number; readonly cards: readonly CardDraft[] };

/** What of a term notes are planned from. */
type PlannedTerm = Pick<Term, "key" | "source" | "targets" | "occurrences">;

type NotePlan =
  | { readonly kind: "term"; readonly termKey: string; readonly contextUnit: number }
  | { readonly kind: "unit"; readonly unit: number };

interface PlannedCard {
  readonly note: NotePlan;
  readonly kind: CardKind;
}

/**
 * What of a text is worth asking, in the kinds wanted: the text is walked unit by unit, and before each
 * unit's own cards come those of the terms that first stand in it, recognition of all of them before
 * production before cloze. Sponsor reads, speaker labels and notes come last. A term that stands untranslated
 * in the translation is only asked as a cloze, one without translation not at all. `places`: those of every term of the units, when `terms` are only some
 * of them.
 */
export function planNotes(
  units: readonly Unit[],
  terms: readonly PlannedTerm[],
  kinds: readonly CardKind[],
  places: readonly Occurrence[] = terms.flatMap(({ occurrences }) => occurrences),
): NoteDraft[] {
  const wanted = new Set(kinds);
  const sources: ContextSources = {
    units: new Map(units.map((unit) => [unit.index, unit])),
    places: sourcePlaces([{ occurrences: places }]),
  };
  const termsOf = termsByUnit(terms);
  const placed = new Set<PlannedTerm>();
  const cards = inStudyOrder(units).flatMap((unit) => {
    const fresh = (termsOf.get(unit.index) ?? []).filter((term) => !placed.has(term));
    for (const term of fresh) placed.add(term);
    return [...termCards(fresh, sources), ...unitCards(unit)];
  });
  return toDrafts(cards.filter((card) => wanted.has(card.kind)));
}

function inStudyOrder(units: readonly Unit[]): Unit[] {
  const isAside = ({ kind }: Unit) => kind === "sponsor" || kind === "speaker" || kind === "note";
  const ordered = [...units].sort((one, other) => one.index - other.index);
  return [...ordered.filter((unit) => !isAside(unit)), ...ordered.filter(isAside)];
}

/**
 * By unit, the terms standing in its source, in the order they stand there; the longer first where two begin
 * together.
 */
function termsByUnit(terms: readonly PlannedTerm[]): Map<number, PlannedTerm[]> {
  const places = terms
    .flatMap((term) => term.occurrences.map((place) => ({ term, place })))
    .filter(({ place }) => place.side === "source")
    .sort(({ place: one }, { place: other }) => one.start - other.start || other.end - one.end);
  const byUnit = new Map<number, PlannedTerm[]>();
  for (const { term, place } of places) {
    const known = byUnit.get(place.unit);
    if (known) known.push(term);
    else byUnit.set(place.unit, [term]);
  }
  return byUnit;
}

function termCards(terms: readonly PlannedTerm[], sources: ContextSources): PlannedCard[] {
  const plans = [...new Set(terms)].flatMap((term) => {
    const context = chooseContext(term, sources);
    if (!context || term.targets.length === 0) return [];
    const variants = term.targets.map(({ text }) => text);
    const translations = translationsOf(term.source, variants);
    const note: NotePlan = { kind: "term", termKey: term.key, contextUnit: context.index };
    return [{ note, translated: translations.length > 0, cloze: isClozeable(term, context) }];
  });
  const translated = plans.filter((plan) => plan.translated);
  return [
    ...translated.map(({ note }): PlannedCard => ({ note, kind: "termRecognition" })),
    ...translated.map(({ note }): PlannedCard => ({ note, kind: "termProduction" })),
    ...plans.filter((plan) => plan.cloze).map(({ note }): PlannedCard => ({ note, kind: "cloze" })),
  ];
}

function unitCards(unit: Unit): PlannedCard[] {
  if (unit.source.text === "" || unit.target.text === "") return [];
  const note: NotePlan = { kind: "unit", unit: unit.index };
  return [
    { note, kind: "translation" },
    { note, kind: "translationReversed" },
    { note, kind: "listening" },
  ];
}

function toDrafts(cards: readonly PlannedCard[]): NoteDraft[] {
  const drafts = new Map<NotePlan, CardDraft[]>();
  for (const [index, { note, kind }] of cards.entries()) {
    drafts.set(note, [...(drafts.get(note) ?? []), { kind, position: index + 1 }]);
  }
  return Array.from(drafts, ([note, ofNote]) => ({ ...note, cards: ofNote }));
}
