import { v7 as newId } from "uuid";
import { usualKinds } from "#lib/cards/card-face";
import type { Warning } from "#lib/language/text/unit";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { insertPairs } from "#lib/store/pair";
import { insertText, listTextsByContent, type TextRecord, updateText } from "#lib/store/text";
import { type MetTerms, meetAnew, type ReadTerms } from "./meet-terms.ts";
import { plantCards } from "./plant-cards.ts";
import type { ImportInput, ReadImport } from "./read-import.ts";
import { refindRows } from "./refind-terms.ts";
import { saveTerms } from "./save-terms.ts";

/**
 * What an import did. `imported`: a new text. `restored`: the same text had been taken back and is live again, with its history.
 * `existing`: the same text is live already, nothing changed. `cards` were made now; `units` stand in the text, and `terms`, the doubtful ones not counted.
 */
export interface ImportedText {
  readonly status: "imported" | "restored" | "existing";
  readonly textId: string;
  readonly title: string;
  readonly units: number;
  readonly terms: number;
  readonly cards: number;
  readonly warnings: readonly Warning[];
}

/** A text that was read, and what the learner wished for. `onProgress` is told the share done, 0–1. */
export interface Import {
  readonly input: Pick<ImportInput, "title" | "cardKinds">;
  readonly read: ReadImport;
  /** What the learner knew of the text, if it was asked already; asked again if the learner ruled since. */
  readonly met?: MetTerms | undefined;
  readonly at: Date;
  /** Aborted, it makes the saving throw. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Saves a text that was read, unless the same is live; one that had been taken back is brought back instead. Belongs inside a transaction. */
export async function saveImport(
  db: Db,
  learnerId: LearnerId,
  work: Import,
): Promise<ImportedText> {
  const { read } = work;
  const { units, warnings, sourceLang } = read.parsed;
  const counts = {
    units: units.length,
    terms: read.terms.filter(({ tier }) => tier !== "doubtful").length,
    warnings,
  };
  const known = await listTextsByContent(db, learnerId, read.contentHash);
  const [same] = known.filter((text) => text.sourceLang === sourceLang);
  if (same === undefined) return { ...(await saveNew(db, learnerId, work)), ...counts };
  if (same.removedAt === null) {
    return { status: "existing", textId: same.id, title: same.title, cards: 0, ...counts };
  }
  return { ...(await bringBack(db, learnerId, same, work)), ...counts };
}

async function saveNew(db: Db, learnerId: LearnerId, work: Import) {
  const { input, read, at } = work;
  const met = await meetAnew(db, learnerId, termsOf(read), work);
  const { parsed, title, content, contentHash } = read;
  const text: TextRecord = {
    id: newId(),
    title,
    sourceLang: parsed.sourceLang,
    targetLang: parsed.targetLang,
    contentHash,
    cardKinds: input.cardKinds ?? usualKinds,
    warnings: parsed.warnings,
    importedAt: at,
    removedAt: null,
    files: parsed.files,
    version: 0,
  };
  const pairs = parsed.pairs.map((pair) => ({ ...pair, id: newId() }));
  await insertText(db, learnerId, { ...text, content });
  await insertPairs(db, learnerId, text, pairs);
  report(work, 0.2);
  await saveTerms(db, learnerId, { text, pairs, terms: read.terms, met, at });
  report(work, 0.6);
  const cards = await plantCards(db, learnerId, text, at);
  return { status: "imported", textId: text.id, title, cards } as const;
}

/** What of a text `meetTerms` looks at. */
export function termsOf({ parsed, terms }: Pick<ReadImport, "parsed" | "terms">): ReadTerms {
  const { sourceLang, targetLang, units } = parsed;
  return { languages: { sourceLang, targetLang }, units, terms };
}

function report({ signal, onProgress }: Import, share: number): void {
  signal?.throwIfAborted();
  onProgress?.(share);
}

async function bringBack(
  db: Db,
  learnerId: LearnerId,
  text: TextRecord,
  { input, read, at }: Import,
) {
  const title = input.title === undefined ? text.title : read.title;
  const kinds = input.cardKinds ?? text.cardKinds;
  await updateText(db, learnerId, text.id, { title, cardKinds: kinds, removedAt: null });
  await refindRows(db, learnerId, text.id, null);
  const cards = await plantCards(db, learnerId, { id: text.id, cardKinds: kinds }, at);
  return { status: "restored", textId: text.id, title, cards } as const;
}
