import { type CardKind, usualKinds } from "#lib/cards/card-face";
import { compareVersions, type PairMatch } from "#lib/language/align/desk/compare-versions";
import type { ParsedText } from "#lib/language/align/parsed-text";
import type { Term } from "#lib/language/terms/term";
import type { Pair } from "#lib/language/text/unit";
import { ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listPairs } from "#lib/store/pair";
import { findText, listTextsByContent, type TextRecord } from "#lib/store/text";
import { countCards } from "./count-cards.ts";
import type { ImportRefusal } from "./decode-files.ts";
import { type EarlierText, findEarlierVersion } from "./find-earlier-version.ts";
import type { EarlierVersion, NamedText, PairText, VersionChange } from "./import-events.ts";
import { type ImportInput, type ImportWatch, type ReadImport, readImport } from "./read-import.ts";

/** What an import would make of a text, and which texts of the learner's it meets; see `FoundEvent`. */
export interface ImportPreview {
  readonly title: string;
  readonly parsed: ParsedText;
  readonly terms: readonly Term[];
  /** How many cards of each kind the text would ask for, of the kinds wished (else of the usual ones); those of terms that stand in another text exist already. See `countCards`. */
  readonly cards: Readonly<Record<CardKind, number>>;
  readonly existing: NamedText | null;
  readonly removed: NamedText | null;
  readonly earlierVersion: EarlierVersion | null;
}

/** How a text would be read and what would be made of it. Saves nothing. */
export async function previewImport(
  db: Db,
  learnerId: LearnerId,
  input: ImportInput,
  watch: ImportWatch = {},
): Promise<Result<ImportPreview, ImportRefusal>> {
  const read = await readImport(input, watch);
  if (!read.ok) return read;
  const { title, parsed, terms } = read.value;
  const same = await listSame(db, learnerId, read.value);
  const live = same.find(({ removedAt }) => removedAt === null) ?? null;
  return ok({
    title,
    parsed,
    terms,
    cards: await countCards(db, learnerId, read.value, {
      kinds: input.cardKinds ?? usualKinds,
      signal: watch.signal,
    }),
    existing: nameOf(live),
    removed: live === null ? nameOf(same[0] ?? null) : null,
    earlierVersion: live === null ? await compareEarlier(db, learnerId, input, parsed) : null,
  });
}

/** The rows told of a new version: as many as are looked at before deciding. */
const mostChanges = 50;

/** What becomes of the text that `updates` names, else of the one that this looks like a new version of. */
async function compareEarlier(
  db: Db,
  learnerId: LearnerId,
  { updates }: ImportInput,
  parsed: ParsedText,
): Promise<EarlierVersion | null> {
  const earlier =
    updates === undefined
      ? await findEarlierVersion(db, learnerId, parsed)
      : await findNamed(db, learnerId, updates, parsed);
  if (earlier === null) return null;
  const { text, pairs, matches } = earlier;
  const count = (type: PairMatch["type"]) => matches.filter((one) => one.type === type).length;
  const textAt = (rows: readonly Pair[], at: number | null) => textsOf(rows[at ?? -1]);
  const changes = matches.flatMap(({ type, before, after }): VersionChange[] =>
    type === "kept"
      ? []
      : [{ type, before: textAt(pairs, before), after: textAt(parsed.pairs, after) }],
  );
  return {
    ...{ textId: text.id, title: text.title, changes: changes.slice(0, mostChanges) },
    ...{ kept: count("kept"), changed: count("changed") },
    ...{ added: count("added"), gone: count("gone") },
  };
}

async function findNamed(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  parsed: ParsedText,
): Promise<EarlierText | null> {
  const text = await findText(db, learnerId, textId);
  if (text === null || text.sourceLang !== parsed.sourceLang) return null;
  const pairs = await listPairs(db, learnerId, textId);
  return { text, pairs, matches: compareVersions(pairs, parsed.pairs) };
}

function textsOf(pair: Pair | undefined): PairText | null {
  if (pair === undefined) return null;
  return { source: pair.source?.text ?? null, target: pair.target?.text ?? null };
}

async function listSame(
  db: Db,
  learnerId: LearnerId,
  { contentHash, parsed }: ReadImport,
): Promise<readonly TextRecord[]> {
  const known = await listTextsByContent(db, learnerId, contentHash);
  return known.filter(({ sourceLang }) => sourceLang === parsed.sourceLang);
}

function nameOf(text: TextRecord | null): NamedText | null {
  return text === null ? null : { textId: text.id, title: text.title };
}
