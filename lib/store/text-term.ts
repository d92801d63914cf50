import type { Occurrence, Term, TermKind } from "#lib/language/terms/term";
import type { Side } from "#lib/language/text/unit";
import { fromJson, type Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { insertRows } from "./insert-rows.ts";
import type { TermStatus } from "./term.ts";

/** A term stands in a text: `score` is its termhood there (0–1), `position` its rank there (1 first). */
export interface TextTerm {
  readonly textId: string;
  readonly termId: string;
  readonly score: number;
  readonly position: number;
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

/** The terms of one text, rejected ones included, best first, each with its translations and places in this text alone; [] when the text is unknown or another learner's. */
export async function listTermsOfText(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<TermOfText[]> {
  const rows = await db.client.textTerm.findMany({
    where: { textId, learnerId },
    include: { term: true },
    orderBy: { position: "asc" },
  });
  const variants = await db.client.variant.findMany({
    where: { textId, learnerId },
    orderBy: { position: "asc" },
  });
  const places = groupBy(await occurrencesOf(db, learnerId, textId), ({ termId }) => termId);
  const targets = groupBy(variants, ({ termId }) => termId);
  return rows.map(({ term, score }) => {
    const occurrences = (places.get(term.id) ?? []).map(({ termId: _, ...place }) => place);
    const ofSource = occurrences.filter(({ side }) => side === "source");
    return {
      id: term.id,
      status: term.status as TermStatus,
      source: term.source,
      key: term.key,
      kind: term.kind as TermKind,
      score,
      targets: (targets.get(term.id) ?? []).map(({ text, count, units }) => ({
        text,
        count,
        units: fromJson<number[]>(units),
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
    WHERE u."textId" = ${textId} AND u."learnerId" = ${learnerId}
    ORDER BY u."index", o."side", o."start"`;
  return rows.map((row) => ({
    ...row,
    unit: Number(row.unit),
    side: row.side as Side,
    start: Number(row.start),
    end: Number(row.end),
  }));
}
