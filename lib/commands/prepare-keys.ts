import { gatingTerms } from "#lib/cards/gating-terms";
import { makesCards } from "#lib/cards/worth-asking";
import type { GradeKey } from "#lib/language/grade/grade-key";
import { prepareKey } from "#lib/language/grade/prepare-key";
import type { Span } from "#lib/language/text/unit";
import { loadGradeLexicon } from "#lib/lexicon/load-grade-lexicon";
import type { TestDirection } from "#lib/progress/self-test";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listReferences } from "#lib/store/reference";
import { listTermsOfText, type TermOfText } from "#lib/store/text-term";
import { listUnits, type StoredUnit } from "#lib/store/unit";

/** Which units of a text, to be translated which way. */
export interface WantedKeys {
  readonly textId: string;
  readonly direction: TestDirection;
  readonly unitIds: readonly string[];
}

/**
 * What grading an answer to a unit needs. `terms` in the order of the key's; `acceptedIds`: of each reference, the id it was accepted under, null for the
 * text's own.
 */
export interface PreparedKey {
  readonly unitId: string;
  readonly direction: TestDirection;
  readonly prompt: string;
  readonly key: GradeKey;
  readonly terms: readonly PreparedTerm[];
  readonly acceptedIds: readonly (string | null)[];
}

/** A term that is looked for; `places`: in the prompt. */
interface PreparedTerm {
  readonly termId: string;
  readonly places: readonly Span[];
}

/** The keys of these units; those that the text has no longer are missing. A key takes some ten milliseconds to make and has some kilobytes. */
export async function prepareKeys(
  db: Db,
  learnerId: LearnerId,
  { textId, direction, unitIds }: WantedKeys,
): Promise<PreparedKey[]> {
  const [units, terms, references] = await Promise.all([
    listUnits(db, learnerId, textId),
    listGatingTerms(db, learnerId, textId),
    listReferences(db, learnerId, unitIds),
  ]);
  const lexicon = await loadGradeLexicon();
  const [asked, other] = sidesOf(direction);
  const toKey = (unit: StoredUnit): PreparedKey => {
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
      ...{ unitId: unit.id, direction, prompt: unit[asked].text, key },
      terms: gating.map(({ termId, places }) => ({ termId, places })),
      acceptedIds: [null, ...accepted.map(({ id }) => id)],
    };
  };
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return unitIds.flatMap((id) => byId.get(id) ?? []).map(toKey);
}

/** The terms that the text asks for: of others nobody can be asked what they are called. */
export async function listGatingTerms(
  db: Db,
  learnerId: LearnerId,
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
