import type { Lang, UnitKind, Warning } from "#lib/language/text/unit";
import type { UnitWithPlaces } from "#lib/store/reader";
import type { InkPlace } from "#ui/cut-at-terms";

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

/** Units by their index: a long text goes to the browser piece by piece. */
const pieceLength = 100;

export function pieceOf(index: number): number {
  return Math.floor((index - 1) / pieceLength);
}

/** The indexes of a piece, both ends included. */
export function spanOf(piece: number): { readonly from: number; readonly to: number } {
  return { from: piece * pieceLength + 1, to: (piece + 1) * pieceLength };
}

/** A side as it travels: the places are triples of start, end and row in `termIds`, one after the other. */
type SideCells = readonly [text: string, places: readonly number[]];

type UnitCells = readonly [
  id: string,
  index: number,
  kind: UnitKind,
  lines: readonly number[],
  source: SideCells,
  target: SideCells,
  warnings: readonly Warning[],
];

/** A piece as it travels: places by number, each term named once. */
export interface PackedPiece {
  readonly piece: number;
  readonly langs: readonly [source: Lang, target: Lang];
  readonly termIds: readonly string[];
  readonly units: readonly UnitCells[];
}

export function packPiece(
  piece: number,
  langs: PackedPiece["langs"],
  units: readonly UnitWithPlaces[],
): PackedPiece {
  const rows = new Map<string, number>();
  const rowOf = (termId: string) => {
    const row = rows.get(termId) ?? rows.size;
    rows.set(termId, row);
    return row;
  };
  const packed = units.map((unit): UnitCells => {
    const side = (name: "source" | "target"): SideCells => [
      unit[name].text,
      unit.places
        .filter((place) => place.side === name)
        .flatMap(({ start, end, termId }) => [start, end, rowOf(termId)]),
    ];
    const lines = [...new Set([...unit.source.lines, ...unit.target.lines])];
    lines.sort((one, other) => one - other);
    const { id, index, kind, warnings } = unit;
    return [id, index, kind, lines, side("source"), side("target"), warnings];
  });
  return { piece, langs, termIds: [...rows.keys()], units: packed };
}

export function unpackPiece({ langs, termIds, units }: PackedPiece): readonly ReaderUnit[] {
  const side = ([text, cells]: SideCells, lang: Lang): ReaderSide => {
    const places: InkPlace[] = [];
    for (let at = 0; at < cells.length; at += 3) {
      const [start = 0, end = 0, row = -1] = cells.slice(at, at + 3);
      const termId = termIds[row];
      if (termId !== undefined) places.push({ start, end, termId });
    }
    return { text, lang, places };
  };
  return units.map(([id, index, kind, lines, source, target, warnings]) => ({
    ...{ id, index, kind, lines, warnings },
    source: side(source, langs[0]),
    target: side(target, langs[1]),
  }));
}
