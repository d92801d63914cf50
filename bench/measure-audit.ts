import { auditTerms } from "#lib/language/terms/audit/audit-terms";
import { findWordings } from "#lib/language/terms/audit/find-wordings";
import type { AuditTerm, Finding, FindingGroup } from "#lib/language/terms/audit/finding";
import { extractTerms } from "#lib/language/terms/extract-terms";
import { foldChinese, foldTermKey } from "#lib/language/text/fold";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import { type Planted, type PlantWay, plantInconsistencies } from "./plant-inconsistency.ts";
import type { Random } from "./random-from.ts";
import { type GoldTerm, goldMatcher } from "./terms-gold.ts";

/** `planted`: it shows one; `own`: the gold list has it too; `omitted`: the gold list's translations are not in that unit either; else `wrong`. */
export type Verdict = "planted" | "own" | "omitted" | "wrong";

interface JudgedFinding {
  readonly finding: Finding;
  readonly says: string;
  readonly verdict: Verdict;
}

export interface MeasuredAudit {
  /** `seen`: what was found of its term. */
  readonly planted: readonly {
    readonly plant: Planted;
    readonly isFound: boolean;
    readonly seen: string;
  }[];
  readonly judged: readonly JudgedFinding[];
}

/** Plants inconsistencies in a text (none for no `ways`), lets its terms be found and audited, and judges what is listed. */
export function measureAudit(
  text: { readonly units: readonly Unit[]; readonly gold: readonly GoldTerm[] },
  {
    ways,
    random,
    languages,
    leastScore,
  }: {
    readonly ways: readonly PlantWay[];
    readonly random: Random;
    readonly languages: LanguagePair;
    readonly leastScore?: number | undefined;
  },
): MeasuredAudit {
  const { units, planted } = plantInconsistencies(text.units, text.gold, {
    ways,
    random,
    dictionary: languages,
  });
  const terms = extractTerms(units, languages).map(
    (term): AuditTerm => ({ ...term, id: term.key, rulings: new Map() }),
  );
  const wordings = findWordings(units, terms, languages);
  const findings = auditTerms(terms, units, {
    wordings,
    ...(leastScore !== undefined && { leastScore }),
  });
  const named = new Map(terms.map((term) => [term.id, term]));
  const judge = judgeWith(text.gold, units, planted, named);
  return {
    planted: planted.map((plant) => ({
      plant,
      isFound: findings.some((one) => shows(one, plant, text.gold, named)),
      seen: sayTerm(terms.find((term) => goldMatcher(text.gold)(term.source)?.en === plant.en)),
    })),
    judged: findings.map((finding) => ({
      finding,
      says: say(finding, named),
      verdict: judge(finding),
    })),
  };
}

type Named = ReadonlyMap<string, AuditTerm>;

function judgeWith(
  gold: readonly GoldTerm[],
  units: readonly Unit[],
  planted: readonly Planted[],
  named: Named,
) {
  const entryOf = goldMatcher(gold);
  return (finding: Finding): Verdict => {
    if (planted.some((plant) => shows(finding, plant, gold, named))) return "planted";
    const entries = finding.termIds.map((id) => entryOf(named.get(id)?.source ?? ""));
    if (finding.type === "oneTranslation") {
      const shared = entries.map((entry) => new Set(entry?.zh.map(foldChinese)));
      const inBoth = shared.some((one, at) =>
        shared.slice(at + 1).some((other) => [...one].some((zh) => other.has(zh))),
      );
      return inBoth ? "own" : "wrong";
    }
    const [entry] = entries;
    if (!entry) return "wrong";
    if (new Set(entry.zh.map(foldChinese)).size > 1) return "own";
    const isLeftOut = (group: FindingGroup) =>
      group.translation === null &&
      unitsOf(group).some((index) => {
        const target = foldChinese(units.find((unit) => unit.index === index)?.target.text ?? "");
        return !entry.zh.some((zh) => target.includes(foldChinese(zh)));
      });
    return finding.groups.some(isLeftOut) ? "omitted" : "wrong";
  };
}

/** Whether a finding is about the planted term and has a planted unit among what is done otherwise. */
function shows(finding: Finding, plant: Planted, gold: readonly GoldTerm[], named: Named): boolean {
  const entryOf = goldMatcher(gold);
  const isOf = (en: string | null) => (id: string) => {
    const source = named.get(id)?.source ?? "";
    return en !== null && (entryOf(source)?.en === en || foldTermKey(source) === foldTermKey(en));
  };
  if (!finding.termIds.some(isOf(plant.en))) return false;
  if (plant.way === "shared")
    return finding.type === "oneTranslation" && finding.termIds.some(isOf(plant.other));
  const wording = foldChinese(plant.wording);
  return finding.groups.some((group) => {
    const text = group.translation === null ? null : foldChinese(group.translation);
    const isOdd = text === null || text !== foldChinese(plant.zh);
    return (
      isOdd &&
      isOf(plant.en)(group.termId) &&
      (text === wording || unitsOf(group).some((unit) => plant.units.includes(unit)))
    );
  });
}

function unitsOf({ places }: FindingGroup): readonly number[] {
  return [...new Set(places.map(({ unit }) => unit))];
}

function say({ type, groups, score }: Finding, named: Named): string {
  const ways = groups.map((group) => {
    const term = type === "oneTranslation" ? `${named.get(group.termId)?.source} ` : "";
    return `${term}${group.translation ?? "–"}${group.isGuess ? "?" : ""} ×${group.count} (${unitsOf(group).join(" ")})`;
  });
  const name = type === "oneTranslation" ? "" : `${named.get(groups[0]?.termId ?? "")?.source}: `;
  return `${score.toFixed(2)} ${type} ${name}${ways.join(", ")}`;
}

function sayTerm(term: AuditTerm | undefined): string {
  if (term === undefined) return "no term";
  const targets = term.targets.map(({ text, units }) => `${text} (${units.join(" ")})`);
  const units = new Set(
    term.occurrences.flatMap(({ side, unit }) => (side === "source" ? [unit] : [])),
  );
  return `${term.probability.toFixed(2)} ${term.source} (${[...units].join(" ")}): ${targets.join(", ")}`;
}
