import type { CardKind } from "#lib/cards/card-face";
import type { CardFacts, SideFacts } from "#lib/cards/render-card";
import type { Lang, Segment, Side } from "#lib/language/text/unit";
import { fromJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Occurrence, Term } from "./generated/client.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { type StoredPair, toPair } from "./pair.ts";
import { listTermTranslations } from "./term-translations.ts";
import { type StoredUnit, toUnit } from "./unit.ts";

/**
 * A card with what it is rendered from. `textId`, `unitId` and `unitIndex` (from 1) say whose sentence it shows; null for a term that stands in no live text,
 * `unitIndex` also where the sentence was set aside.
 */
export interface StoredFacts {
  readonly cardId: string;
  readonly noteId: string;
  readonly kind: CardKind;
  /** Of its note. */
  readonly tags: readonly string[];
  readonly textId: string | null;
  readonly unitId: string | null;
  readonly unitIndex: number | null;
  readonly facts: CardFacts;
}

/** Several lists of this length fit into one statement. */
const cardsAtOnce = 300;

/**
 * What the cards are rendered from, in the order asked; ids that are not the learner's are left out. A term is shown in the unit
 * chosen for it, or, when that text was removed, in the first unit of the latest live text that has it.
 */
export async function listFacts(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<StoredFacts[]> {
  const found: StoredFacts[] = [];
  for (let start = 0; start < cardIds.length; start += cardsAtOnce) {
    found.push(...(await factsOf(db, learnerId, cardIds.slice(start, start + cardsAtOnce))));
  }
  return found;
}

async function factsOf(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<StoredFacts[]> {
  const cards = await db.client.card.findMany({
    where: { learnerId, id: { in: [...cardIds] } },
    select: { id: true, noteId: true, kind: true, note: { include: { term: true, unit: true } } },
  });
  const notes = new Map(cards.map(({ note }) => [note.id, note]));
  const terms = [...notes.values()].flatMap(({ term, contextUnitId }) =>
    term === null ? [] : [{ term, contextUnitId }],
  );
  const termFacts = await factsOfTerms(db, learnerId, terms);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return cardIds.flatMap((cardId) => {
    const card = byId.get(cardId);
    if (card === undefined) return [];
    const { unit } = card.note;
    const ofNote =
      unit === null
        ? termFacts.get(card.note.termId ?? "")
        : {
            ...{ textId: unit.textId, unitId: unit.id, unitIndex: unit.index },
            facts: unitFacts(toPair(unit), unit),
          };
    if (ofNote === undefined) return [];
    const tags = fromJson<string[]>(card.note.tags);
    return [{ cardId, noteId: card.noteId, kind: card.kind as CardKind, tags, ...ofNote }];
  });
}

function unitFacts(
  { source, target }: StoredPair,
  langs: { readonly sourceLang: string; readonly targetLang: string },
): CardFacts {
  const side = (segment: Segment | null, lang: string): SideFacts => ({
    text: segment?.text ?? "",
    lang: lang as Lang,
    ...speakerOf(segment),
    places: [],
  });
  return {
    kind: "unit",
    source: side(source, langs.sourceLang),
    target: side(target, langs.targetLang),
  };
}

interface ShownTerm {
  readonly term: Term;
  readonly contextUnitId: string | null;
}

async function factsOfTerms(db: Db, learnerId: LearnerId, shown: readonly ShownTerm[]) {
  const termIds = shown.map(({ term }) => term.id);
  const translationsOf = await listTermTranslations(db, learnerId, { termIds });
  const contexts = await contextsOf(db, learnerId, shown);
  const occurrences = await db.client.occurrence.findMany({
    where: {
      learnerId,
      termId: { in: termIds },
      unitId: { in: [...contexts.values()].map(({ id }) => id) },
    },
    orderBy: { start: "asc" },
  });
  const places = groupBy(occurrences, ({ termId, unitId }) => `${termId} ${unitId}`);
  return new Map(
    shown.map(({ term }) => {
      const unit = contexts.get(term.id) ?? null;
      const { translations } = translationsOf(term.id);
      const facts: CardFacts = {
        kind: "term",
        source: term.source,
        sourceLang: term.sourceLang as Lang,
        targets: translations.map(({ text }) => text),
        preferred: translations.find(({ ruling }) => ruling === "preferred")?.text ?? null,
        targetLang: term.targetLang as Lang,
        context: unit && contextFacts(unit, places.get(`${term.id} ${unit.id}`) ?? []),
      };
      const place = {
        textId: unit?.textId ?? null,
        unitId: unit?.id ?? null,
        unitIndex: unit?.index ?? null,
      };
      return [term.id, { ...place, facts }] as const;
    }),
  );
}

function contextFacts(unit: StoredUnit, occurrences: readonly Occurrence[]) {
  const side = (name: Side): SideFacts => ({
    text: unit[name].text,
    lang: unit[name].lang,
    ...speakerOf(unit[name]),
    places: occurrences
      .filter((place) => place.side === name)
      .map(({ start, end }) => ({ start, end })),
  });
  return { source: side("source"), target: side("target") };
}

function speakerOf(segment: Segment | null): Pick<SideFacts, "speaker"> {
  return segment?.speaker === undefined ? {} : { speaker: segment.speaker };
}

/** By term, the unit it is shown in. */
async function contextsOf(
  db: Db,
  learnerId: LearnerId,
  shown: readonly ShownTerm[],
): Promise<Map<string, StoredUnit>> {
  const chosen = shown.flatMap(({ contextUnitId }) => contextUnitId ?? []);
  const rows = await db.client.unit.findMany({
    where: { learnerId, id: { in: chosen }, retiredAt: null, text: { removedAt: null } },
  });
  const units = new Map(rows.map((row) => [row.id, toUnit(row)]));
  const contexts = new Map<string, StoredUnit>();
  const lost: string[] = [];
  for (const { term, contextUnitId } of shown) {
    const unit = units.get(contextUnitId ?? "") ?? null;
    if (unit === null) lost.push(term.id);
    else contexts.set(term.id, unit);
  }
  for (const [termId, unit] of await firstUnits(db, learnerId, lost)) contexts.set(termId, unit);
  return contexts;
}

async function firstUnits(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<Map<string, StoredUnit>> {
  if (termIds.length === 0) return new Map();
  const rows = await db.client.occurrence.findMany({
    where: {
      learnerId,
      termId: { in: [...termIds] },
      side: "source",
      unit: { retiredAt: null, text: { removedAt: null } },
    },
    include: { unit: true },
    orderBy: [{ unit: { text: { importedAt: "asc" } } }, { unit: { index: "desc" } }],
  });
  return new Map(
    rows.flatMap(({ termId, unit: row }) => {
      const unit = toUnit(row);
      return unit === null ? [] : [[termId, unit] as const];
    }),
  );
}
