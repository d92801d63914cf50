import type { KnownPlace } from "#lib/language/terms/places/find-places";
import type { Term } from "#lib/language/terms/term";
import type { Unit } from "#lib/language/text/unit";
import { findPlacesInThread } from "#lib/lexicon/text-thread";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import {
  asKnownTerms,
  type KnownRecord,
  listRuledTerms,
  plainTerm,
  targetsToFind,
} from "#lib/store/known-terms";
import type { StoredTerm, TermLanguages } from "#lib/store/term";
import { findNextTermEdits } from "#lib/store/term-edit";
import { listTermsByKey } from "#lib/store/term-names";
import { spelledAs } from "#lib/store/term-translations";

/** What the learner has ruled on and may meet in a text, and where it stands there. */
export interface MetTerms {
  /** The latest act on terms that stood then; null when there was none. */
  readonly asOf: string | null;
  readonly known: readonly KnownRecord[];
  readonly places: readonly KnownPlace[];
}

/** A text that was read. */
export interface ReadTerms {
  readonly languages: TermLanguages;
  readonly units: readonly Unit[];
  /** The terms its reading proposed. */
  readonly terms: readonly Term[];
}

/**
 * Where the terms the learner has ruled on stand in a text: the accepted ones, whether its reading proposed them or not, and of the others those it
 * proposed. To be asked before a transaction: a long text takes as long as finding its terms. Without rulings it takes nothing.
 */
export async function meetTerms(
  db: Db,
  learnerId: LearnerId,
  { languages, units, terms }: ReadTerms,
  signal?: AbortSignal,
): Promise<MetTerms> {
  const asOf = await findLatestAct(db, learnerId);
  const keys = terms.map(({ key }) => key);
  const named = await listTermsByKey(db, learnerId, languages, keys);
  const ruled = await listRuledTerms(db, learnerId, languages);
  const isProposed = new Set([...named.values()].flat().map(({ id }) => id));
  const wanted = ruled.filter(({ term, id }) => term.status === "accepted" || isProposed.has(id));
  const senses = await listSenses(db, learnerId, named, wanted);
  const known = withFound([...wanted, ...senses], named, terms);
  if (known.length === 0) return { asOf, known: [], places: [] };
  const places = await findPlacesInThread(units, known.map(plainTerm), { signal });
  return { asOf, known, places };
}

/** What was met, unless the learner has ruled since (in another tab, while a long text was read): then it is asked again. */
export async function meetAnew(
  db: Db,
  learnerId: LearnerId,
  read: ReadTerms,
  {
    met,
    signal,
  }: { readonly met?: MetTerms | undefined; readonly signal?: AbortSignal | undefined },
): Promise<MetTerms> {
  const isCurrent = met !== undefined && met.asOf === (await findLatestAct(db, learnerId));
  return isCurrent ? met : meetTerms(db, learnerId, read, signal);
}

async function findLatestAct(db: Db, learnerId: LearnerId): Promise<string | null> {
  return (await findNextTermEdits(db, learnerId)).undo?.id ?? null;
}

/** Those of the senses of one key that nothing was ruled of: they are told apart from the others all the same. */
function listSenses(
  db: Db,
  learnerId: LearnerId,
  named: ReadonlyMap<string, readonly StoredTerm[]>,
  known: readonly KnownRecord[],
): Promise<KnownRecord[]> {
  const isKnown = new Set(known.map(({ id }) => id));
  const senses = [...named.values()].filter(({ length }) => length > 1).flat();
  return asKnownTerms(
    db,
    learnerId,
    [...new Set(senses)].filter(({ id }) => !isKnown.has(id)),
    [],
  );
}

/** What the reading proposed as translations is looked for too, unless it was refused; of several senses the first has what none of them has. */
function withFound(
  known: readonly KnownRecord[],
  named: ReadonlyMap<string, readonly StoredTerm[]>,
  terms: readonly Term[],
): KnownRecord[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  for (const { key, targets } of terms) {
    const senses = (named.get(key) ?? []).flatMap(({ id }) => byId.get(id) ?? []);
    const [first] = senses;
    if (first === undefined) continue;
    const texts = targets.map(({ text }) => text);
    const isTaken = (text: string) =>
      senses.some((sense) => spelledAs(sense.targets.map((one) => ({ text: one })))(text));
    const fresh = senses.length === 1 ? texts : texts.filter((text) => !isTaken(text));
    const all = targetsToFind([...first.targets, ...fresh], first.rulings);
    byId.set(first.id, { ...first, targets: all });
  }
  return [...byId.values()];
}
