import { type CardKind, cardKinds } from "#lib/cards/card-face";
import { planNotes } from "#lib/cards/plan-notes";
import type { ParsedText } from "#lib/language/align/read-text";
import type { Refusal } from "#lib/language/parse/refuse";
import type { Term } from "#lib/language/terms/term";
import { ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listTextsByContent } from "#lib/store/text";
import { type ImportInput, readImport } from "./read-import.ts";

/** What an import would make. `existing` is the live text with the same content and source language: importing again changes nothing. */
export interface ImportPreview {
  readonly title: string;
  readonly parsed: ParsedText;
  readonly terms: readonly Term[];
  /** How many cards of each kind the text would ask for; those of terms that stand in another text exist already. */
  readonly cards: Readonly<Record<CardKind, number>>;
  readonly existing: { readonly textId: string; readonly title: string } | null;
}

/** How a text would be read and what would be made of it. Saves nothing. */
export async function previewImport(
  db: Db,
  learnerId: LearnerId,
  input: ImportInput,
): Promise<Result<ImportPreview, Refusal>> {
  const read = await readImport(input);
  if (!read.ok) return read;
  const { title, contentHash, parsed, terms } = read.value;
  const known = await listTextsByContent(db, learnerId, contentHash);
  const live = known.find(
    (text) => text.removedAt === null && text.sourceLang === parsed.sourceLang,
  );
  return ok({
    title,
    parsed,
    terms,
    cards: countCards(parsed, terms, input.cardKinds ?? cardKinds),
    existing: live === undefined ? null : { textId: live.id, title: live.title },
  });
}

function countCards(
  parsed: ParsedText,
  terms: readonly Term[],
  kinds: readonly CardKind[],
): Record<CardKind, number> {
  const drafts = planNotes(parsed.units, terms, kinds).flatMap(({ cards }) => cards);
  const count = (kind: CardKind) => drafts.filter((draft) => draft.kind === kind).length;
  return Object.fromEntries(cardKinds.map((kind) => [kind, count(kind)])) as Record<
    CardKind,
    number
  >;
}
