import { loadPiece } from "#actions/load-piece";
import { type PackedPiece, pieceOf } from "#actions/reader-piece";
import { forgettingCurve } from "#lib/memory/schedule/fsrs";
import type { Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { Curve } from "#lib/progress/term-memory";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { listTermStates, listUnitLengths } from "#lib/store/reader";
import { findReadingPlace } from "#lib/store/reading-place";
import type { TextRecord } from "#lib/store/text";
import { type InkedCells, packTerm } from "./ink-term.ts";

type TextOfReader = Pick<TextRecord, "id" | "sourceLang" | "targetLang">;

/** What the reader begins with: how long each unit is, all terms, and the units near the beginning and the place; the others are fetched where they are wanted. */
export interface ReaderContent {
  /** Triples of index and the lengths of both sides, one after the other. */
  readonly lengths: readonly number[];
  readonly terms: readonly InkedCells[];
  readonly pieces: readonly PackedPiece[];
  /** The unit at which reading stopped; null: at the beginning. */
  readonly place: number | null;
  readonly today: Day;
  readonly curve: Curve;
}

/** The text and its terms, as they stand at that instant. */
export async function loadReader(
  db: Db,
  { id, calendar }: Learner,
  text: TextOfReader,
  at: Date,
): Promise<ReaderContent> {
  const [lengths, terms, place, { weights }] = await Promise.all([
    listUnitLengths(db, id, text.id),
    listTermStates(db, id, text.id),
    findReadingPlace(db, id, text.id),
    getPreset(db, id),
  ]);
  const first = lengths[0]?.index ?? 1;
  const wanted = new Set([pieceOf(first), pieceOf(place ?? first)]);
  return {
    lengths: lengths.flatMap(({ index, source, target }) => [index, source, target]),
    terms: terms.map(packTerm),
    pieces: await Promise.all([...wanted].map((piece) => loadPiece(db, id, text, piece))),
    place: place === first ? null : place,
    today: dayOf(at, calendar),
    curve: forgettingCurve(weights),
  };
}
