/** Where a point of a plot stands, as shares (0–1) of the plot's box. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where the points stand: in equal cells, running down each column of `rows`, column after column, after `skipped` cells left empty; or
 * wherever each is placed.
 */
export type PlotLayout =
  | { readonly rows: number; readonly columns: number; readonly skipped: number }
  | { readonly places: readonly Place[] };

/** The place of the point with that index; null when there is none. */
export function placeOf(layout: PlotLayout, index: number): Place | null {
  if ("places" in layout) return layout.places[index] ?? null;
  const cell = layout.skipped + index;
  const [width, height] = [1 / layout.columns, 1 / layout.rows];
  return {
    left: Math.floor(cell / layout.rows) * width,
    top: (cell % layout.rows) * height,
    width,
    height,
  };
}

/** The index of the point at that place of the box; null where there is none. */
export function pointAt(layout: PlotLayout, count: number, x: number, y: number): number | null {
  for (let index = 0; index < count; index += 1) {
    const place = placeOf(layout, index);
    if (place !== null && isWithin(place, x, y)) return index;
  }
  return null;
}

/** Where a key leads from a point; undefined when the key is not for the plot. Left and right go a column, up and down a row. */
export function stepFrom(
  at: number,
  key: string,
  { count, rows }: { readonly count: number; readonly rows: number },
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: rows,
    ArrowLeft: -rows,
    ArrowDown: rows === 1 ? -1 : 1,
    ArrowUp: rows === 1 ? 1 : -1,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return undefined;
  return Math.min(Math.max(at + step, 0), count - 1);
}

function isWithin({ left, top, width, height }: Place, x: number, y: number): boolean {
  return x >= left && x < left + width && y >= top && y < top + height;
}
