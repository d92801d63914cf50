import type { Limits, TextLimits } from "#lib/memory/schedule/day-room";
import type { Day } from "#lib/memory/time/day";
import type { CardToday } from "./answered-today.ts";
import type { TextWishes, TodayOnly } from "./text-wishes.ts";

/**
 * The limits of the texts that have any today, with what was done today of their cards: a card that several ask for counts in each.
 */
export function limitsOfTexts(
  wishes: readonly TextWishes[],
  {
    today,
    answered,
    cards,
  }: {
    readonly today: Day;
    readonly answered: readonly CardToday[];
    readonly cards: readonly { readonly id: string; readonly textIds: readonly string[] }[];
  },
): TextLimits[] {
  const todays = new Map(answered.map((card) => [card.cardId, card]));
  const done = cards.flatMap(({ id, textIds }) => {
    const card = todays.get(id);
    return card === undefined ? [] : [{ ...card, textIds }];
  });
  return wishes.flatMap(({ textId, newPerDay, reviewsPerDay, todayOnly }) => {
    const only = limitsOn(todayOnly, today);
    if (newPerDay === null && reviewsPerDay === null && only === null) return [];
    const own = done.filter(({ textIds }) => textIds.includes(textId));
    const limits = {
      textId,
      introducedToday: own.reduce((sum, { introduced }) => sum + introduced, 0),
      reviewedToday: own.reduce((sum, { reviewed }) => sum + reviewed, 0),
      ...(newPerDay !== null && { newPerDay }),
      ...(reviewsPerDay !== null && { reviewsPerDay }),
      ...(only !== null && { todayOnly: only }),
    };
    return [limits];
  });
}

/** What was wished for today only; null when it was for another day. */
export function limitsOn(todayOnly: TodayOnly | null, today: Day): Limits | null {
  if (todayOnly?.day !== today) return null;
  const { day: _, ...limits } = todayOnly;
  return Object.keys(limits).length === 0 ? null : limits;
}
