import { addDays, type Day } from "#lib/memory/time/day";
import type { CardState } from "./card-state.ts";
import { type DayLoad, longestBalancedDays } from "./load-balance.ts";

/** What of a card says which day it burdens. */
interface LoadedCard {
  readonly id: string;
  readonly noteId: string;
  readonly state: CardState;
  readonly suspended: boolean;
  readonly buriedUntilDay: Day | null;
  /** The learner said that they know it: it comes on no day. */
  readonly isKnown?: boolean;
}

/**
 * What stands on the days ahead besides the cards of a sitting: plain data, small enough to be handed over with the
 * queue. Days and notes without any are left out.
 */
export interface KnownLoad {
  /** How many cards, by day. */
  readonly countByDay: Readonly<Record<number, number>>;
  /** By note of the sitting, the days of its other cards. */
  readonly siblingDays: Readonly<Record<string, readonly Day[]>>;
}

/** What the `cards` that are not `asked` put on the days after today, as far ahead as days are balanced. */
export function knownLoad(
  cards: Iterable<LoadedCard>,
  asked: Iterable<{ readonly id: string; readonly noteId: string }>,
  today: Day,
): KnownLoad {
  const sitting = [...asked];
  const ids = new Set(sitting.map(({ id }) => id));
  const notes = new Set(sitting.map(({ noteId }) => noteId));
  const furthest = addDays(today, longestBalancedDays);
  const countByDay: Record<number, number> = {};
  const siblingDays: Record<string, Day[]> = {};
  for (const card of cards) {
    const day = ids.has(card.id) ? null : dayOfCard(card);
    if (day === null || day <= today || day > furthest) continue;
    countByDay[day] = (countByDay[day] ?? 0) + 1;
    if (!notes.has(card.noteId)) continue;
    const days = siblingDays[card.noteId] ?? [];
    siblingDays[card.noteId] = days;
    days.push(day);
  }
  return { countByDay, siblingDays };
}

/** The load on the days ahead for one card: what is known, and what the other cards of the sitting have come to burden. */
export function loadFor(
  card: Pick<LoadedCard, "id" | "noteId">,
  known: KnownLoad,
  sitting: Iterable<LoadedCard>,
): DayLoad {
  const counts = new Map<number, number>();
  const siblingDays = [...(known.siblingDays[card.noteId] ?? [])];
  for (const other of sitting) {
    const day = other.id === card.id ? null : dayOfCard(other);
    if (day === null) continue;
    counts.set(day, (counts.get(day) ?? 0) + 1);
    if (other.noteId === card.noteId) siblingDays.push(day);
  }
  const countOn = (day: Day) => (known.countByDay[day] ?? 0) + (counts.get(day) ?? 0);
  return { countOn, siblingDays };
}

/** The day on which a card is to come; null when it comes on none: new, suspended, known by hand, or in minutes of steps. */
export function dayOfCard({ state, suspended, buriedUntilDay, isKnown }: LoadedCard): Day | null {
  const day = suspended || isKnown === true ? null : dueDayOf(state);
  return day !== null && buriedUntilDay !== null && buriedUntilDay > day ? buriedUntilDay : day;
}

function dueDayOf(state: CardState): Day | null {
  if (state.state === "review") return state.dueDay;
  return "due" in state && "dueDay" in state.due ? state.due.dueDay : null;
}
