import type { Grade } from "#lib/memory/kernel/memory-kernel";
import type { Day } from "#lib/memory/time/day";
import type { LoggedAnswer } from "./recall-log.ts";

/** One standing event of a log as fitting reads it. `cardId`: the card that is asked, into which `ownId`, the one it happened to, may have been merged. */
export type LoggedEvent = {
  readonly cardId: string;
  readonly ownId: string;
  readonly day: Day;
} & ({ readonly type: "answer"; readonly grade: Grade } | { readonly type: "reset" | "setDue" });

/**
 * The answers that weights may be fitted to, in the order of `events`, which is that of time; what was taken back is not among them. As Anki has it (rslib/src/scheduler/fsrs/params.rs):
 * - What came before a card was reset does not count: it begins anew. The reset of a card that was merged ends its own answers only.
 * - A card that was set due by hand before it was ever answered is left out until it is reset: nobody knows how it was learned before.
 * - Other acts leave memory alone, and so the answers stand.
 */
export function answersToFit(events: readonly LoggedEvent[]): LoggedAnswer[] {
  const cards = new Map<string, CardAnswers>();
  for (const [number, event] of events.entries()) {
    const card = cards.get(event.cardId) ?? { standing: [], isLearnedElsewhere: false };
    cards.set(event.cardId, card);
    if (event.type === "answer") card.standing.push({ number, ownId: event.ownId });
    else if (event.type === "reset") reset(card, event);
    else if (!wasAnswered(card, event)) card.isLearnedElsewhere = true;
  }
  const counts = new Uint8Array(events.length);
  for (const { standing, isLearnedElsewhere } of cards.values()) {
    if (!isLearnedElsewhere) for (const { number } of standing) counts[number] = 1;
  }
  return events.flatMap((event, number) => {
    if (event.type !== "answer" || counts[number] === 0) return [];
    const { cardId, day, grade } = event;
    return [{ cardId, day, grade }];
  });
}

interface CardAnswers {
  standing: { readonly number: number; readonly ownId: string }[];
  isLearnedElsewhere: boolean;
}

function reset(card: CardAnswers, { cardId, ownId }: LoggedEvent): void {
  if (ownId === cardId) {
    card.standing = [];
    card.isLearnedElsewhere = false;
  } else {
    card.standing = card.standing.filter((answer) => answer.ownId !== ownId);
  }
}

function wasAnswered({ standing }: CardAnswers, { cardId, ownId }: LoggedEvent): boolean {
  return standing.some((answer) => ownId === cardId || answer.ownId === ownId);
}
