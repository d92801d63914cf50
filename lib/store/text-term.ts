import type { KnownTerm } from "#lib/language/terms/find-places";
import type { Occurrence, Term, TermKind } from "#lib/language/terms/term";
import { variantOfForm } from "#lib/language/terms/variant-of-form";
import type { Side } from "#lib/language/text/unit";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";
import type { TermStatus } from "./term.ts";

/**
 * A term stands in a text: `score` is its termhood there (0–1), `position` its rank there (1 first), `places` how often its source side has it;
 * 0: the rows it stood in are gone, and the text does not ask for its cards.
 */
export interface TextTerm {
  readonly textId: string;
  readonly termId: string;
  readonly score: number;
  readonly position: number;
  readonly places: number;
}

/** A term as it was found in one text, with its row. */
export interface TermOfText extends Term {
  readonly id: string;
  readonly status: TermStatus;
}

export async function insertTextTerms(
  db: Db,
  learnerId: LearnerId,
  textTerms: readonly TextTerm[],
): Promise<void> {
  const rows = textTerms.map((row) => ({ ...row, learnerId }));
  await insertRows(db, "textTerm", rows);
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
  return rows.map(({ learnerId: _, ...row }) => row);
}

/** The terms that stand or stood in a text, with the translations they have there, by id. */
export async function listKnownTerms(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<KnownTerm[]> {
  const rows = await db.client.$queryRaw<{ id: string; source: string; text: string | null }[]>`
    SELECT m."id", m."source", v."text"
    FROM "textTerm" tt JOIN "term" m ON m."id" = tt."termId"
    LEFT JOIN "variant" v ON v."termId" = tt."termId" AND v."textId" = tt."textId"
    WHERE tt."textId" = ${textId} AND tt."learnerId" = ${learnerId}
    ORDER BY m."id", v."position"`;
  return Array.from(
    groupBy(rows, ({ id }) => id),
    ([id, ofTerm]) => ({
      id,
      source: ofTerm[0]?.source ?? "",
      targets: ofTerm.flatMap(({ text }) => text ?? []),
    }),
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
    orderBy: { position: "asc" },
  });
  const variants = await db.client.variant.findMany({
    where: { textId, learnerId, count: { gt: 0 } },
    orderBy: { position: "asc" },
  });
  const places = groupBy(await occurrencesOf(db, learnerId, textId), ({ termId }) => termId);
  const targets = groupBy(variants, ({ termId }) => termId);
  return rows.map(({ term, score }) => {
    const occurrences = (places.get(term.id) ?? []).map(({ termId: _, ...place }) => place);
    const ofSource = occurrences.filter(({ side }) => side === "source");
    const ofTarget = occurrences.filter(({ side }) => side === "target");
    const texts = (targets.get(term.id) ?? []).map(({ text }) => text);
    const unitsOf = groupBy(ofTarget, ({ form }) => variantOfForm(form, texts));
    return {
      id: term.id,
      status: term.status as TermStatus,
      source: term.source,
      key: term.key,
      kind: term.kind as TermKind,
      score,
      targets: (targets.get(term.id) ?? []).map(({ text, count }) => ({
        text,
        count,
        units: [...new Set((unitsOf.get(text) ?? []).map(({ unit }) => unit))],
      })),
      units: [...new Set(ofSource.map(({ unit }) => unit))],
      occurrences,
    };
  });
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
