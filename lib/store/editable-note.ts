import type { EditableSide } from "#lib/cards/note-edit";
import type { Lang } from "#lib/language/text/unit";
import { fromJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { listTermTranslations } from "./term-translations.ts";

/** What of a note can be edited, as it stands. `isLive`: its text is on the shelf and its row in it. */
export type EditableNote = {
  readonly noteId: string;
  readonly tags: readonly string[];
} & (
  | {
      readonly kind: "term";
      readonly termId: string;
      readonly source: EditableSide;
      readonly targetLang: Lang;
      /** Best first, the preferred one before all. */
      readonly translations: readonly string[];
      readonly preferred: string | null;
      /** Said to be no translation of it. */
      readonly refused: readonly string[];
      readonly contextUnitId: string | null;
    }
  | {
      readonly kind: "unit";
      readonly unitId: string;
      readonly textId: string;
      readonly isLive: boolean;
      readonly source: EditableSide;
      readonly target: EditableSide;
    }
);

/** The note of a card; null when the card is unknown or another learner's. */
export async function findEditableNote(
  db: Db,
  learnerId: LearnerId,
  cardId: string,
): Promise<EditableNote | null> {
  const note = await db.client.note.findFirst({
    where: { learnerId, cards: { some: { id: cardId } } },
    include: { term: true, unit: { include: { text: { select: { removedAt: true } } } } },
  });
  if (note === null) return null;
  const shared = { noteId: note.id, tags: fromJson<string[]>(note.tags) };
  const { term, unit } = note;
  if (unit !== null) {
    return {
      ...{ ...shared, kind: "unit", unitId: unit.id, textId: unit.textId },
      isLive: unit.retiredAt === null && unit.text.removedAt === null,
      source: { lang: unit.sourceLang as Lang, text: unit.sourceText },
      target: { lang: unit.targetLang as Lang, text: unit.targetText },
    };
  }
  if (term === null) return null;
  const translationsOf = await listTermTranslations(db, learnerId, { termIds: [term.id] });
  const { translations, refused } = translationsOf(term.id);
  return {
    ...{ ...shared, kind: "term", termId: term.id, refused },
    source: { lang: term.sourceLang as Lang, text: term.source },
    targetLang: term.targetLang as Lang,
    translations: translations.map(({ text }) => text),
    preferred: translations.find(({ ruling }) => ruling === "preferred")?.text ?? null,
    contextUnitId: note.contextUnitId,
  };
}

/** Whether a term stands on the source side of a unit that is live. */
export async function standsInUnit(
  db: Db,
  learnerId: LearnerId,
  { termId, unitId }: { readonly termId: string; readonly unitId: string },
): Promise<boolean> {
  const unit = { retiredAt: null, text: { removedAt: null } };
  const where = { learnerId, termId, unitId, side: "source", unit };
  return (await db.client.occurrence.findFirst({ where })) !== null;
}
