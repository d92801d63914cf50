import { createKernel } from "#lib/memory/kernel/memory-kernel";
import { boundedWeights } from "#lib/memory/schedule/fsrs";
import { type DeckColumns, layOutDeck } from "#lib/memory/simulate/deck-columns";
import type { MemorySnapshot } from "#lib/memory/simulate/study-plan";
import { comprehension } from "./comprehension.ts";
import { priorOf } from "./forecast-belief.ts";
import type { PlannedCard, PlannedSegment, PlanSetting } from "./readable-by-text.ts";
import type { CardMemory } from "./term-memory.ts";

/** A setting laid out for simulations: the cards begun as columns, and what a memory of them says of the text. */
export interface PlanGround {
  readonly setting: PlanSetting;
  readonly deck: DeckColumns;
  /** By place, the row of each card of the text that is begun; -1 for the new ones. */
  readonly rowOf: Int32Array;
  /** New cards of the rest. */
  readonly otherNew: number;
  /** As the memories stand today. */
  readonly now: MemorySnapshot;
  /** The text's cards (places) that are begun by now. */
  readonly recallsOf: (
    snapshot: MemorySnapshot,
    day: number,
    rows: Int32Array,
  ) => readonly (number | null)[];
  /** The share of the text (0–1) understood in the morning of `day`, with what a snapshot remembers. `rows`: as `rowOf`, with rows for the new cards too. */
  readonly shareOf: (snapshot: MemorySnapshot, day: number, rows: Int32Array) => number;
}

/** Suspended cards come on no day, but are remembered as long as they are. */
const never = 1_000_000;

/** Lays a setting out, once for all simulations. */
export function layOutGround(setting: PlanSetting): PlanGround {
  const { text, rest, today, preset } = setting;
  const prior = priorOf(setting.belief);
  const own = text.cards.map((card, place) => ({ card, place }));
  const begun = own.filter(({ card }) => card.state.state !== "new");
  const others = rest.filter(({ suspended }) => !suspended);
  const othersBegun = others.filter(({ state }) => state.state !== "new");
  const cards = [...begun.map(({ card }) => card), ...othersBegun];
  const { deck } = layOutDeck(
    cards.map(({ state }) => state),
    today,
  );
  for (const [row, card] of cards.entries()) {
    deck.dueDay[row] = dueDayOf(card, deck.dueDay[row] ?? 0, today);
  }
  const rowOf = new Int32Array(text.cards.length).fill(-1);
  for (const [row, { place }] of begun.entries()) rowOf[place] = row;
  const kernel = createKernel(boundedWeights(preset.weights));
  const recallAfter = ({ stability, lastReviewDay }: CardMemory, day: number) =>
    kernel.recall(stability, Math.max(0, today + day - lastReviewDay));
  const cardRecall = ({ stability, lastReviewDay }: MemorySnapshot, row: number, day: number) => {
    const days = row < 0 ? 0 : (stability[row] ?? 0);
    return days === 0 ? null : kernel.recall(days, Math.max(0, day - (lastReviewDay[row] ?? 0)));
  };
  const recallsOf: PlanGround["recallsOf"] = (snapshot, day, rows) =>
    text.terms.map((term) => {
      if (term.isKnown) return 1;
      let best: number | null = null;
      for (const memory of term.memories) best = Math.max(best ?? 0, recallAfter(memory, day));
      for (const place of term.cards) {
        const recall = cardRecall(snapshot, rows[place] ?? -1, day);
        if (recall !== null && (best === null || recall > best)) best = recall;
      }
      return best;
    });
  const ownRecall = (
    { ownCard, own }: PlannedSegment,
    snapshot: MemorySnapshot,
    [day, rows]: readonly [number, Int32Array],
  ) => {
    const row = ownCard === null ? -1 : (rows[ownCard] ?? -1);
    const answered = today + (snapshot.lastReviewDay[row] ?? 0);
    const asked = cardRecall(snapshot, row, day);
    if (own !== null && (asked === null || answered < own.lastReviewDay)) {
      return recallAfter(own, day);
    }
    return asked;
  };
  return {
    ...{ setting, deck, rowOf, recallsOf },
    otherNew: others.length - othersBegun.length,
    now: { day: 0, stability: deck.stability, lastReviewDay: deck.lastReviewDay },
    shareOf(snapshot, day, rows) {
      const recalls = recallsOf(snapshot, day, rows);
      const segments = text.segments.map((segment) => ({
        ...{ weight: segment.weight, gates: segment.gates },
        own: ownRecall(segment, snapshot, [day, rows]),
      }));
      return comprehension(segments, (term) => recalls[term] ?? null, prior) ?? 0;
    },
  };
}

function dueDayOf(
  { suspended, buriedUntilDay }: Omit<PlannedCard, "id">,
  dueDay: number,
  today: number,
): number {
  if (suspended) return never;
  return buriedUntilDay === null ? dueDay : Math.max(dueDay, buriedUntilDay - today);
}
