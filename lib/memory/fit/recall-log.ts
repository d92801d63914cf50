import type { Grade } from "#lib/memory/kernel/memory-kernel";
import type { Day } from "#lib/memory/time/day";

/** An answer as fitting sees it: which card, on which learner day, how. */
export interface LoggedAnswer {
  readonly cardId: string;
  readonly day: Day;
  readonly grade: Grade;
}

/** One thing to predict: whether a card that was answered before is recalled on a later day. */
export interface RecallItem {
  /** Where in the columns the answer stands, and where its card begins: all between is what was known. */
  readonly at: number;
  readonly cardFrom: number;
  readonly day: Day;
  readonly isRecalled: boolean;
  /** Days since the card's last answer; at least 1. */
  readonly elapsedDays: number;
  /** How often the card was answered before, second answers on a day not counted. */
  readonly reviews: number;
  /** How often it was forgotten then, its first answer not counted. */
  readonly lapses: number;
}

/** A log of answers as columns, card after card; `items` in the order in which they were answered. */
export interface RecallLog {
  readonly grades: Uint8Array;
  /** Days since the card's answer before; 0 for its first. */
  readonly gaps: Uint32Array;
  /** 1 where a card begins. */
  readonly begins: Uint8Array;
  readonly items: readonly RecallItem[];
}

/**
 * Lays a log out for fitting. What can be predicted is every answer but a card's first and those on a day on which the card was answered already. `answers` in order of time; a day
 * before the last one (a flight west) counts as the same.
 */
export function layOutLog(answers: readonly LoggedAnswer[]): RecallLog {
  const cards = new Map<string, number[]>();
  for (const [number, { cardId }] of answers.entries()) {
    const ofCard = cards.get(cardId);
    if (ofCard) ofCard.push(number);
    else cards.set(cardId, [number]);
  }
  const grades = new Uint8Array(answers.length);
  const gaps = new Uint32Array(answers.length);
  const begins = new Uint8Array(answers.length);
  const items: { readonly number: number; readonly item: RecallItem }[] = [];
  let at = 0;
  for (const numbers of cards.values()) {
    const cardFrom = at;
    let last: number | null = null;
    let [reviews, lapses] = [0, 0];
    for (const number of numbers) {
      const { day, grade } = answers[number] as LoggedAnswer;
      const elapsedDays = last === null ? 0 : Math.max(0, day - last);
      grades[at] = grade;
      gaps[at] = elapsedDays;
      begins[at] = last === null ? 1 : 0;
      if (elapsedDays > 0) {
        const isRecalled = grade > 1;
        items.push({
          number,
          item: { at, cardFrom, day, isRecalled, elapsedDays, reviews, lapses },
        });
        if (grade === 1) lapses += 1;
      }
      if (elapsedDays > 0 || last === null) reviews += 1;
      last = Math.max(day, last ?? day);
      at += 1;
    }
  }
  const inOrder = items.sort((one, other) => one.number - other.number);
  return { grades, gaps, begins, items: inOrder.map(({ item }) => item) };
}
