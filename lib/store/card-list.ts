import type { CardKind } from "#lib/cards/card-face";
import { foldTag, leechTag } from "#lib/cards/parse-tags";
import type { CardState } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";
import { type CardRow, cardColumns, type StoredCard, toCard } from "./card.ts";
import { type CardSort, orderBy } from "./card-sort.ts";
import { fromDate, type Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { isNotKnown, knownTerms } from "./known-term.ts";
import { liveCards } from "./live-cards.ts";
import { hasTag } from "./note-tags.ts";

/** Which cards: what is null is not asked. `flag`: 1–7, or "any" of them. `tag`: that tag, or one below it. `words` must all stand in a term, its translations, or its sentence on either side. */
export interface CardFilter {
  readonly textId: string | null;
  readonly kind: CardKind | null;
  readonly state: CardState["state"] | null;
  /** `due`: asked on this day or before, and not set aside; `known`: of a term known by hand. */
  readonly mark: "suspended" | "buried" | "leech" | "due" | "known" | null;
  readonly flag: number | "any" | null;
  readonly tag: string | null;
  readonly words: readonly string[];
}

/** The learner day on which the list is looked at, and when it ends. */
export interface ListDay {
  readonly today: Day;
  readonly dayEndsAt: Date;
}

export interface CardsFound {
  readonly cards: readonly StoredCard[];
  /** How many there are in all. */
  readonly total: number;
}

/** Cards that some live text asks for, sorted, from the one at `start` (0 first) on. */
export async function listCardsLike(
  db: Db,
  learnerId: LearnerId,
  filter: CardFilter,
  page: ListDay & { readonly sort: CardSort; readonly start: number; readonly count: number },
): Promise<CardsFound> {
  const where = await whereLike(db, learnerId, filter, page);
  const [rows, counted] = await Promise.all([
    db.client.$queryRaw<CardRow[]>`
      WITH RECURSIVE ${knownTerms(learnerId)}, ${liveCards(learnerId, filter.textId)}
      SELECT ${cardColumns} FROM "card" c ${where}
      ORDER BY ${byMatch(learnerId, filter, page.sort)} ${orderBy(page.sort, page.today)} LIMIT ${page.count} OFFSET ${page.start}`,
    db.client.$queryRaw<{ total: Int }[]>`
      WITH RECURSIVE ${knownTerms(learnerId)}, ${liveCards(learnerId, filter.textId)}
      SELECT COUNT(*) AS "total" FROM "card" c ${where}`,
  ]);
  return { cards: rows.map(toCard), total: Number(counted[0]?.total ?? 0) };
}

/** All of those cards, in the order of meeting them, at most so many. */
export async function listAllCardsLike(
  db: Db,
  learnerId: LearnerId,
  filter: CardFilter,
  { most, ...day }: ListDay & { readonly most: number },
): Promise<StoredCard[]> {
  const where = await whereLike(db, learnerId, filter, day);
  const rows = await db.client.$queryRaw<CardRow[]>`
    WITH RECURSIVE ${knownTerms(learnerId)}, ${liveCards(learnerId, filter.textId)}
    SELECT ${cardColumns} FROM "card" c ${where} ORDER BY c."position", c."id" LIMIT ${most}`;
  return rows.map(toCard);
}

async function whereLike(
  db: Db,
  learnerId: LearnerId,
  filter: CardFilter,
  day: ListDay,
): Promise<Prisma.Sql> {
  const { tag, words } = filter;
  // Anki's word for what stands on the card.
  const isLeech = tag !== null && foldTag(tag) === leechTag;
  const ofNote = [
    ...(tag === null || isLeech ? [] : [await hasTag(db, learnerId, tag)]),
    ...words.map(holdsWord),
  ];
  const asked = [
    Prisma.sql`c."learnerId" = ${learnerId} AND c."id" IN (SELECT "cardId" FROM live)`,
    ...wishes(filter, day),
    ...(isLeech ? [Prisma.sql`c."isLeech"`] : []),
    ...(ofNote.length === 0 ? [] : [inNotes(learnerId, ofNote)]),
  ];
  return Prisma.sql`WHERE ${Prisma.join(asked, " AND ")}`;
}

function wishes(
  { kind, state, mark, flag }: CardFilter,
  { today, dayEndsAt }: ListDay,
): Prisma.Sql[] {
  const due = Prisma.sql`c."suspended" = 0 AND COALESCE(c."buriedUntilDay", ${today}) <= ${today}
    AND (c."dueDay" <= ${today} OR c."dueAt" < ${fromDate(dayEndsAt)})`;
  return [
    kind === null ? null : Prisma.sql`c."kind" = ${kind}`,
    state === null ? null : Prisma.sql`c."state" = ${state}`,
    mark === "suspended" ? Prisma.sql`c."suspended"` : null,
    mark === "buried" ? Prisma.sql`c."buriedUntilDay" > ${today}` : null,
    mark === "leech" ? Prisma.sql`c."isLeech"` : null,
    mark === "due" ? Prisma.sql`${due} AND ${isNotKnown}` : null,
    mark === "known" ? Prisma.sql`NOT (${isNotKnown})` : null,
    flag === "any" ? Prisma.sql`c."flag" > 0` : null,
    typeof flag === "number" ? Prisma.sql`c."flag" = ${flag}` : null,
  ].flatMap((condition) => condition ?? []);
}

function inNotes(learnerId: LearnerId, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`c."noteId" IN (
    SELECT n."id" FROM "note" n LEFT JOIN "term" m ON m."id" = n."termId" LEFT JOIN "unit" u ON u."id" = COALESCE(n."unitId", n."contextUnitId")
    WHERE n."learnerId" = ${learnerId} AND ${Prisma.join([...conditions], " AND ")})`;
}

/** First the term that is named just so, then terms that have the words in their name or a translation, then what has them only in its sentence. */
function byMatch(learnerId: LearnerId, { words }: CardFilter, { by }: CardSort): Prisma.Sql {
  if (by !== "match" || words.length === 0) return Prisma.empty;
  const whole = foldCase(words.join(" "));
  const isNamed = ofTerm((column) => Prisma.sql`LOWER(${column}) = ${whole}`);
  return Prisma.sql`CASE WHEN ${inNotes(learnerId, [isNamed])} THEN 0
    WHEN ${inNotes(
      learnerId,
      words.map((word) => ofTerm(contains(word))),
    )} THEN 1 ELSE 2 END,`;
}

function holdsWord(word: string): Prisma.Sql {
  const isLike = contains(word);
  const inSentence = [Prisma.sql`u."sourceText"`, Prisma.sql`u."targetText"`].map(isLike);
  return Prisma.sql`(${ofTerm(isLike)} OR ${Prisma.join(inSentence, " OR ")})`;
}

/** Whether it is so of a term's name or of one of its translations, as it stands in a text or as the learner has it. */
function ofTerm(isSo: (column: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${isSo(Prisma.sql`m."source"`)}
    OR EXISTS (SELECT 1 FROM "variant" v WHERE v."termId" = n."termId" AND ${isSo(Prisma.sql`v."text"`)})
    OR EXISTS (SELECT 1 FROM "translation" x WHERE x."termId" = n."termId" AND x."ruling" <> 'rejected' AND ${isSo(Prisma.sql`x."text"`)}))`;
}

function contains(word: string): (column: Prisma.Sql) => Prisma.Sql {
  const like = `%${foldCase(word).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return (column) => Prisma.sql`LOWER(${column}) LIKE ${like} ESCAPE '\\'`;
}

/** SQLite folds the case of ASCII alone: so does what is looked for. */
function foldCase(text: string): string {
  return text.normalize("NFC").replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
