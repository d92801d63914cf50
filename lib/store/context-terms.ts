import type { Occurrence, Term } from "#lib/language/terms/term";
import type { Db } from "./database.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { listOccurrencesIn, listOccurrencesOfTerms } from "./occurrence.ts";
import { listTermTranslations } from "./term-translations.ts";
import { type StoredUnit, toUnit } from "./unit.ts";

/** What the unit that shows a term is chosen by. */
export type ContextTerm = Pick<Term, "source" | "targets" | "occurrences">;

/** Some terms of a text by id, as they stand in it, the units that have them, and every term's places in the source of those units. */
export async function listContextTerms(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  termIds: readonly string[],
): Promise<{
  readonly terms: ReadonlyMap<string, ContextTerm>;
  readonly units: readonly StoredUnit[];
  readonly places: readonly Occurrence[];
}> {
  const own = await listOccurrencesOfTerms(db, learnerId, textId, termIds);
  const unitIds = [...new Set(own.map(({ unitId }) => unitId))];
  const rows = await inPieces(unitIds, (piece) =>
    db.client.unit.findMany({ where: { learnerId, id: { in: piece }, retiredAt: null } }),
  );
  const units = rows.flatMap((row) => toUnit(row) ?? []);
  const indexOf = new Map(units.map(({ id, index }) => [id, index]));
  const toOccurrence = <Place extends { readonly unitId: string }>(place: Place) => ({
    ...place,
    unit: indexOf.get(place.unitId) ?? 0,
  });
  const terms = await inPieces(termIds, (piece) =>
    db.client.term.findMany({
      where: { learnerId, id: { in: piece } },
      select: { id: true, source: true },
    }),
  );
  const translationsOf = await listTermTranslations(db, learnerId, { termIds, textId });
  const places = groupBy(own.map(toOccurrence), ({ termId }) => termId);
  return {
    units,
    places: (await listOccurrencesIn(db, learnerId, unitIds)).map(toOccurrence),
    terms: new Map(
      terms.map(({ id, source }) => [
        id,
        {
          source,
          targets: translationsOf(id).translations.map((one) => ({ ...one, units: [] })),
          occurrences: places.get(id) ?? [],
        },
      ]),
    ),
  };
}
