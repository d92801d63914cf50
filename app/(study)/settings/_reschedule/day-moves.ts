/** How many cards would get another day, and the cards due on each of the next days (ISO dates; the first is today, with all that is late) without and with that. */
export interface DayMoves {
  readonly moved: number;
  readonly days: readonly {
    readonly day: string;
    readonly before: number;
    readonly after: number;
  }[];
}

/** The latest new days that still stand: of how many cards, and the learner day ("2026-11-23") on which they were given. */
export interface LastMoves {
  readonly groupId: string;
  readonly cards: number;
  readonly day: string;
}
