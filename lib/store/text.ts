import type { CardKind } from "#lib/cards/card-face";
import type { Lang, Warning } from "#lib/language/text/unit";
import { fromDate, fromJson, toDate, toDateOrNull, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";

/** A text as it was imported, without its units. `removedAt` null: it is live. */
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
  },
): Promise<void> {
  const { title, cardKinds, removedAt } = change;
  await db.client.text.updateMany({
    where: { id: textId, learnerId },
    data: {
      ...(title === undefined ? {} : { title }),
      ...(cardKinds === undefined ? {} : { cardKinds: toJson(cardKinds) }),
      ...(removedAt === undefined ? {} : { removedAt: removedAt && fromDate(removedAt) }),
    },
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
  };
}
