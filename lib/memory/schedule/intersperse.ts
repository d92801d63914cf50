/**
 * Both lists in their own order, the second spread evenly through the first (Anki's ratio: (a + 1) / (b +
 * 1)).
 */
export function intersperse<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  const ratio = (first.length + 1) / (second.length + 1);
  const mixed: Item[] = [];
  let taken = 0;
  for (const [index, item] of first.entries()) {
    while (taken < second.length && (taken + 1) * ratio < index + 1) {
      mixed.push(...second.slice(taken, taken + 1));
      taken += 1;
    }
    mixed.push(item);
  }
  return [...mixed, ...second.slice(taken)];
}
