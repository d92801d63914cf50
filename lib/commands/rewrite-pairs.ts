import { v7 as newId } from "uuid";
import { inheritUnits } from "#lib/cards/inherit-units";
import type { PairChange } from "#lib/language/align/desk/edit-pairs";
import { cleanLine } from "#lib/language/text/clean-line";
import type { Lang, Pair, Segment } from "#lib/language/text/unit";
import { countAnswersOfUnits } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listOccurrencesIn } from "#lib/store/occurrence";
import type { StoredPair } from "#lib/store/pair";
import { appendPairEdit, type PairActType } from "#lib/store/pair-edit";
import { type PairRows, replacePairRows } from "#lib/store/pair-rows";
import { type TextRecord, updateText } from "#lib/store/text";
import { chooseContexts } from "./choose-contexts.ts";
import { findOccurrences } from "./find-occurrences.ts";
import { plantRows } from "./plant-rows.ts";
import { recountTerms } from "./recount-terms.ts";

/** Neighbouring rows of a text that are to read otherwise; `change.before` are the rows that stand there. */
export interface Rewriting {
  readonly text: TextRecord;
  readonly change: PairChange;
  readonly type: PairActType;
  readonly at: Date;
}

/** Saves a change of rows with all that follows from it, and logs it. Does nothing when nothing changes. Belongs inside a transaction. */
export async function rewritePairs(
  db: Db,
  learnerId: LearnerId,
  { text, change, type, at }: Rewriting,
): Promise<void> {
  const standing = change.before.map((row): StoredPair => ({ ...row, textId: text.id }));
  const rows = await identify(db, learnerId, text, { ...change, before: standing });
  const { before, after, first } = trim(standing, rows, change.at + 1);
  if (before.length === 0 && after.length === 0) return;
  const places = await listOccurrencesIn(
    db,
    learnerId,
    before.map(({ id }) => id),
  );
  const changed = { textId: text.id, before, after, places };
  const found = await findOccurrences(db, learnerId, changed);
  const terms = await recountTerms(db, learnerId, { text, before: places, after: found });
  const rowsBefore: PairRows = {
    ...{ pairs: before, occurrences: places, contexts: [], content: null },
    ...terms.before,
  };
  const rowsAfter: PairRows = {
    ...{ pairs: after, occurrences: found, contexts: [], content: null },
    ...terms.after,
  };
  await replacePairRows(db, learnerId, text, {
    ...{ first, at },
    before: rowsBefore,
    after: rowsAfter,
  });
  const contexts = await chooseContexts(db, learnerId, text.id, before);
  await plantRows(db, learnerId, { text, before: rowsBefore, after: rowsAfter, at });
  await appendPairEdit(db, learnerId, text.id, {
    ...{ id: newId(), type, first, rows: after.length, at },
    before: { ...rowsBefore, contexts: contexts.before },
    after: { ...rowsAfter, contexts: contexts.after },
  });
  await updateText(db, learnerId, text.id, { version: text.version + 1 });
}

/** The rows as they will be stored: each with the id it inherits or a new one. */
async function identify(
  db: Db,
  learnerId: LearnerId,
  text: TextRecord,
  change: {
    readonly at: number;
    readonly before: readonly StoredPair[];
    readonly after: readonly Pair[];
  },
): Promise<StoredPair[]> {
  const answers = await countAnswersOfUnits(
    db,
    learnerId,
    change.before.map(({ id }) => id),
  );
  const answered = change.before.map((row) => ({ ...row, answers: answers.get(row.id) ?? 0 }));
  const rows = change.after
    .map((row) => ({
      ...row,
      source: row.source && storable(row.source, text.sourceLang),
      target: row.target && storable(row.target, text.targetLang),
    }))
    .filter(({ source, target }) => source !== null || target !== null);
  const { ids } = inheritUnits(answered, rows);
  return rows.map(({ kind, probability, warnings, source, target }, number) => ({
    id: ids[number] ?? newId(),
    textId: text.id,
    index: change.at + number + 1,
    ...{ source, target, kind, probability, warnings },
  }));
}

/** What comes from a screen may hold anything; stored rows hold clean text in the text's languages. */
function storable(segment: Segment, lang: Lang): Segment | null {
  const { text } = cleanLine(segment.text);
  return text === "" ? null : { ...segment, text, lang };
}

/** Without the rows at both ends that stay as they are. */
function trim(before: readonly StoredPair[], after: readonly StoredPair[], first: number) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < most - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  return {
    first: first + start,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
}

/** The index aside: rows that follow move along. */
function isSame(one: StoredPair | undefined, other: StoredPair | undefined): boolean {
  const plain = (pair: StoredPair | undefined) => JSON.stringify({ ...pair, index: 0 });
  return plain(one) === plain(other);
}
