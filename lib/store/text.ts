import type { CardKind } from "#lib/cards/card-face";
import type { FileLines } from "#lib/language/parse/text-file";
import type { Lang, Warning } from "#lib/language/text/unit";
import { fromDate, fromJson, type Int, toDate, toDateOrNull, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";

/**
 * A text without its rows. `removedAt` null: it is live. `files` say where its lines came from; `version` grows with every act at the desk.
 */
export interface TextRecord {
  readonly id: string;
  readonly title: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
  /** SHA-256 of the content, hexadecimal. */
  readonly contentHash: string;
  readonly cardKinds: readonly CardKind[];
  readonly warnings: readonly Warning[];
  readonly importedAt: Date;
  readonly removedAt: Date | null;
  readonly files: readonly FileLines[];
  readonly version: number;
}

/** What a new version of a text replaces. */
export interface TextContent {
  readonly title: string;
  readonly content: string;
  readonly contentHash: string;
  readonly files: readonly FileLines[];
  readonly warnings: readonly Warning[];
}

const withoutContent = { omit: { content: true } } as const;

/** A live text; null when it is unknown, removed, or another learner's. */
export async function findText(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<TextRecord | null> {
  const row = await db.client.text.findFirst({
    where: { id: textId, learnerId, removedAt: null },
    ...withoutContent,
  });
  return row === null ? null : toText(row);
}

/** A text whether live or removed; null when it is unknown or another learner's. */
export async function findAnyText(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<TextRecord | null> {
  const row = await db.client.text.findFirst({
    where: { id: textId, learnerId },
    ...withoutContent,
  });
  return row === null ? null : toText(row);
}

/** The texts with that content, live ones first, then the latest removed. */
export async function listTextsByContent(
  db: Db,
  learnerId: LearnerId,
  contentHash: string,
): Promise<TextRecord[]> {
  const rows = await db.client.text.findMany({
    where: { learnerId, contentHash },
    ...withoutContent,
  });
  const removed = (text: TextRecord) => text.removedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return rows.map(toText).sort((a, b) => removed(b) - removed(a));
}

/** The live texts of these languages that have any of these source segments, those with most of them first. */
export async function listSimilarTexts(
  db: Db,
  learnerId: LearnerId,
  languages: { readonly sourceLang: Lang; readonly targetLang: Lang },
  sources: readonly string[],
): Promise<TextRecord[]> {
  const { sourceLang, targetLang } = languages;
  const counts = new Map<string, number>();
  const rows = await inPieces(
    [...new Set(sources)],
    (piece) => db.client.$queryRaw<{ textId: string; rows: Int }[]>`
      SELECT t."id" AS "textId", COUNT(*) AS "rows"
      FROM "text" t JOIN "unit" u ON u."textId" = t."id" AND u."retiredAt" IS NULL
      WHERE t."learnerId" = ${learnerId} AND t."removedAt" IS NULL
        AND t."sourceLang" = ${sourceLang} AND t."targetLang" = ${targetLang}
        AND u."sourceText" IN (${Prisma.join(piece)})
      GROUP BY t."id"`,
  );
  for (const { textId, rows: count } of rows)
    counts.set(textId, (counts.get(textId) ?? 0) + Number(count));
  const texts = await db.client.text.findMany({
    where: { learnerId, id: { in: [...counts.keys()] } },
    ...withoutContent,
  });
  return texts.map(toText).sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
}

/** Whether the learner has ever imported a text, removed ones included. */
export async function hasEverImported(db: Db, learnerId: LearnerId): Promise<boolean> {
  return (await db.client.text.findFirst({ where: { learnerId }, select: { id: true } })) !== null;
}

/** The file of a live text as it was pasted; null as in `findText`. */
export async function findContent(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<string | null> {
  const row = await db.client.text.findFirst({
    where: { id: textId, learnerId, removedAt: null },
    select: { content: true },
  });
  return row?.content ?? null;
}

export async function insertText(
  db: Db,
  learnerId: LearnerId,
  text: TextRecord & { readonly content: string },
): Promise<void> {
  await db.client.text.create({
    data: {
      ...text,
      learnerId,
      cardKinds: toJson(text.cardKinds),
      warnings: toJson(text.warnings),
      importedAt: fromDate(text.importedAt),
      removedAt: text.removedAt === null ? null : fromDate(text.removedAt),
      files: toJson(text.files),
    },
  });
}

export async function updateText(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  change: {
    readonly title?: string;
    readonly cardKinds?: readonly CardKind[];
    readonly removedAt?: Date | null;
    readonly version?: number;
  },
): Promise<void> {
  const { title, cardKinds, removedAt, version } = change;
  await db.client.text.updateMany({
    where: { id: textId, learnerId },
    data: {
      ...(title === undefined ? {} : { title }),
      ...(cardKinds === undefined ? {} : { cardKinds: toJson(cardKinds) }),
      ...(removedAt === undefined ? {} : { removedAt: removedAt && fromDate(removedAt) }),
      ...(version === undefined ? {} : { version }),
    },
  });
}

/** What a new version would replace. Throws when the learner has no such text. */
export async function getTextContent(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<TextContent> {
  const row = await db.client.text.findFirstOrThrow({
    where: { id: textId, learnerId },
    select: { title: true, content: true, contentHash: true, files: true, warnings: true },
  });
  return { ...row, files: fromJson(row.files), warnings: fromJson(row.warnings) };
}

export async function replaceContent(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  content: TextContent,
): Promise<void> {
  const { files, warnings, ...rest } = content;
  await db.client.text.updateMany({
    where: { id: textId, learnerId },
    data: { ...rest, files: toJson(files), warnings: toJson(warnings) },
  });
}

function toText(row: Prisma.TextGetPayload<typeof withoutContent>): TextRecord {
  return {
    id: row.id,
    title: row.title,
    sourceLang: row.sourceLang as Lang,
    targetLang: row.targetLang as Lang,
    contentHash: row.contentHash,
    cardKinds: fromJson(row.cardKinds),
    warnings: fromJson(row.warnings),
    importedAt: toDate(row.importedAt),
    removedAt: toDateOrNull(row.removedAt),
    files: fromJson(row.files),
    version: row.version,
  };
}
