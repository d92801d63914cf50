import { gatingTerms } from "#lib/cards/gating-terms";
import { makesCards } from "#lib/cards/worth-asking";
import { prepareKey } from "#lib/language/grade/prepare-key";
import { loadGradeLexicon } from "#lib/lexicon/load-grade-lexicon";
import type { TestDirection } from "#lib/progress/self-test";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { listReferences } from "#lib/store/reference";
import { listTermsOfText, type TermOfText } from "#lib/store/text-term";
import { listUnits, type StoredUnit } from "#lib/store/unit";
import type { TestSegment } from "./material.ts";

/** Which segments of a text, to be translated which way. */
export interface WantedSegments {
  readonly textId: string;
  readonly direction: TestDirection;
  readonly unitIds: readonly string[];
}

/** These segments with what grading needs; those that the text has no longer are missing. */
export async function loadSegments(
  db: Db,
  { id: learnerId }: Learner,
  { textId, direction, unitIds }: WantedSegments,
): Promise<TestSegment[]> {
  const [units, terms, references] = await Promise.all([
    listUnits(db, learnerId, textId),
    listGatingTerms(db, learnerId, textId),
    listReferences(db, learnerId, unitIds),
  ]);
  const lexicon = await loadGradeLexicon();
  const [asked, other] = sidesOf(direction);
  const toSegment = (unit: StoredUnit): TestSegment => {
    const { lang, text } = unit[other];
    const accepted = references.filter((one) => one.unitId === unit.id && one.lang === lang);
    const gating = gatingTerms(asked, unit.index, terms);
    const key = prepareKey(
      {
        source: unit[asked].text,
        references: [text, ...accepted.map((one) => one.text)],
        lang,
        terms: gating.map(({ source, variants }) => ({ source, variants })),
      },
      lexicon,
    );
    return {
      unitId: unit.id,
      prompt: unit[asked].text,
      key,
      terms: gating.map(({ termId, places }) => ({ termId, places })),
      acceptedIds: [null, ...accepted.map(({ id }) => id)],
    };
  };
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return unitIds.flatMap((id) => byId.get(id) ?? []).map(toSegment);
}

/** The terms that the text asks for: of others nobody can be asked what they are called. */
export async function listGatingTerms(
  db: Db,
  learnerId: Learner["id"],
  textId: string,
): Promise<TermOfText[]> {
  return (await listTermsOfText(db, learnerId, textId)).filter(makesCards);
}

/** The side that is asked, and the one that is answered. */
export function sidesOf(direction: TestDirection) {
  return direction === "toTarget"
    ? (["source", "target"] as const)
    : (["target", "source"] as const);
}
