import { v7 as newId } from "uuid";
import type { Term } from "#lib/language/terms/term";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import type { KnownRecord } from "#lib/store/known-terms";
import type { StoredOccurrence } from "#lib/store/occurrence";
import { listTermRecords, listTermsToKeep, type StoredTerm } from "#lib/store/term";
import { listTermsByKey } from "#lib/store/term-names";
import type { TextRecord } from "#lib/store/text";
import { mapBestTermhood, type TextTerm } from "#lib/store/text-term";
import type { StoredVariant } from "#lib/store/variant";
import { countTerms } from "./count-terms.ts";
import type { MetTerms } from "./meet-terms.ts";
import { byHand, toOccurrences } from "./refind-in-text.ts";

/** The terms found in a text that is being saved, and those the learner knew. */
export interface FoundTerms {
  readonly text: Pick<TextRecord, "id" | "sourceLang" | "targetLang">;
  readonly pairs: readonly { readonly id: string; readonly index: number }[];
  readonly terms: readonly Term[];
  readonly met: MetTerms;
  readonly at: Date;
}

/** How a term is to stand in the text. `isFresh`: the learner has it not yet. */
export interface PlannedTerm {
  readonly term: StoredTerm;
  readonly isFresh: boolean;
  readonly textTerm: TextTerm;
  readonly variants: readonly StoredVariant[];
  readonly places: readonly StoredOccurrence[];
}

/**
 * What of a text's terms is the learner's already and what is new, those found first, best first; saves nothing. A term that was merged or renamed is what it went into, senses are told
 * apart by their translations, translations that were refused are none, and accepted terms that stand in the text are its terms although its reading did
 * not propose them.
 */
export async function planTerms(
  db: Db,
  learnerId: LearnerId,
  found: FoundTerms,
): Promise<PlannedTerm[]> {
  const terms = uniqueBy(found.terms, ({ key }) => key);
  const named = await listTermsByKey(
    db,
    learnerId,
    found.text,
    terms.map(({ key }) => key),
  );
  const proposals = new Map<string, Proposal>();
  for (const term of terms) {
    const known = named.get(term.key) ?? [];
    const ofKey = known.length > 0 ? known : [newTerm(term, found)];
    for (const record of ofKey) {
      const proposal = proposals.get(record.id);
      if (proposal) proposal.terms.push(term);
      else {
        const isFresh = known.length === 0;
        proposals.set(record.id, { record, isFresh, isSense: ofKey.length > 1, terms: [term] });
      }
    }
  }
  const answered = await listAnswered(db, learnerId, [...named.values()].flat());
  const ruled = await planKnown(db, learnerId, found, { proposals, answered });
  const isRuled = new Map(ruled.map((planned) => [planned.term.id, planned]));
  const asFound = [...proposals.values()].map(
    (proposal) => isRuled.get(proposal.record.id) ?? planRead(proposal, found, answered),
  );
  const unasked = ruled.filter(({ term }) => !proposals.has(term.id));
  return [...asFound, ...unasked].map((planned, number) => ({
    ...planned,
    textTerm: { ...planned.textTerm, position: number + 1 },
  }));
}

/** A term of the learner, and what the reading found that is it. */
interface Proposal {
  readonly record: StoredTerm;
  readonly isFresh: boolean;
  /** It shares its key with other senses. */
  readonly isSense: boolean;
  readonly terms: Term[];
}

/** A term of which nothing was ruled stands where the reading says. */
function planRead(
  { record, isFresh, terms }: Proposal,
  found: FoundTerms,
  answered: ReadonlySet<string>,
): PlannedTerm {
  const places = toOccurrences(
    found.pairs,
    terms.flatMap((term) => term.occurrences.map((place) => ({ ...place, termId: record.id }))),
  );
  const textTerm = rankOf(record, terms, found.text.id, answered);
  const ofSource = places.filter(({ side }) => side === "source").length;
  const variants = variantsOf(record.id, terms, found.text.id);
  return { term: record, isFresh, textTerm: { ...textTerm, places: ofSource }, variants, places };
}

