import type { Unit } from "#lib/language/text/unit";
import { findSharedTranslations } from "./find-shared-translations.ts";
import { findStandings } from "./find-standings.ts";
import type { AuditTerm, Finding, FindingType, Wording } from "./finding.ts";
import { groupOf } from "./group-of.ts";
import { listWays, type Way } from "./list-ways.ts";
import { surpriseOf } from "./surprise.ts";

/** What else is known, and how much is listed. */
export interface AuditOptions {
  /** What units seem to call a term where none of its translations stands; see `findWordings`. */
  readonly wordings?: readonly Wording[];
  /** Findings that score less are left out. */
  readonly leastScore?: number;
}

/** From here on nine in ten planted inconsistencies are listed, and four in five of what is listed are right (`npm run eval:audit`). */
const LEAST_SCORE = 0.22;

/**
 * Inconsistencies worth a look, best first: a term with several translations, a translation of several terms, a term left as it is or left out
 * here and there. A place inside a longer term's place does not count. What the learner has ruled is settled and not listed. Linear in the text.
 */
export function auditTerms(
  terms: readonly AuditTerm[],
  units: readonly Unit[],
  { wordings = [], leastScore = LEAST_SCORE }: AuditOptions = {},
): readonly Finding[] {
  const unitOf = new Map(units.map((unit) => [unit.index, unit]));
  const standings = findStandings(terms);
  const wordingsOf = byTerm(wordings);
  const waysOf = new Map(
    terms.map((term) => {
      const wordingOf = wordingsOf.get(term.id) ?? new Map<number, Wording>();
      return [term, listWays(term, standings.get(term.id) ?? [], { unitOf, wordingOf })] as const;
    }),
  );
  return [
    ...[...waysOf].flatMap(([term, ways]) => findingsOfTerm(term, ways)),
    ...findSharedTranslations(waysOf),
  ]
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score);
}

function byTerm(wordings: readonly Wording[]): ReadonlyMap<string, ReadonlyMap<number, Wording>> {
  const byId = new Map<string, Map<number, Wording>>();
  for (const wording of wordings) {
    const known = byId.get(wording.termId) ?? new Map<number, Wording>();
    byId.set(wording.termId, known.set(wording.unit, wording));
  }
  return byId;
}

function findingsOfTerm(term: AuditTerm, ways: readonly Way[]): Finding[] {
  const named = ways.filter(({ translation }) => translation !== null);
  const translated = named.filter(({ isKept }) => !isKept);
  const kept = named.filter(({ isKept }) => isKept);
  const missing = ways.filter(({ translation }) => translation === null);
  return [
    ...finding(term, "severalTranslations", translated, []),
    ...finding(term, "sometimesKept", translated, kept),
    ...finding(term, "sometimesUntranslated", named, missing),
  ];
}

/** One finding at most: that a term is here translated in one of `usual`, there in one of `odd` (none given: in another of the usual). */
function finding(
  term: AuditTerm,
  type: FindingType,
  usual: readonly Way[],
  odd: readonly Way[],
): Finding[] {
  const ways = [...usual, ...odd].sort((a, b) => b.uses.length - a.uses.length);
  const isOne = type === "severalTranslations" ? ways.length < 2 : !usual.length || !odd.length;
  if (isOne) return [];
  if (ways.every(({ translation, isRuled }) => translation === null || isRuled)) return [];
  const score = surpriseOf(term, type, usual, odd);
  const groups = ways.map((way) => groupOf(term.id, way));
  return [{ key: `${type} ${term.id}`, type, termIds: [term.id], groups, score }];
}
