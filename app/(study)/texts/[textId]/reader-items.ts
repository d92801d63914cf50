/** A unit as the list knows it before it is there: its place and its length. */
export interface ReaderItem {
  readonly key: string;
  readonly index: number;
  /** In Latin letters; a Chinese one takes the room of two. */
  readonly source: number;
  readonly target: number;
}

/** `lengths` as the page gives them; `prefix` tells the layouts apart, whose heights differ. */
export function readerItems(
  lengths: readonly number[],
  prefix: string,
  widthOf: { readonly source: 1 | 2; readonly target: 1 | 2 },
): readonly ReaderItem[] {
  const items: ReaderItem[] = [];
  for (let at = 0; at < lengths.length; at += 3) {
    const [index = 0, source = 0, target = 0] = lengths.slice(at, at + 3);
    items.push({
      ...{ key: `${prefix} ${index}`, index },
      ...{ source: source * widthOf.source, target: target * widthOf.target },
    });
  }
  return items;
}

/** The number in the list of the unit with that index, or of the one that follows where there is none; -1 in an empty list. */
export function numberOf(items: readonly Pick<ReaderItem, "index">[], index: number): number {
  let [low, high] = [0, items.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return items.length === 0 ? -1 : low;
}

/** Below this the sides stand one above the other. */
const narrowPx = 640;
const lineHeightPx = 31;
const letterPx = 9;
const gutterPx = 92;
const columnMostPx = 680;

/** About how high a unit will be in a list of that width, in pixels: two columns, or one under the other. */
export function guessUnitHeight(
  { source, target }: ReaderItem,
  widthPx: number,
  isFacing: boolean,
): number {
  const width = widthPx || 1_000;
  const isNarrow = width < narrowPx;
  const besidePx = isNarrow ? width : width - gutterPx;
  const isBeside = isFacing && !isNarrow;
  const columnPx = isBeside ? besidePx / 2 - 20 : Math.min(besidePx, columnMostPx);
  const linesOf = (length: number) => Math.max(Math.ceil((length * letterPx) / columnPx), 1);
  const lines = isBeside
    ? Math.max(linesOf(source), linesOf(target))
    : linesOf(source) + linesOf(target);
  return lines * lineHeightPx + (isNarrow ? 60 : 25);
}
