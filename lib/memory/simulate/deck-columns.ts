import type { CardState } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";

/** Where a card stands, as a number. */
export const phases = { new: 0, learning: 1, review: 2, relearning: 3 } as const;

/**
 * Cards as columns, a card a row. Days count from today: 0 is today, what lies before is negative.
 */
export interface DeckColumns {
  readonly size: number;
  /** Days; 0 for a card never answered. */
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  readonly lastReviewDay: Int32Array;
  /** Before 0: overdue. */
  readonly dueDay: Int32Array;
  /** The interval that was chosen last; 0 in steps. */
  readonly intervalDays: Int32Array;
  /** One of `phases`. */
  readonly phase: Uint8Array;
  /** The step of learning or relearning on which the card stands. */
  readonly step: Uint8Array;
  readonly reps: Uint32Array;
  readonly lapses: Uint32Array;
}

/** Columns for so many cards, all of them new. */
export function createDeck(size: number): DeckColumns {
  return {
    size,
    stability: new Float64Array(size),
    difficulty: new Float64Array(size),
    lastReviewDay: new Int32Array(size),
    dueDay: new Int32Array(size),
    intervalDays: new Int32Array(size),
    phase: new Uint8Array(size),
    step: new Uint8Array(size),
    reps: new Uint32Array(size),
    lapses: new Uint32Array(size),
  };
}

/** A deck and the new cards behind it, as a simulation takes them. */
export interface LaidOutDeck {
  readonly deck: DeckColumns;
  readonly newCards: number;
  /** In which row of a simulation each of the given cards stands: new ones come after all others, in their order. */
  readonly rowOf: Int32Array;
}

/**
 * Lays cards out as columns. New cards in the order in which they will be learned; suspended ones should be left out. A card that waits for an instant is due today.
 */
export function layOutDeck(states: readonly CardState[], today: Day): LaidOutDeck {
  const newCards = states.filter(({ state }) => state === "new").length;
  const deck = createDeck(states.length - newCards);
  const rowOf = new Int32Array(states.length);
  let [row, newRow] = [0, deck.size];
  for (const [index, state] of states.entries()) {
    if (state.state === "new") rowOf[index] = newRow++;
    else {
      writeCard(deck, row, state, today);
      rowOf[index] = row++;
    }
  }
  return { deck, newCards, rowOf };
}

function writeCard(
  deck: DeckColumns,
  row: number,
  state: Exclude<CardState, { state: "new" }>,
  today: Day,
): void {
  deck.stability[row] = state.memory.stability;
  deck.difficulty[row] = state.memory.difficulty;
  // Later than today: answered before a flight west.
  deck.lastReviewDay[row] = Math.min(0, state.lastReviewDay - today);
  deck.phase[row] = phases[state.state];
  deck.reps[row] = state.reps;
  deck.lapses[row] = state.lapses;
  if (state.state === "review") {
    deck.dueDay[row] = state.dueDay - today;
    deck.intervalDays[row] = state.intervalDays;
  } else {
    deck.dueDay[row] = "dueDay" in state.due ? state.due.dueDay - today : 0;
    deck.step[row] = state.step;
  }
}
