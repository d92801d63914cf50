import type { Finding, FindingGroup, FindingType } from "#lib/language/terms/audit/finding";

const titles: Readonly<Record<FindingType, string>> = {
  severalTranslations: "several translations",
  oneTranslation: "one translation for several terms",
  sometimesKept: "sometimes kept as it is",
  sometimesUntranslated: "sometimes not translated",
};

/** Inconsistencies as lines, those most worth a look first. Terms are known by their source. */
export function showFindings(findings: readonly Finding[]): string {
  const count = findings.length === 1 ? "1 inconsistency" : `${findings.length} inconsistencies`;
  return [
    `${count} worth a look`,
    ...findings.flatMap(({ type, score, termIds, groups }) => [
      "",
      `${score.toFixed(2)}  ${termIds.join(", ")}: ${titles[type]}`,
      ...groups.map((group) => `      ${showGroup(group)}`),
    ]),
  ].join("\n");
}

function showGroup({ termId, translation, count, isGuess, places }: FindingGroup): string {
  const units = [...new Set(places.map(({ unit }) => unit))].join(", ");
  const shown = translation === null ? "nothing" : `${translation}${isGuess ? " (perhaps)" : ""}`;
  return `${termId} ↔ ${shown} ×${count}  (${units})`;
}

/** An inconsistency as machines read it; units count from 1, places are UTF-16 code units, end exclusive. */
export function findingToJson({ type, score, termIds, groups }: Finding) {
  return {
    type,
    score: Number(score.toFixed(3)),
    terms: termIds,
    groups: groups.map(({ termId, translation, count, isGuess, places }) => ({
      term: termId,
      translation,
      count,
      isGuess,
      places,
    })),
  };
}
