import type { CardState } from "#lib/memory/schedule/card-state";
import type { Calendar, Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CountedCard } from "./card-counts.ts";

/**
 * How many cards fall due on each of the next `days` days: the first number is today's, overdue cards
 * included, buried ones on the day they come back. New and suspended cards are in none; what today's answers will add is not foreseen.
 */
export function dueForecast(
  cards: Iterable<CountedCard>,
  {
    today,
    calendar,
    days,
  }: { readonly today: Day; readonly calendar: Calendar; readonly days: number },
): number[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const { state, suspended, buriedUntilDay } of cards) {
    const due = suspended ? null : dueDayOf(state, calendar);
    if (due === null) continue;
    const ahead = Math.max(0, Math.max(due, buriedUntilDay ?? due) - today);
    if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1;
  }
  return counts;
}

function dueDayOf(state: CardState, calendar: Calendar): Day | null {
  if (state.state === "new") return null;
  if (state.state === "review") return state.dueDay;
  return "dueDay" in state.due ? state.due.dueDay : dayOf(state.due.dueAt, calendar);
}
