import type { ForecastPrior } from "./comprehension.ts";
import { createBestFirst } from "./readable-by-best-first.ts";
import type { PlannedTerm, PlannedText } from "./readable-by-text.ts";

/** What is expected of a card by its day once it was begun: of the schedule's 0.9 and more between two reviews. */
const begunRecall = 0.94;

/**
 * The text's new cards (places) in the order in which they pay most: always the segment next whose missing terms bring most newly understood text for each card begun, with all that
 * they bring elsewhere. A segment needs all its gates: a single term of five missing ones would bring next to nothing. A segment's own card comes once its terms are begun, where it
 * brings more than they do. Terms that are known, begun already or without a card are none to begin.
 */
export function orderNewCards(text: PlannedText, prior: ForecastPrior): readonly number[] {
  const world = createWorld(text, prior);
  const order: number[] = [];
  const queue = createBestFirst(text.segments.length, world.worthOf);
  for (let at = queue.take(); at !== null; at = queue.take()) {
    const touched = new Set<number>([at]);
    const missing = world.missingOf(at);
    for (const term of missing) {
      order.push(world.begin(term));
      for (const other of world.segmentsOf(term)) touched.add(other);
    }
    if (missing.length === 0) order.push(world.beginOwn(at));
    for (const segment of touched) queue.look(segment);
  }
  return order;
}

function createWorld(text: PlannedText, prior: ForecastPrior) {
  const { segments } = text;
  const { recalls, cardOf, ownOf, settled } = standOf(text, prior);
  const isOpen = Uint8Array.from(cardOf, (card) => (card === null ? 0 : 1));
  const segmentsOf = segmentsByTerm(text);
  const missingOf = (at: number) =>
    (segments[at]?.gates ?? []).filter((term) => isOpen[term] === 1);
  const shareOf = (at: number, instead?: ReadonlySet<number>) => {
    const gates = segments[at]?.gates ?? [];
    if (gates.length === 0) return prior.ungated;
    let share = 1;
    for (const term of gates) share *= instead?.has(term) ? begunRecall : (recalls[term] ?? 0);
    return share;
  };
  const gain = (at: number, instead: ReadonlySet<number>) =>
    settled[at] === 1 ? 0 : (segments[at]?.weight ?? 0) * (shareOf(at, instead) - shareOf(at));
  return {
    missingOf,
    segmentsOf: (term: number) => segmentsOf[term] ?? [],
    /** Newly understood weight for each card begun; 0: there is nothing to gain. */
    worthOf(at: number): number {
      const missing = missingOf(at);
      if (missing.length === 0) {
        if (settled[at] === 1 || ownOf[at] === null) return 0;
        return Math.max(0, (segments[at]?.weight ?? 0) * (begunRecall - shareOf(at)));
      }
      const begun = new Set(missing);
      const near = new Set(missing.flatMap((term) => segmentsOf[term] ?? []));
      let sum = 0;
      for (const other of near) sum += gain(other, begun);
      return sum / missing.length;
    },
    begin(term: number): number {
      isOpen[term] = 0;
      recalls[term] = begunRecall;
      return cardOf[term] ?? 0;
    },
    beginOwn(at: number): number {
      settled[at] = 1;
      return ownOf[at] ?? 0;
    },
  };
}

/** How the text stands: by term what is expected of it and the card to be begun (null: none), by segment the same and whether it is told by a recall of its own. */
function standOf({ segments, terms, cards }: PlannedText, prior: ForecastPrior) {
  const isBegun = (card: number) => cards[card]?.state.state !== "new";
  const canBegin = (card: number) => cards[card]?.state.state === "new" && !cards[card]?.suspended;
  const isMet = ({ cards: places, memories }: PlannedTerm) =>
    memories.length > 0 || places.some(isBegun);
  return {
    recalls: Float64Array.from(terms, (term) => {
      if (term.isKnown) return 1;
      return isMet(term) ? begunRecall : prior.unseen;
    }),
    cardOf: terms.map((term) =>
      term.isKnown || isMet(term) ? null : (term.cards.find(canBegin) ?? null),
    ),
    ownOf: segments.map(({ ownCard }) => (ownCard !== null && canBegin(ownCard) ? ownCard : null)),
    settled: Uint8Array.from(segments, ({ own, ownCard }) =>
      own !== null || (ownCard !== null && isBegun(ownCard)) ? 1 : 0,
    ),
  };
}

function segmentsByTerm({ segments, terms }: PlannedText): readonly (readonly number[])[] {
  const lists: number[][] = terms.map(() => []);
  for (const [at, { gates }] of segments.entries()) {
    for (const term of gates) lists[term]?.push(at);
  }
  return lists;
}
