import { auditTerms } from "#lib/language/terms/audit/audit-terms";
import type { Finding, FindingGroup } from "#lib/language/terms/audit/finding";
import { findWordingsInThread } from "#lib/lexicon/text-thread";
import { type AuditMaterial, type AuditUnit, listAudit } from "#lib/store/audit";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import type { ConcordanceLine } from "#ui/concordance";
import type { FindingView, GroupView } from "./finding-view.ts";

/** Units of a group that are shown; more of the same tell no more. */
const mostLines = 2;

/** What is inconsistent in a text, or (null) in all of them, the most worth a look first. */
export async function loadAudit(
  db: Db,
  learnerId: LearnerId,
  textId: string | null,
): Promise<readonly FindingView[]> {
  const materials = await listAudit(db, learnerId, textId === null ? {} : { textId });
  const found = await Promise.all(
    materials.map(async (material) => {
      const { terms, units } = material;
      const toView = viewerOf(material);
      const wordings = await findWordingsInThread(units, terms);
      return auditTerms(terms, units, { wordings }).map((finding) => ({
        score: finding.score,
        view: toView(finding),
      }));
    }),
  );
  return found
    .flat()
    .toSorted((one, other) => other.score - one.score)
    .map(({ view }) => view);
}

function viewerOf({ terms, units, sourceLang, targetLang }: AuditMaterial) {
  const unitOf = new Map(units.map((unit) => [unit.index, unit]));
  const sourceOf = new Map(terms.map(({ id, source }) => [id, source]));
  const targetsOf = new Map(terms.map(({ id, targets }) => [id, targets.length]));
  const several = new Set(units.map(({ textId }) => textId)).size > 1;
  const toGroup = (group: FindingGroup): GroupView => ({
    key: `${group.termId} ${group.translation ?? ""}`,
    termId: group.termId,
    source: sourceOf.get(group.termId) ?? "",
    translation: group.translation,
    count: group.count,
    isGuess: group.isGuess,
    isOnly: (targetsOf.get(group.termId) ?? 0) < 2,
    lines: linesOf(group, unitOf, several),
  });
  return ({ key, type, groups }: Finding): FindingView => ({
    key: `${sourceLang} ${targetLang} ${key}`,
    ...{ type, sourceLang, targetLang },
    groups: groups.map(toGroup),
  });
}

function linesOf(
  { places }: FindingGroup,
  unitOf: ReadonlyMap<number, AuditUnit>,
  several: boolean,
): ConcordanceLine[] {
  const numbers = [...new Set(places.map(({ unit }) => unit))].slice(0, mostLines);
  return numbers.flatMap((number) => {
    const unit = unitOf.get(number);
    if (unit === undefined) return [];
    return [
      {
        unitId: unit.id,
        index: unit.textIndex,
        href: `/texts/${unit.textId}#unit-${unit.textIndex}`,
        source: { text: unit.source.text, lang: unit.source.lang },
        target: { text: unit.target.text, lang: unit.target.lang },
        places: places
          .filter((place) => place.unit === number)
          .map(({ side, start, end }) => ({ side, start, end })),
        ...(several && { textTitle: unit.title }),
      },
    ];
  });
}
