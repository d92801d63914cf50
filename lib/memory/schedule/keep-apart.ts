/** What of a card says which others should not come right before or after it. */
interface RelatedCard {
  readonly noteId: string;
  readonly passageId?: string | null;
  /** The terms it shows or asks. */
  readonly sharesWith?: readonly string[];
}

/** So many other cards stand between two that are related, where there are others. */
const between = 2;
/** A card moves at most so far ahead: the order wished is kept on the whole. */
const furthest = 40;

/**
 * The cards in their order, but with related ones kept apart: where one shares its note or a term with one of the last
 * two, the next that does not comes first. None overtakes another of its passage, nor its note.
 */
export function keptApart<Card extends RelatedCard>(cards: readonly Card[]): Card[] {
  if (!cards.some(({ sharesWith }) => sharesWith?.length) && !hasSiblings(cards)) return [...cards];
  const waiting = [...cards];
  const ordered: Card[] = [];
  while (waiting.length > 0) {
    const near = new Set(ordered.slice(-between).flatMap(keysOf));
    const [next] = waiting.splice(placeOfNext(waiting, near), 1);
    if (next) ordered.push(next);
  }
  return ordered;
}

function hasSiblings(cards: readonly RelatedCard[]): boolean {
  return new Set(cards.map(({ noteId }) => noteId)).size < cards.length;
}

function keysOf({ noteId, sharesWith = [] }: RelatedCard): string[] {
  return [`note ${noteId}`, ...sharesWith.map((key) => `term ${key}`)];
}

function placeOfNext(waiting: readonly RelatedCard[], near: ReadonlySet<string>): number {
  const overtaken = new Set<string>();
  for (const [place, card] of waiting.slice(0, furthest).entries()) {
    const fixed = [card.noteId, ...(card.passageId ? [`passage ${card.passageId}`] : [])];
    const mayOvertake = !fixed.some((key) => overtaken.has(key));
    if (mayOvertake && !keysOf(card).some((key) => near.has(key))) return place;
    for (const key of fixed) overtaken.add(key);
  }
  return 0;
}
