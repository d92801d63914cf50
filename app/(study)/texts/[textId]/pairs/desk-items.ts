import type { DeskRow } from "./desk-row.ts";
import type { Proposal } from "./place-proposals.ts";

/** Which rows come first. */
export type DeskOrder = "doubtful" | "text";

/** What the list shows, from top to bottom. `gap`: rows are left out here. `isContext`: shown for its neighbour's sake. */
export type DeskItem =
  | {
      readonly type: "heading";
      readonly key: string;
      readonly part: "toCheck" | "rest";
      readonly count: number;
    }
  | { readonly type: "gap"; readonly key: string }
  | { readonly type: "proposal"; readonly key: string; readonly proposal: Proposal }
  | {
      readonly type: "row";
      readonly key: string;
      readonly row: DeskRow;
      readonly at: number;
      readonly isContext: boolean;
    };

/**
 * The rows in the order asked for, every proposal above its first row. Doubtful ones first: they stand with the row before and after, since an act
 * may need them, and no row stands twice. Words to look for put everything in the order of the text.
 */
export function deskItems(desk: {
  readonly rows: readonly DeskRow[];
  readonly order: DeskOrder;
  readonly words: string;
  /** The rows to check, those that were just mended included, by id. */
  readonly toCheck: ReadonlySet<string>;
  readonly proposals: readonly Proposal[];
}): readonly DeskItem[] {
  const { rows, proposals } = desk;
  const words = desk.words.trim().normalize("NFC").toLowerCase();
  const cards = new Map(proposals.map((proposal) => [proposal.at, proposal]));
  const show = (places: readonly number[], isContext: (at: number) => boolean) =>
    places.flatMap((at) => itemsOf(rows, cards, at, isContext(at)));
  const everywhere = [...rows.keys()];
  if (words !== "")
    return show(
      everywhere.filter((at) => hasWords(rows[at], words)),
      () => false,
    );
  if (desk.order === "text") return show(everywhere, () => false);
  const wanted = placesToCheck(desk);
  if (wanted.size === 0) return show(everywhere, () => false);
  const near = everywhere.filter((at) => [at - 1, at, at + 1].some((place) => wanted.has(place)));
  const shown = new Set(near);
  const rest = everywhere.filter((at) => !shown.has(at));
  return [
    { type: "heading", key: "heading-toCheck", part: "toCheck", count: wanted.size },
    ...withGaps(show(near, (at) => !wanted.has(at))),
    ...(rest.length === 0 ? [] : [headingOfRest(rest.length)]),
    ...show(rest, () => false),
  ];
}

function headingOfRest(count: number): DeskItem {
  return { type: "heading", key: "heading-rest", part: "rest", count };
}

function placesToCheck(desk: {
  readonly rows: readonly DeskRow[];
  readonly toCheck: ReadonlySet<string>;
  readonly proposals: readonly Proposal[];
}): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [at, { id }] of desk.rows.entries()) if (desk.toCheck.has(id)) places.add(at);
  for (const { at, count } of desk.proposals)
    for (let row = at; row < at + count; row += 1) places.add(row);
  return places;
}

function itemsOf(
  rows: readonly DeskRow[],
  cards: ReadonlyMap<number, Proposal>,
  at: number,
  isContext: boolean,
): readonly DeskItem[] {
  const row = rows[at];
  if (row === undefined) return [];
  const proposal = cards.get(at);
  const item: DeskItem = { type: "row", key: row.id, row, at, isContext };
  if (proposal === undefined) return [item];
  return [{ type: "proposal", key: `proposal-${proposal.repair.id}`, proposal }, item];
}

function withGaps(items: readonly DeskItem[]): readonly DeskItem[] {
  return items.flatMap((item, number) => {
    const [last, at] = [placeOf(items[number - 1]), placeOf(item)];
    const isApart = last !== null && at !== null && at > last + 1;
    return isApart ? [{ type: "gap" as const, key: `gap-${item.key}` }, item] : [item];
  });
}

/** A card stands where its first row does. */
function placeOf(item: DeskItem | undefined): number | null {
  if (item?.type === "proposal") return item.proposal.at;
  return item?.type === "row" ? item.at : null;
}

/** A row has the words on either side, or is the one of that number. */
function hasWords(row: DeskRow | undefined, words: string): boolean {
  if (row === undefined) return false;
  if (words === `${row.index}`) return true;
  return [row.source, row.target].some((side) => side?.text.toLowerCase().includes(words));
}
