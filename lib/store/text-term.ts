import { variantOfForm } from "#lib/language/terms/places/variant-of-form";
import type { Occurrence, Term, TermKind, Tier } from "#lib/language/terms/term";
import type { Side } from "#lib/language/text/unit";
import { fromJson, type Int, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { TextTerm as TextTermRow } from "./generated/client.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";
import type { TermStatus } from "./term.ts";
import { listTermTranslations, type RuledTranslations } from "./term-translations.ts";

/** How surely a term is one in a text, and its translation right. `score`, `probability`, `tier`, `isCertain` and `choices` as in `Term`. */
export type Termhood = Pick<Term, "score" | "probability" | "tier" | "isCertain" | "choices">;

/**
 * A term stands in a text: with its termhood there, `position` is its rank there (1 first), `places` how often its source side has it;
 * 0: the rows it stood in are gone, and the text does not ask for its cards.
 */
export interface TextTerm extends Termhood {
  readonly textId: string;
  readonly termId: string;
  readonly position: number;
  readonly places: number;
}

/** A term as it was found in one text, with its row. Translations that the learner ruled right are among its targets also where the text has none of them. */
export interface TermOfText extends Term {
  readonly id: string;
  readonly status: Exclude<TermStatus, "merged">;
  readonly sense: string;
}

export async function insertTextTerms(
  db: Db,
  learnerId: LearnerId,
  textTerms: readonly TextTerm[],
): Promise<void> {
  const rows = textTerms.map((row) => ({ ...row, choices: toJson(row.choices), learnerId }));
  await insertRows(db, "textTerm", rows);
}

/** Takes terms out of a text, as if they had never stood there. */
export async function deleteTextTerms(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  termIds: readonly string[],
): Promise<void> {
  await inPieces(termIds, async (piece) => {
    await db.client.textTerm.deleteMany({ where: { learnerId, textId, termId: { in: piece } } });
    return [];
  });
}

/** How the terms of a text stand in it: all of them, or of these terms those that ever stood there. */
export async function listTextTerms(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  termIds?: readonly string[],
): Promise<TextTerm[]> {
  const where = { textId, learnerId };
  const orderBy = { termId: "asc" } as const;
  const rows =
    termIds === undefined
      ? await db.client.textTerm.findMany({ where, orderBy })
      : await inPieces(termIds, (piece) =>
          db.client.textTerm.findMany({ where: { ...where, termId: { in: piece } }, orderBy }),
        );
  return rows.map(toTextTerm);
}

/** The last rank in a text; 0 when it has no terms. */
export async function lastPosition(db: Db, learnerId: LearnerId, textId: string): Promise<number> {
  const { _max: last } = await db.client.textTerm.aggregate({
    where: { learnerId, textId },
    _max: { position: true },
  });
  return last.position ?? 0;
}

/** By term, its termhood in the live text where it is highest; terms of no live text are missing. */
export async function mapBestTermhood(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<ReadonlyMap<string, Termhood>> {
  const rows = await inPieces(termIds, (piece) =>
    db.client.textTerm.findMany({
      where: { learnerId, termId: { in: piece }, text: { removedAt: null } },
      orderBy: [{ score: "asc" }, { textId: "asc" }],
    }),
  );
  return new Map(
    rows.map((row) => {
      const { score, probability, tier, isCertain, choices } = toTextTerm(row);
      return [row.termId, { score, probability, tier, isCertain, choices }];
    }),
  );
}

/** By term, and by text (live or not), how sure a term it is there; where it stands no longer too. */
export async function mapTiers(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Tier>>> {
  const rows = await inPieces(termIds, (piece) =>
    db.client.textTerm.findMany({
      where: { learnerId, termId: { in: piece } },
      select: { termId: true, textId: true, tier: true },
    }),
  );
  const ofTerm = groupBy(rows, ({ termId }) => termId);
  return new Map(
    Array.from(ofTerm, ([id, own]) => [
      id,
      new Map(own.map(({ textId, tier }) => [textId, tier as Tier])),
    ]),
  );
}

/** The terms of one text, rejected ones included, best first, each with its translations and places in this text alone; [] when the text is unknown or another learner's. */
export async function listTermsOfText(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<TermOfText[]> {
  const rows = await db.client.textTerm.findMany({
    where: { textId, learnerId, places: { gt: 0 } },
    include: { term: true },
    orderBy: [{ position: "asc" }, { termId: "asc" }],
  });
  const termIds = rows.map(({ termId }) => termId);
  const translationsOf = await listTermTranslations(db, learnerId, { termIds, textId });
  const places = groupBy(await occurrencesOf(db, learnerId, textId), ({ termId }) => termId);
  return rows.map(({ term, ...row }) => {
    const occurrences = (places.get(term.id) ?? []).map(({ termId: _, ...place }) => place);
    const ruled = translationsOf(term.id);
    return {
      id: term.id,
      status: term.status as TermOfText["status"],
      sense: term.sense,
      source: term.source,
      key: term.key,
      kind: term.kind as TermKind,
      ...termhoodOf(toTextTerm(row), ruled),
      ...placesOf(occurrences, ruled),
    };
  });
}

/** The termhood a text tells, as the learner's rulings leave it: what was preferred is certain, what was refused is no choice. */
export function termhoodOf(told: Termhood, { translations, refused }: RuledTranslations): Termhood {
  const isPreferred = translations[0]?.ruling === "preferred";
  const isCertain = isPreferred || (told.isCertain && refused.length === 0);
  const choices = isCertain ? [] : told.choices.filter((text) => !refused.includes(text));
  const { score, probability, tier } = told;
  return { score, probability, tier, isCertain, choices };
}

function toTextTerm({ learnerId: _, ...row }: TextTermRow): TextTerm {
  return { ...row, tier: row.tier as Tier, choices: fromJson(row.choices) };
}

/** What its places in a text say of a term. */
function placesOf(
  occurrences: readonly Occurrence[],
  { translations }: RuledTranslations,
): Pick<Term, "forms" | "targets" | "untranslated" | "units" | "occurrences"> {
  const ofSource = occurrences.filter(({ side }) => side === "source");
  const ofTarget = occurrences.filter(({ side }) => side === "target");
  const texts = translations.map(({ text }) => text);
  const unitsOf = groupBy(ofTarget, ({ form }) => variantOfForm(form, texts));
  const forms = [...groupBy(ofSource, ({ form }) => form)];
  const units = [...new Set(ofSource.map(({ unit }) => unit))];
  const translated = new Set(ofTarget.map(({ unit }) => unit));
  return {
    forms: forms.sort(([, one], [, other]) => other.length - one.length).map(([form]) => form),
    targets: translations.map(({ text, count }) => ({
      text,
      count,
      units: [...new Set((unitsOf.get(text) ?? []).map(({ unit }) => unit))],
    })),
    untranslated: units.filter((unit) => !translated.has(unit)),
    units,
    occurrences,
  };
}

interface Row {
  readonly termId: string;
  readonly unit: Int;
  readonly side: string;
  readonly start: Int;
  readonly end: Int;
  readonly form: string;
}

async function occurrencesOf(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<(Occurrence & { readonly termId: string })[]> {
  const rows = await db.client.$queryRaw<Row[]>`
    SELECT o."termId", u."index" AS "unit", o."side", o."start", o."end", o."form"
    FROM "unit" u JOIN "occurrence" o ON o."unitId" = u."id"
    WHERE u."textId" = ${textId} AND u."learnerId" = ${learnerId} AND u."retiredAt" IS NULL
    ORDER BY u."index", o."side", o."start"`;
  return rows.map((row) => ({
    ...row,
    unit: Number(row.unit),
    side: row.side as Side,
    start: Number(row.start),
    end: Number(row.end),
  }));
}
