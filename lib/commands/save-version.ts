import { v7 as newId } from "uuid";
import type { CardKind } from "#lib/cards/card-face";
import { compareVersions, type PairMatch } from "#lib/language/align/desk/compare-versions";
import type { Pair } from "#lib/language/text/unit";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { listOccurrencesIn } from "#lib/store/occurrence";
import { listPairs, listRetiredPairs, type StoredPair } from "#lib/store/pair";
import { appendPairEdit } from "#lib/store/pair-edit";
import { type PairRows, replacePairRows } from "#lib/store/pair-rows";
import { findText, getTextContent, type TextRecord, updateText } from "#lib/store/text";
import { listTextTerms } from "#lib/store/text-term";
import { listVariantsOfText, type StoredVariant } from "#lib/store/variant";
import { chooseContexts } from "./choose-contexts.ts";
import { keepTerms } from "./keep-terms.ts";
import { type MetTerms, meetAnew } from "./meet-terms.ts";
import { plantCards } from "./plant-cards.ts";
import type { ReadImport } from "./read-import.ts";
import { termsOf } from "./save-import.ts";
import { settleTerms } from "./save-terms.ts";

/** How many rows of the text the new version kept, changed, added and let go, and how many cards were made. */
export interface SavedVersion {
  readonly text: TextRecord;
  readonly rows: Readonly<Record<PairMatch["type"], number>>;
  readonly cards: number;
}

export interface Version {
  readonly textId: string;
  readonly read: ReadImport;
  readonly cardKinds?: readonly CardKind[] | undefined;
  /** What the learner knew of the text, if it was asked already; asked again if the learner ruled since. */
  readonly met?: MetTerms | undefined;
  readonly at: Date;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** `otherLanguages`: the text leads from another language to another. */
export type VersionError = {
  readonly type: "textNotFound" | "otherLanguages";
  readonly field: "updates";
};

/**
 * Makes what was read the new version of a text. Rows that stayed keep their cards and due days, changed ones too; those of rows that are gone are set aside. Terms
 * are those found now, and of the others those the learner accepted or has answered, wherever they still stand. The very text that is there changes nothing. One act at the desk, undone there. Belongs inside
 * a transaction; a signal that is aborted makes it throw.
 */
export async function saveVersion(
  db: Db,
  learnerId: LearnerId,
  version: Version,
): Promise<Result<SavedVersion, VersionError>> {
  const { textId, read, at, cardKinds } = version;
  const text = await findText(db, learnerId, textId);
  if (text === null) return err({ type: "textNotFound", field: "updates" });
  const { parsed } = read;
  if (text.sourceLang !== parsed.sourceLang || text.targetLang !== parsed.targetLang) {
    return err({ type: "otherLanguages", field: "updates" });
  }
  const standing = await listPairs(db, learnerId, textId);
  const matches = compareVersions(standing, parsed.pairs);
  const isSame = text.contentHash === read.contentHash && matches.every(isKept);
  if (isSame) return ok({ text, rows: tally(matches), cards: 0 });
  const before = await rowsOf(db, learnerId, text, standing);
  report(version, 0.1);
  const retired = await listRetiredPairs(db, learnerId, textId);
  const pairs = identify(text, { standing, retired, parsed, matches });
  const after = await rowsOfVersion(db, learnerId, { ...version, text, before, pairs });
  report(version, 0.3);
  await replacePairRows(db, learnerId, text, { first: 1, before, after, at });
  report(version, 0.7);
  const contexts = await chooseContexts(db, learnerId, textId, standing);
  const kinds = cardKinds ?? text.cardKinds;
  await updateText(db, learnerId, textId, { version: text.version + 1, cardKinds: kinds });
  const cards = await plantCards(db, learnerId, { id: textId, cardKinds: kinds }, at);
  report(version, 0.9);
  await appendPairEdit(db, learnerId, textId, {
    ...{ id: newId(), type: "version", first: 1, rows: pairs.length, at },
    before: { ...before, contexts: contexts.before },
    after: { ...after, contexts: contexts.after },
  });
  return ok({ text: { ...text, title: read.title }, rows: tally(matches), cards });
}

function report({ signal, onProgress }: Version, share: number): void {
  signal?.throwIfAborted();
  onProgress?.(share);
}

/** The text as it stands, whole. */
async function rowsOf(
  db: Db,
  learnerId: LearnerId,
  { id }: TextRecord,
  pairs: readonly StoredPair[],
): Promise<PairRows> {
  const unitIds = pairs.map((pair) => pair.id);
  return {
    pairs,
    occurrences: await listOccurrencesIn(db, learnerId, unitIds),
    textTerms: await listTextTerms(db, learnerId, id),
    variants: await listVariantsOfText(db, learnerId, id),
    contexts: [],
    content: await getTextContent(db, learnerId, id),
  };
}

/** The rows of the new version, with the ids of those they were; a row that had been taken out and is there again is that one. */
function identify(
  text: TextRecord,
  version: {
    readonly standing: readonly StoredPair[];
    readonly retired: readonly StoredPair[];
    readonly parsed: ReadImport["parsed"];
    readonly matches: readonly PairMatch[];
  },
): StoredPair[] {
  const { standing, retired, parsed, matches } = version;
  const ids = new Map(
    matches.flatMap(({ before, after }) =>
      before === null || after === null ? [] : [[after, standing[before]?.id] as const],
    ),
  );
  const waiting = groupBy(retired, wordsOf);
  const revived = (pair: Pair) => waiting.get(wordsOf(pair))?.shift()?.id;
  return parsed.pairs.map((pair, at) => ({
    ...pair,
    id: ids.get(at) ?? revived(pair) ?? newId(),
    textId: text.id,
    index: at + 1,
  }));
}

async function rowsOfVersion(
  db: Db,
  learnerId: LearnerId,
  version: Version & {
    readonly text: TextRecord;
    readonly before: PairRows;
    readonly pairs: readonly StoredPair[];
  },
): Promise<PairRows> {
  const { text, before, pairs, read, at } = version;
  const met = await meetAnew(db, learnerId, termsOf(read), version);
  const found = await settleTerms(db, learnerId, { text, pairs, terms: read.terms, met, at });
  const kept = await keepTerms(db, learnerId, { before, pairs, found });
  const { title, content, contentHash, parsed } = read;
  return {
    pairs,
    occurrences: [...found.occurrences, ...kept.occurrences],
    textTerms: [...found.textTerms, ...kept.textTerms],
    variants: [...asFoundBefore(found.variants, before.variants), ...kept.variants],
    contexts: [],
    content: { title, content, contentHash, files: parsed.files, warnings: parsed.warnings },
  };
}

/** What the reading of the version before proposed is not forgotten by the next search because that of the new one did not: it may be the only translation of an accepted term. */
function asFoundBefore(
  found: readonly StoredVariant[],
  before: readonly StoredVariant[],
): StoredVariant[] {
  const keyOf = ({ termId, text }: StoredVariant) => `${termId} ${text}`;
  const proposed = new Set(before.filter(({ isFound }) => isFound).map(keyOf));
  return found.map((row) => ({ ...row, isFound: row.isFound || proposed.has(keyOf(row)) }));
}

function wordsOf({ source, target }: Pair): string {
  return JSON.stringify([source?.text ?? null, target?.text ?? null]);
}

function isKept({ type }: PairMatch): boolean {
  return type === "kept";
}

function tally(matches: readonly PairMatch[]): SavedVersion["rows"] {
  const rows = { kept: 0, changed: 0, added: 0, gone: 0 };
  for (const { type } of matches) rows[type] += 1;
  return rows;
}
