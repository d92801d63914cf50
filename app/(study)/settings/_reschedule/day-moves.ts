/** How many cards would get another day, and the cards due on each of the next days (ISO dates; the first is today, with all that is late) without and with that. */
export interface DayMoves {
  readonly moved: number;
  readonly days: readonly {
    readonly day: string;
    readonly before: number;
    readonly after: number;
  }[];
}