/** Terms that were ruled on stand where they were met. */
async function planKnown(
  db: Db,
  learnerId: LearnerId,
  { text, pairs, met }: FoundTerms,
  {
    proposals,
    answered,
  }: {
    readonly proposals: ReadonlyMap<string, Proposal>;
    readonly answered: ReadonlySet<string>;
  },
): Promise<PlannedTerm[]> {
  const ids = met.known.map(({ id }) => id);
  // Asked again: since they were met the learner may have ruled otherwise.
  const now = new Map((await listTermRecords(db, learnerId, ids)).map((term) => [term.id, term]));
  const places = groupBy(toOccurrences(pairs, met.places), ({ termId }) => termId);
  const stands = ({ id }: KnownRecord) =>
    (places.get(id) ?? []).some(({ side }) => side === "source");
  const isOf = (known: KnownRecord) => {
    if (proposals.has(known.id)) return true;
    return now.get(known.id)?.status === "accepted" && stands(known);
  };
  const standing = met.known.filter(isOf);
  const elsewhere = await mapBestTermhood(
    db,
    learnerId,
    standing.flatMap(({ id }) => (proposals.has(id) ? [] : [id])),
  );
  return standing.map(({ id, term, targets }) => {
    const { terms, isSense = false } = proposals.get(id) ?? {};
    const textTerm =
      terms === undefined
        ? { ...(elsewhere.get(id) ?? byHand), textId: text.id, termId: id, position: 0, places: 0 }
        : rankOf(term, terms, text.id, answered);
    // What another sense is called is no translation of this one.
    const isOwn = (variant: StoredVariant) => !isSense || targets.includes(variant.text);
    const variants = variantsOf(id, terms ?? [], text.id).filter(isOwn);
    const own = places.get(id) ?? [];
    const counted = countTerms([{ textTerm, targets, variants }], own);
    const [row = textTerm] = counted.textTerms;
    const record = now.get(id) ?? term;
    return { term: record, isFresh: false, textTerm: row, variants: counted.variants, places: own };
  });
}

/** How surely it is a term there. What the learner has answered is not doubted again: its cards would leave the queue. */
function rankOf(
  { id, status }: StoredTerm,
  terms: readonly Term[],
  textId: string,
  answered: ReadonlySet<string>,
): TextTerm {
  const [best] = terms.toSorted((one, other) => other.score - one.score);
  const { score, probability, tier, isCertain, choices } = best ?? byHand;
  const isSure = tier !== "doubtful" || status === "accepted" || !answered.has(id);
  const told = { score, probability, isCertain, choices, tier: isSure ? tier : "useful" } as const;
  return { ...told, textId, termId: id, position: 0, places: 0 };
}

async function listAnswered(
  db: Db,
  learnerId: LearnerId,
  terms: readonly StoredTerm[],
): Promise<ReadonlySet<string>> {
  const ids = terms.map(({ id }) => id);
  return new Set((await listTermsToKeep(db, learnerId, ids)).map(({ id }) => id));
}

function newTerm(term: Term, { text, at }: FoundTerms): StoredTerm {
  const { sourceLang, targetLang } = text;
  return {
    ...{ id: newId(), sourceLang, targetLang, createdAt: at },
    ...{ key: term.key, sense: "", source: term.source, kind: term.kind },
    ...{ status: "proposed", mergedIntoId: null, ruledAt: null },
  };
}

function variantsOf(termId: string, terms: readonly Term[], textId: string): StoredVariant[] {
  const targets = uniqueBy(
    terms.flatMap((term) => term.targets),
    ({ text }) => text,
  );
  return targets.map(({ text, count }, index) => ({
    ...{ id: newId(), termId, textId, text, count },
    ...{ position: index + 1, isFound: true },
  }));
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
