/** Items that are taken best first while their values change. */
export interface BestFirst {
  /** The item of the highest value above 0, which stays in and may be taken again; null when there is none. */
  readonly take: () => number | null;
  /** To be told when the value of an item may have risen. One that has only fallen need not be told of. */
  readonly look: (item: number) => void;
}

/** Best first among items 0 to `count` - 1. Values are computed anew when an item comes to the top (a lazy greedy choice: Minoux, 1978). */
export function createBestFirst(count: number, worthOf: (item: number) => number): BestFirst {
  const heap: { readonly item: number; readonly value: number }[] = [];
  const latest = new Float64Array(count).fill(-1);
  const put = (item: number, value: number) => {
    latest[item] = value;
    if (value > 0) rise(heap, { item, value });
  };
  for (let item = 0; item < count; item += 1) put(item, worthOf(item));
  return {
    take() {
      for (;;) {
        const top = sink(heap);
        if (top === null) return null;
        // Another entry of the same item tells its value now.
        if (latest[top.item] !== top.value) continue;
        const value = worthOf(top.item);
        if (value >= top.value) {
          latest[top.item] = -1;
          return top.item;
        }
        put(top.item, value);
      }
    },
    look: (item) => {
      const value = worthOf(item);
      if (value !== latest[item]) put(item, value);
    },
  };
}

interface Entry {
  readonly item: number;
  readonly value: number;
}

/** Of equal values the item that comes first. */
function isBefore(one: Entry | undefined, other: Entry | undefined): boolean {
  if (one === undefined || other === undefined) return other === undefined;
  return one.value > other.value || (one.value === other.value && one.item < other.item);
}

function rise(heap: Entry[], entry: Entry): void {
  let at = heap.push(entry) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (isBefore(heap[parent], entry)) break;
    swap(heap, at, parent);
    at = parent;
  }
}

/** Takes out the first entry. */
function sink(heap: Entry[]): Entry | null {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined) return null;
  if (heap.length === 0) return top;
  heap[0] = last;
  for (let at = 0; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const next = right < heap.length && isBefore(heap[right], heap[left]) ? right : left;
    if (next >= heap.length || isBefore(heap[at], heap[next])) return top;
    swap(heap, at, next);
    at = next;
  }
}

function swap(heap: Entry[], one: number, other: number): void {
  const [a, b] = [heap[one], heap[other]];
  if (a === undefined || b === undefined) return;
  heap[one] = b;
  heap[other] = a;
}
