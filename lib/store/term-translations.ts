import { foldTermKey } from "#lib/language/text/fold";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { listTranslations, type StoredTranslation } from "./translation.ts";

/** A translation of a term that counts: how often it stands in the texts asked for, and what the learner said of it; null: nothing. */
export interface TermTranslation {
  readonly text: string;
  readonly count: number;
  readonly ruling: "preferred" | "accepted" | null;
}

/** The translations of a term with the rulings applied. */
export interface RuledTranslations {
  /** The preferred one first, then by count. */
  readonly translations: readonly TermTranslation[];
  /** Those refused, in the order they were. */
  readonly refused: readonly string[];
}

/** A translation as texts have it, all of them taken together; `position` is the best of its ranks. */
export interface FoundTranslation {
  readonly text: string;
  readonly count: number;
  readonly position: number;
}

const none: RuledTranslations = { translations: [], refused: [] };

/**
 * The translations of these terms (null: of all) over all live texts, or as one text has them: the preferred first, then those accepted and found by count, without
 * those refused. One that was added by hand is among them although no text has it. Over all texts, where none stands any longer, those that
 * did: cards still need an answer. The returned function answers for any term.
 */
export async function listTermTranslations(
  db: Db,
  learnerId: LearnerId,
  { termIds, textId }: { readonly termIds: readonly string[] | null; readonly textId?: string },
): Promise<(termId: string) => RuledTranslations> {
  const found = await listFound(db, learnerId, termIds, textId);
  const rulings = await listTranslations(db, learnerId, termIds);
  const [foundOf, rulingsOf] = [
    groupBy(found, ({ termId }) => termId),
    groupBy(rulings, ({ termId }) => termId),
  ];
  return (termId) => {
    const [ofTerm, ruled] = [foundOf.get(termId), rulingsOf.get(termId)];
    return ofTerm === undefined && ruled === undefined
      ? none
      : applyRulings(ofTerm ?? [], ruled ?? [], { withLost: textId === undefined });
  };
}

/** Spellings that fold alike are one translation, written as it was ruled, else as it stands most often; unless they were ruled on one by one. */
export function applyRulings(
  found: readonly FoundTranslation[],
  rulings: readonly Pick<StoredTranslation, "text" | "ruling">[],
  { withLost }: { readonly withLost: boolean },
): RuledTranslations {
  const ruledAs = spelledAs(rulings);
  const rulingOf = new Map(rulings.map(({ text, ruling }) => [text, ruling]));
  const spellings = groupBy(
    [...found].sort((one, other) => other.count - one.count || one.position - other.position),
    ({ text }) => ruledAs(text)?.text ?? ` ${foldTermKey(text)}`,
  );
  const ofTexts = Array.from(spellings, ([key, spelled]) => ({
    text: rulingOf.has(key) ? key : (spelled[0]?.text ?? key),
    count: spelled.reduce((sum, { count }) => sum + count, 0),
    position: Math.min(...spelled.map(({ position }) => position)),
  }));
  const added = rulings.filter(({ text }) => !spellings.has(text));
  const standing = [...ofTexts, ...added.map(({ text }) => ({ text, count: 0, position: 0 }))]
    .map((one) => ({ ...one, ruling: rulingOf.get(one.text) ?? null }))
    .flatMap(({ ruling, ...one }) => (ruling === "rejected" ? [] : [{ ...one, ruling }]))
    .sort(
      (one, other) =>
        rankOf(one.ruling) - rankOf(other.ruling) ||
        other.count - one.count ||
        one.position - other.position,
    )
    .map(({ text, count, ruling }): TermTranslation => ({ text, count, ruling }));
  const counting = standing.filter(({ count, ruling }) => count > 0 || ruling !== null);
  return {
    translations: counting.length === 0 && withLost ? standing : counting,
    refused: rulings.flatMap(({ text, ruling }) => (ruling === "rejected" ? [text] : [])),
  };
}

/** The ruling that is meant for a translation as it is written: on itself, else on one that folds alike. */
export function spelledAs<Ruling extends { readonly text: string }>(
  rulings: readonly Ruling[],
): (text: string) => Ruling | undefined {
  const exact = new Map(rulings.map((ruling) => [ruling.text, ruling]));
  const folded = new Map(rulings.toReversed().map((ruling) => [foldTermKey(ruling.text), ruling]));
  return (text) => exact.get(text) ?? folded.get(foldTermKey(text));
}

function rankOf(ruling: TermTranslation["ruling"]): number {
  return ruling === "preferred" ? 0 : 1;
}

type FoundRow = { readonly termId: string; readonly text: string } & {
  readonly [K in "count" | "position"]: Int;
};

async function listFound(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[] | null,
  textId: string | undefined,
): Promise<(FoundTranslation & { readonly termId: string })[]> {
  const inText = textId === undefined ? Prisma.empty : Prisma.sql`AND t."id" = ${textId}`;
  const select = (ofTerms: Prisma.Sql) => db.client.$queryRaw<FoundRow[]>`
    SELECT v."termId", v."text", SUM(v."count") AS "count", MIN(v."position") AS "position"
    FROM "variant" v JOIN "text" t ON t."id" = v."textId"
    WHERE v."learnerId" = ${learnerId} AND t."removedAt" IS NULL ${inText} ${ofTerms}
    GROUP BY v."termId", v."text"
    ORDER BY MIN(v."position"), v."text"`;
  const rows =
    termIds === null
      ? await select(Prisma.empty)
      : await inPieces(termIds, (piece) =>
          select(Prisma.sql`AND v."termId" IN (${Prisma.join(piece)})`),
        );
  return rows.map((row) => ({
    ...row,
    count: Number(row.count),
    position: Number(row.position),
  }));
}
