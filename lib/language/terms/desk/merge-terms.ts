import { err, ok, type Result } from "#lib/result";
import {
  changeOf,
  findOnDesk,
  keptTermOf,
  standingTranslations,
  withRulings,
} from "./find-on-desk.ts";
import type { TermAct, TermActError } from "./term-act.ts";
import type {
  DeskTerm,
  RuledTerm,
  RuledTranslation,
  TermChange,
  TermDesk,
  TermStatus,
} from "./term-desk.ts";

/**
 * The others go into the kept term, which gains what was said of their translations: one that any of them prefers or accepts is accepted, one that the kept
 * term prefers stays so, and what was refused stays refused where no other accepts it. It is accepted when any of them is,
 * or where it is doubted in a text in which another is not: else the cards of that one would leave the queue. It is rejected when all are.
 */
export function mergeTerms(
  desk: TermDesk,
  { termId, otherIds }: Extract<TermAct, { type: "merge" }>,
): Result<TermChange, TermActError> {
  if (otherIds.length === 0) return err({ type: "empty", field: "otherIds" });
  const found = findOnDesk(desk, termId, "termId");
  if (!found.ok) return found;
  const kept = found.value.ruled;
  const others: DeskTerm[] = [];
  for (const otherId of new Set(otherIds)) {
    if (otherId === termId) return err({ type: "sameTerm", field: "otherIds" });
    const other = findOnDesk(desk, otherId, "otherIds");
    if (!other.ok) return other;
    if (!isSameLanguages(kept, other.value.ruled)) {
      return err({ type: "otherLanguages", field: "otherIds" });
    }
    others.push(other.value);
  }
  const { at } = desk;
  const merged = others.map(
    ({ ruled: other }): RuledTerm => ({
      ...other,
      ...{ status: "merged", mergedIntoId: termId, ruledAt: at, translations: [] },
    }),
  );
  const before = [kept, ...others.map(({ ruled }) => ruled)];
  return ok(changeOf(before, [gather(found.value, others, at), ...merged]));
}

function gather({ ruled: kept, tiers }: DeskTerm, all: readonly DeskTerm[], at: Date): RuledTerm {
  const others = all.map(({ ruled }) => ruled);
  const isSure = all.some((other) => other.ruled.status === "proposed" && isSurer(other, tiers));
  const strong = strongest([kept, ...others]);
  const status = strong === "proposed" && isSure ? "accepted" : strong;
  const translations = others.reduce<readonly RuledTranslation[]>(
    (ruled, other) => withRulings(ruled, gainedFrom(ruled, other, at)),
    kept.translations,
  );
  return status === kept.status
    ? { ...kept, translations }
    : { ...kept, translations, status, ruledAt: status === "proposed" ? null : at };
}

/** Whether it is asked in a text in which the one of those tiers waits. */
function isSurer(other: DeskTerm, tiers: DeskTerm["tiers"]): boolean {
  return [...other.tiers].some(
    ([textId, tier]) => tier !== "doubtful" && tiers.get(textId) === "doubtful",
  );
}

function strongest(terms: readonly RuledTerm[]): TermStatus {
  const has = (status: TermStatus) => terms.some((term) => term.status === status);
  if (has("accepted")) return "accepted";
  return has("proposed") ? "proposed" : "rejected";
}

function gainedFrom(
  ruled: readonly RuledTranslation[],
  other: RuledTerm,
  at: Date,
): RuledTranslation[] {
  const rulings = new Map(ruled.map(({ text, ruling }) => [text, ruling]));
  const hasPreferred = ruled.some(({ ruling }) => ruling === "preferred");
  return other.translations.flatMap((one) => {
    const own = rulings.get(one.text);
    if (one.ruling === "rejected") return own === undefined ? [{ ...one, ruledAt: at }] : [];
    if (own === "preferred" || (own === "accepted" && hasPreferred)) return [];
    const ruling = hasPreferred ? "accepted" : one.ruling;
    return own === ruling ? [] : [{ ...one, ruling, ruledAt: at }];
  });
}

function isSameLanguages(one: RuledTerm, other: RuledTerm): boolean {
  return one.sourceLang === other.sourceLang && one.targetLang === other.targetLang;
}

/**
 * Lets a merged term out again: it is as it was before the merge, and the term it was in loses what was said of its translations alone. A name that a rename
 * left becomes a term of its own, ruled and translated as the other.
 */
export function unmergeTerm(
  desk: TermDesk,
  { termId, otherId }: Extract<TermAct, { type: "unmerge" }>,
): Result<TermChange, TermActError> {
  const found = findOnDesk(desk, termId, "termId");
  if (!found.ok) return found;
  const other = desk.terms.get(otherId)?.ruled;
  if (other === undefined) return err({ type: "unknownTerm", field: "otherId", termId: otherId });
  if (other.status !== "merged" || keptTermOf(desk, other).id !== termId) {
    return err({ type: "notMerged", field: "otherId" });
  }
  const kept = found.value.ruled;
  const earlier = desk.earlier.find(({ id }) => id === otherId);
  const out =
    earlier === undefined ? asTwin(other, found.value, desk.at) : { ...other, ...saidOf(earlier) };
  const changed = { ...kept, translations: withoutGained(desk, kept, earlier) };
  // Where the kept term stands changes in any case.
  return ok(changeOf([kept, other], [changed, out]));
}

/** The name and the key it has now stay: a rename may have given it those of the term it was in. */
function saidOf({ status, ruledAt, mergedIntoId, translations }: RuledTerm) {
  return { status, ruledAt, mergedIntoId, translations };
}

function asTwin(name: RuledTerm, term: DeskTerm, at: Date): RuledTerm {
  const { status, ruledAt } = term.ruled;
  const translations = standingTranslations(term).map(
    (text): RuledTranslation => ({ text, ruling: "accepted", ruledAt: at }),
  );
  return {
    ...name,
    status,
    ruledAt,
    mergedIntoId: null,
    translations: withRulings([], translations),
  };
}

function withoutGained(
  desk: TermDesk,
  kept: RuledTerm,
  earlier: RuledTerm | undefined,
): readonly RuledTranslation[] {
  const before = desk.earlier.find(({ id }) => id === kept.id);
  if (earlier === undefined || before === undefined) return kept.translations;
  const own = new Set(before.translations.map(({ text }) => text));
  const gained = new Set(earlier.translations.map(({ text }) => text));
  return kept.translations.filter(({ text }) => own.has(text) || !gained.has(text));
}
