/** The items from `from` to `to` (exclusive). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An item that is rendered, or the room that those between two rendered ones take. */
export type Slot<Item> =
  | { readonly type: "item"; readonly item: Item; readonly number: number }
  | { readonly type: "space"; readonly key: string; readonly heightPx: number };

/** Where each item begins, in pixels from the top of the list; one more at the end: its whole height. */
export function topsOf<Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
): Float64Array {
  const tops = new Float64Array(items.length + 1);
  for (const [number, item] of items.entries())
    tops[number + 1] = (tops[number] ?? 0) + heightOf(item);
  return tops;
}

/** The items between two heights. */
export function stretchAt(tops: Float64Array, fromPx: number, toPx: number): Stretch {
  const last = tops.length - 1;
  return {
    from: Math.max(firstBelow(tops, fromPx) - 1, 0),
    to: Math.min(firstBelow(tops, toPx), last),
  };
}

/** What of a list is rendered: the stretch, the pinned item wherever it stands, and spaces for the rest. */
export function slotsOf<Item>(
  items: readonly Item[],
  tops: Float64Array,
  stretch: Stretch,
  pinned: number,
): readonly Slot<Item>[] {
  const to = Math.min(stretch.to, items.length);
  const shown = Array.from({ length: Math.max(to - stretch.from, 0) }, (_, n) => stretch.from + n);
  const isOutside = pinned >= 0 && pinned < items.length && !shown.includes(pinned);
  if (isOutside && pinned < stretch.from) shown.unshift(pinned);
  else if (isOutside) shown.push(pinned);
  const slots: Slot<Item>[] = [];
  let next = 0;
  const skipTo = (number: number) => {
    const heightPx = (tops[number] ?? 0) - (tops[next] ?? 0);
    if (heightPx > 0) slots.push({ type: "space", key: `space-${slots.length}`, heightPx });
  };
  for (const number of shown) {
    const item = items[number];
    if (item === undefined) continue;
    skipTo(number);
    slots.push({ type: "item", item, number });
    next = number + 1;
  }
  skipTo(items.length);
  return slots;
}

/** The number of the first item that begins at or below this height. */
function firstBelow(tops: Float64Array, px: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) < px) low = middle + 1;
    else high = middle;
  }
  return low;
}
