import type { Lang, UnitKind, Warning } from "#lib/language/text/unit";
import type { RecallAt } from "#lib/progress/term-recall";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import type { Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { listTermsOfText } from "#lib/store/text-term";
import { listUnits, type StoredUnit } from "#lib/store/unit";
import type { InkPlace } from "#ui/cut-at-terms";
import { type TermSheetData, toTermSheet } from "#ui/to-term-sheet";

/** One side of a unit with the places of its terms. */
interface ReaderSide {
  readonly text: string;
  readonly lang: Lang;
  readonly places: readonly InkPlace[];
}

/** A unit as the reader prints it. `lines` are those of the imported file, from 1. */
export interface ReaderUnit {
  readonly id: string;
  readonly index: number;
  readonly kind: UnitKind;
  readonly lines: readonly number[];
  readonly source: ReaderSide;
  readonly target: ReaderSide;
  readonly warnings: readonly Warning[];
}

export interface ReaderContent {
  readonly units: readonly ReaderUnit[];
  readonly terms: readonly TermSheetData[];
}

/** The units of a text and its terms, with the recall predicted for that instant. */
export async function loadReader(
  db: Db,
  learner: Learner,
  textId: string,
  at: Date,
): Promise<ReaderContent> {
  const [units, placed, glossary, { weights }] = await Promise.all([
    listUnits(db, learner.id, textId),
    listTermsOfText(db, learner.id, textId),
    listGlossary(db, learner.id, { textId }),
    getPreset(db, learner.id),
  ]);
  const when: RecallAt = { at, calendar: learner.calendar, weights };
  const places = new Map<string, InkPlace[]>();
  for (const { id, occurrences } of placed) {
    for (const { unit, side, start, end } of occurrences) {
      const key = `${unit} ${side}`;
      places.set(key, [...(places.get(key) ?? []), { start, end, termId: id }]);
    }
  }
  return {
    units: units.map((unit) => toReaderUnit(unit, places)),
    terms: glossary.map((term) => toTermSheet(term, when)),
  };
}

function toReaderUnit(
  unit: StoredUnit,
  places: ReadonlyMap<string, readonly InkPlace[]>,
): ReaderUnit {
  const side = (name: "source" | "target"): ReaderSide => ({
    text: unit[name].text,
    lang: unit[name].lang,
    places: places.get(`${unit.index} ${name}`) ?? [],
  });
  return {
    id: unit.id,
    index: unit.index,
    kind: unit.kind,
    lines: [...new Set([...unit.source.lines, ...unit.target.lines])].sort((a, b) => a - b),
    source: side("source"),
    target: side("target"),
    warnings: unit.warnings,
  };
}
